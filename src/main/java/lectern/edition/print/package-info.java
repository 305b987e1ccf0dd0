/**
 * Large print: a publication or a section as a tagged PDF that a person with low vision can read on paper and a
 * screen reader can read aloud. Begin at {@link PrintRenderer}.
 *
 * <p>The packages below follow the way of a text to the paper: {@code style} and {@code font} say how it looks,
 * {@code text} makes lines of words, {@code block} makes strips of blocks, {@code layout} makes pages of strips, a
 * pure function, and {@code pdf} draws and tags them and decides nothing.
 */
@NullMarked
package lectern.edition.print;

import org.jspecify.annotations.NullMarked;
