package lectern.document.account;

import java.nio.file.Path;

/**
 * Text of the source that was not taken, and why: nothing is dropped in silence.
 *
 * @param rule a short name of the rule that left it out, such as {@code navigation}
 * @param file relative to the content folder
 * @param line from 1; 0 where it is not known
 * @param text its visible words, whole
 */
public record LeftOut(String rule, Path file, int line, String text) {}
