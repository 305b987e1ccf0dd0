/** What is true of written text in every form: numbers, and spaces at which no line may end. */
@NullMarked
package lectern.document.text;

import org.jspecify.annotations.NullMarked;
