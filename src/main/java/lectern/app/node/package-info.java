/**
 * Where a server's content comes from: its own folder, or the cluster that it is a node of. Begin at
 * {@link lectern.app.node.ServedContent}.
 */
@NullMarked
package lectern.app.node;

import org.jspecify.annotations.NullMarked;
