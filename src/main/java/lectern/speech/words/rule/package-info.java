/** What a rule is, the line it reads, and the means that rules share. Begin at {@link Rule}. */
@NullMarked
package lectern.speech.words.rule;

import org.jspecify.annotations.NullMarked;
