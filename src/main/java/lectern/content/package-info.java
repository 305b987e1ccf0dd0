/**
 * A folder of HTML, Markdown and text becomes a {@link lectern.document.Library}. Begin at {@link ContentFolder}; while
 * the service runs, at {@link LiveLibrary}.
 *
 * <p>The way of a file: {@link SourceFile} decodes it, {@link MarkdownImporter} and {@link TextImporter} make HTML of
 * what is none, {@link MainContent} sets aside what is not the text, {@link BlockReader} and its siblings turn the rest
 * into blocks, {@link Sentences} cuts them, {@link Outline} divides them into sections, and {@link Links} joins what
 * points at each other. All content is untrusted; nothing here reads from the network.
 */
@NullMarked
package lectern.content;

import org.jspecify.annotations.NullMarked;
