/**
 * Bytes by their digest, bodies that are read while they grow, and bounded work. Knows nothing of documents. Begin
 * at {@link Workshop}.
 */
@NullMarked
package lectern.store;

import org.jspecify.annotations.NullMarked;
