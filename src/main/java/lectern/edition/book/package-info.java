/**
 * What books of all kinds are made of: when each element of a page is heard ({@link lectern.edition.book.Overlay}), and
 * what a book is called and says of itself ({@link lectern.edition.book.BookTitle}).
 */
@NullMarked
package lectern.edition.book;

import org.jspecify.annotations.NullMarked;
