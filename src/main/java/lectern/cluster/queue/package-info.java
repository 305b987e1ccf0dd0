/** Work that any node of a cluster may do, handed out to one at a time. Begin at {@link lectern.cluster.queue.WorkQueue}. */
@NullMarked
package lectern.cluster.queue;

import org.jspecify.annotations.NullMarked;
