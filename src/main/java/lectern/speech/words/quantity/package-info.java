/** Rules for amounts and times: units, doses, money, dates. */
@NullMarked
package lectern.speech.words.quantity;

import org.jspecify.annotations.NullMarked;
