/** Files of each kind become HTML. Begin at {@link Importer}; {@link Importers} says which there are. */
@NullMarked
package lectern.content.importer;

import org.jspecify.annotations.NullMarked;
