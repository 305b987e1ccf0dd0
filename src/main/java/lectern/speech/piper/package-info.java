/**
 * Piper: neural voices from a model in {@code voices/}, through a library that Lectern does not bring along because
 * it holds parts under the GPL. Begin at {@link Piper}.
 */
@NullMarked
package lectern.speech.piper;

import org.jspecify.annotations.NullMarked;
