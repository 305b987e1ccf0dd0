/**
 * What all pages share: their frame, style sheets and scripts, and how a reader wants them to look. Begin at {@link
 * PageFrame}.
 */
@NullMarked
package lectern.edition.page.look;

import org.jspecify.annotations.NullMarked;
