package lectern.edition.print;

import java.util.Locale;
import java.util.StringJoiner;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;

/**
 * How the choices of a print look on the page where they are chosen, as rules of its style sheet: one for each, named
 * {@code .print-size-18} and so on after the option and the choice.
 */
public final class StyleRules {
    /** A sheet of A4 stands as large as some lines of text beside its name. */
    private static final double REM_FOR_A_POINT = 2.34 / 595.28;

    /** The picture of a first page of A4 is some letters narrower than the text beside it. */
    private static final double LOOK_REM_FOR_A_POINT = 18 / 595.28;

    private StyleRules() {}

    public static String css() {
        StringJoiner rules = new StringJoiner("\n", "", "\n");
        PrintStyle.SIZES.forEach(size -> rules.add(rule("size-" + size, "font-size: " + size + "pt")));
        PrintStyle.SPACINGS.forEach(spacing -> {
            String written = PrintOptions.number(spacing);
            rules.add(rule("spacing-" + written.replace('.', '-'), "line-height: " + written));
        });
        for (Colours each : Colours.values()) {
            rules.add(rule("colours-" + each.choice(), String.format(Locale.ROOT, "background: #%06x; color: #%06x",
                    each.ground(), each.ink())));
        }
        for (Paper each : Paper.values()) {
            rules.add(rule("paper-" + each.choice(), String.format(Locale.ROOT, "width: %.2frem; height: %.2frem",
                    each.width() * REM_FOR_A_POINT, each.height() * REM_FOR_A_POINT)));
            rules.add(rule("look-" + each.choice(), String.format(Locale.ROOT, "width: %.2frem; aspect-ratio: %.4f",
                    each.width() * LOOK_REM_FOR_A_POINT, each.width() / each.height())));
        }
        return rules.toString();
    }

    private static String rule(String choice, String declarations) {
        return ".print-" + choice + " { " + declarations + "; }";
    }
}
