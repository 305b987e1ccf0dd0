/**
 * The text of a section as HTML, where the compiler sees to it that no kind of block is forgotten, and as plain
 * text. Begin at {@link BlockHtml} or {@link BlockText}.
 */
@NullMarked
package lectern.edition.page.text;

import org.jspecify.annotations.NullMarked;
