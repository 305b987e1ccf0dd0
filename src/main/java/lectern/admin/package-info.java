/** What whoever runs the server may see of it; {@link lectern.admin.AdminServer} shows it on a port of its own. */
@NullMarked
package lectern.admin;

import org.jspecify.annotations.NullMarked;
