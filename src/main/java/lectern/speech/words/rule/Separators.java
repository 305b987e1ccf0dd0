package lectern.speech.words.rule;

import java.util.Optional;

/**
 * Dots in the middle of a line's height, and other marks of lists, between words: they part them as a comma does. At
 * the beginning of a line they only begin it.
 */
public final class Separators {
    private static final String MARK = "[·•∙⋅‧▪●■◆|]";
    private static final String BEFORE = "(?<=[\\p{L}\\p{Nd})'\"’”%°+])";
    private static final String AFTER = "(?=[\\p{L}\\p{Nd}(\"'‘“£€$+])";

    private Separators() {}

    /** @param betweenNumbers false where a dot between two numbers says "times" */
    public static Rule rule(boolean betweenNumbers) {
        return PatternRule.of("separator", BEFORE + (betweenNumbers ? "" : "(?!(?<=\\d) . \\d)") + " " + MARK + " "
                + AFTER + "|(?<=\\p{L}{2})•(?=\\p{L}{2})", (match, line) -> Optional.of(", "));
    }
}
