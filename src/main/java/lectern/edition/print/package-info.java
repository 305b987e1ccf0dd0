/**
 * Large print: a publication or a section as a tagged PDF that a person with low vision can read on paper and a
 * screen reader can read aloud. Begin at {@link PrintRenderer}. Layout ({@link PageLayout}) is a pure function from
 * document and {@link PrintStyle} to pages of placed lines; drawing and tagging ({@link PdfWriter}) come after it and
 * decide nothing.
 */
@NullMarked
package lectern.edition.print;

import org.jspecify.annotations.NullMarked;
