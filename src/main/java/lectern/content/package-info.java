/**
 * A folder of HTML, Markdown and text becomes a {@link lectern.document.Library}. Begin at {@link ContentFolder};
 * while the service runs, at {@link LiveLibrary}.
 *
 * <p>The way of a file goes through the packages below: {@code source} decodes it, {@code importer} makes HTML of
 * what is none, {@code markup} says in plain markup what a page says by its look, {@code main} sets aside what is
 * not the text, {@code block} turns the rest into blocks, {@code inline} cuts them into sentences; {@code
 * publication} reads what is said of all of it. Here it is put together: {@link Outline} divides it into sections,
 * and {@link LinkTargets} joins what points at each other. All content is untrusted; nothing here reads from the network.
 */
@NullMarked
package lectern.content;

import org.jspecify.annotations.NullMarked;
