/**
 * What a publication is: an immutable model that every edition is made from. Begin at {@link Library}; the
 * text itself is {@link Sentence}s inside {@link Block}s inside {@link Section}s.
 * What became of the source's words is a {@link Tally}, what of the sentences is heard an {@link Account}.
 */
@NullMarked
package lectern.document;

import org.jspecify.annotations.NullMarked;
