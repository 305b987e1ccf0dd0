/**
 * Books for reading apps: EPUB 3.3, with the sound of each sentence beside its words. {@link
 * lectern.edition.epub.EpubRenderer} is the front door.
 */
@NullMarked
package lectern.edition.epub;

import org.jspecify.annotations.NullMarked;
