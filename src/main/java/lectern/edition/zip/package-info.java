/** Files in one file: {@link lectern.edition.zip.ReproducibleZip}. */
@NullMarked
package lectern.edition.zip;

import org.jspecify.annotations.NullMarked;
