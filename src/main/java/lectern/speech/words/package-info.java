/**
 * How written text is said: an ordered list of named rules, each of which claims what it knows and never reads what
 * another one made. Begin at {@link TextNormalizer}; {@link Rules} is the list.
 */
@NullMarked
package lectern.speech.words;

import org.jspecify.annotations.NullMarked;
