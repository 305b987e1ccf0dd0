/** Rules for other languages, which are tables. Begin at {@link OtherLanguage}. */
@NullMarked
package lectern.speech.words.language;

import org.jspecify.annotations.NullMarked;
