/** What is said of a section, word by word. Begin at {@link Verbalizer}. */
@NullMarked
package lectern.speech.script;

import org.jspecify.annotations.NullMarked;
