/**
 * Talking books for players that blind people have: DAISY 2.02. {@link lectern.edition.daisy.DaisyRenderer} is the front
 * door.
 */
@NullMarked
package lectern.edition.daisy;

import org.jspecify.annotations.NullMarked;
