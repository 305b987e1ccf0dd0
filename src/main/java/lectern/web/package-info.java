/**
 * The server: which address is what, and how HTTP asks for it. Begin at {@link WebServer}; every request goes through
 * {@link Site}.
 */
@NullMarked
package lectern.web;

import org.jspecify.annotations.NullMarked;
