/** Writing XML: books, feeds and lists for machines. */
@NullMarked
package lectern.edition.xml;

import org.jspecify.annotations.NullMarked;
