/**
 * What a publication says of itself: publication.yaml, the head of a page, names and updates. Begin at {@link
 * MetadataReader}.
 */
@NullMarked
package lectern.content.publication;

import org.jspecify.annotations.NullMarked;
