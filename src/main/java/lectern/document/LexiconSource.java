package lectern.document;

import java.nio.file.Path;

/**
 * A publication's own pronunciation lexicon (W3C PLS 1.0), not yet read.
 *
 * @param file relative to the content folder
 */
public record LexiconSource(Path file, String pls) {}
