/**
 * The publisher's content on all nodes of a cluster: one node's folder becomes a snapshot, and the others take it whole. Begin
 * at {@link lectern.cluster.snapshot.SharedContent}.
 */
@NullMarked
package lectern.cluster.snapshot;

import org.jspecify.annotations.NullMarked;
