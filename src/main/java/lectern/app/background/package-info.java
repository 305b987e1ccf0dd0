/** What is done when nobody waits: sound before anybody asks for it, and the first use of what is slow at first. */
@NullMarked
package lectern.app.background;

import org.jspecify.annotations.NullMarked;
