/** What commands show to a person at a terminal, and play. */
@NullMarked
package lectern.app.terminal;

import org.jspecify.annotations.NullMarked;
