/** From Markdown and plain text to HTML. Begin at {@link MarkdownImporter} or {@link TextImporter}. */
@NullMarked
package lectern.content.importer;

import org.jspecify.annotations.NullMarked;
