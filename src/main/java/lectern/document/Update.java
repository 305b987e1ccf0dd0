package lectern.document;

import java.time.LocalDate;

/**
 * A correction that readers and listeners must hear of. It is a section of its own, outside of the contents: what it
 * says is spoken, printed and counted like any other text, and has an address that never changes.
 *
 * @param date    when it was made
 * @param section its title names the date, and its text says what was corrected
 */
public record Update(LocalDate date, Section section) {}
