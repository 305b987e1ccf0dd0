/** What is true of written text in every form: numbers, spaces at which no line may end, and names of files. */
@NullMarked
package lectern.document.text;

import org.jspecify.annotations.NullMarked;
