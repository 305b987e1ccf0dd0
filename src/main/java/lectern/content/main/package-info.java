/**
 * Which part of a web page is its text. Begin at {@link lectern.content.main.MainContent}, whose Javadoc tells the way
 * from the page to the text in order.
 */
@NullMarked
package lectern.content.main;

import org.jspecify.annotations.NullMarked;
