/**
 * Files of a publication as they lie on the disk, decoded, and the notes of what is wrong with them. Begin at {@link
 * SourceFile}; what is found on the way goes to {@link Findings}.
 */
@NullMarked
package lectern.content.source;

import org.jspecify.annotations.NullMarked;
