/** Texts to change with any program: Markdown. {@link lectern.edition.markdown.MarkdownRenderer} is the front door. */
@NullMarked
package lectern.edition.markdown;

import org.jspecify.annotations.NullMarked;
