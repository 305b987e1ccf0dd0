/** Texts in YAML, read within bounds as nodes with their lines. Begin at {@link YamlNodes}. */
@NullMarked
package lectern.yaml;

import org.jspecify.annotations.NullMarked;
