/**
 * The library as a catalogue of books for reading apps, in the two versions of OPDS that they know. Begin at
 * {@link BookCatalogue}.
 */
@NullMarked
package lectern.edition.opds;

import org.jspecify.annotations.NullMarked;
