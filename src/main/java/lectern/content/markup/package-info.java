/**
 * What a page says by its look, its fonts and its attributes becomes plain markup and plain characters, before anybody
 * chooses its text or counts its words. Begin at {@link PlainMarkup}.
 *
 * <p>One small class for each kind: {@link Styling} for what style sheets say (the package {@code sheet} reads them),
 * {@link SymbolFonts}, {@link WordLists} for what Word writes, {@link Icons}, {@link Contacts}, {@link Mojibake},
 * {@link PlainLetters}, {@link RaisedSigns} and {@link Fractions}. Their tables are resources beside this package.
 */
@NullMarked
package lectern.content.markup;

import org.jspecify.annotations.NullMarked;
