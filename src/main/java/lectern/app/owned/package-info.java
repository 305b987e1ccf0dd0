/** Files of ours in folders that belong to others: see {@link lectern.app.owned.OwnFiles}. */
@NullMarked
package lectern.app.owned;

import org.jspecify.annotations.NullMarked;
