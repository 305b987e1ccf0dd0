/** The pictures of a publication: files found and known, drawings cleaned. Begin at {@link Images}. */
@NullMarked
package lectern.content.picture;

import org.jspecify.annotations.NullMarked;
