/**
 * What nodes make, kept where all of them find it, each made by one of them. Begin at
 * {@link lectern.cluster.blob.SharedBlobs}.
 */
@NullMarked
package lectern.cluster.blob;

import org.jspecify.annotations.NullMarked;
