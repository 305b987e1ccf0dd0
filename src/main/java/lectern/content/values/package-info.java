/** Files of keys and values that people write, and what stands in them. Begin at {@link YamlValues}. */
@NullMarked
package lectern.content.values;

import org.jspecify.annotations.NullMarked;
