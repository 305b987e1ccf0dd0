/** Tables in the jar that people may extend. Begin at {@link BundledTable}. */
@NullMarked
package lectern.table;

import org.jspecify.annotations.NullMarked;
