/** Where the words of a source and the sentences of a text went. Begin at {@link Account}. */
@NullMarked
package lectern.document.account;

import org.jspecify.annotations.NullMarked;
