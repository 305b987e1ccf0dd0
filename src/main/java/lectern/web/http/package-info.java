/**
 * HTTP as such: what a request asks for, what an answer costs and how its connection is treated. Begin at {@link
 * Exchange}.
 */
@NullMarked
package lectern.web.http;

import org.jspecify.annotations.NullMarked;
