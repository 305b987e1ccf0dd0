/**
 * Several nodes that share what they make, over servers of NATS JetStream. Begin at {@link lectern.cluster.Cluster}. A
 * server that stands alone loads nothing of this.
 */
@NullMarked
package lectern.cluster;

import org.jspecify.annotations.NullMarked;
