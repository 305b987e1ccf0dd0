/**
 * Finds the places that words lead to, in everything that is published. Begin at {@link lectern.search.Search}.
 */
@NullMarked
package lectern.search;

import org.jspecify.annotations.NullMarked;
