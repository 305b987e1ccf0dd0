/**
 * The command line, the configuration and the wiring of everything else. Begin at {@link Main}, and at
 * {@link Application} for how the parts are put together.
 */
@NullMarked
package lectern.app;

import org.jspecify.annotations.NullMarked;
