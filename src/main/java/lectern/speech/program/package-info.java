/**
 * Engines that are programs of their own, started anew for every phrase. Begin at {@link ProgramEngine}; what differs
 * between programs is a {@link Program}.
 */
@NullMarked
package lectern.speech.program;

import org.jspecify.annotations.NullMarked;
