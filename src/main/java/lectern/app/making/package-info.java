/**
 * Forms as files: where they are written, {@link lectern.app.making.OutputFile}, and how finished ones are found before any
 * text is read, {@link lectern.app.making.FinishedForms}.
 */
@NullMarked
package lectern.app.making;

import org.jspecify.annotations.NullMarked;
