/** What is carried away on a stick or a card: {@link lectern.app.stick.BookFolder}. */
@NullMarked
package lectern.app.stick;

import org.jspecify.annotations.NullMarked;
