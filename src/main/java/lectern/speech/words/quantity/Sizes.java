package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import org.jspecify.annotations.Nullable;

/** How long and wide and high something is: "10 × 5 × 2 cm". */
final class Sizes {
    private static final String LENGTH = " ?(?<%s>nm|μm|mm|cm|m|km|ft)";
    private static final String INCH = " ?[\"″”]";
    private static final String BY = " ?[×x] ?";

    private Sizes() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("size", LEFT + "(\\d{1,3})'" + BY + "(\\d{1,3})'(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(Lengths.feet(match.group(1), line) + " by " + Lengths.feet(match.group(2), line))),
                // Of timber the length is in feet: 4" x 2" x 8'.
                PatternRule.of("size", "(?<=\\d" + INCH + ")" + BY + "(?=\\d{1,2}(?:'|′| ?ft)(?!\\p{L}))",
                        (match, line) -> Optional.of(" by ")),
                PatternRule.of("size",
                        LEFT + "(?<length>" + PATTERN + ")" + INCH + BY + "(?:(?<width>" + PATTERN + ")" + INCH + BY
                                + ")?(?<height>" + PATTERN + ")" + INCH + "(?!\\p{L})",
                        (match, line) -> Optional.of(Numeral.say(match.group("length"), line.dialect()) + " by "
                                + (match.group("width") == null
                                        ? ""
                                        : Numeral.say(match.group("width"), line.dialect()) + " by ")
                                + Numeral.say(match.group("height"), line.dialect()) + " inches")),
                PatternRule.of("size",
                        LEFT + "(?<length>" + PATTERN + ")(?:" + LENGTH.formatted("unitOfLength") + ")?" + BY
                                + "(?:(?<width>" + PATTERN + ")(?:" + LENGTH.formatted("unitOfWidth") + ")?" + BY
                                + ")?(?<height>" + PATTERN + ")" + LENGTH.formatted("unit") + "(?![\\p{L}\\d²³])",
                        Sizes::size));
    }

    /** "ten by five by two centimetres"; a unit in the middle is said where it stands. */
    private static Optional<String> size(MatchResult match, Line line) {
        String width = match.group("width");
        return Optional.of(side(match.group("length"), match.group("unitOfLength"), line) + " by "
                + (width == null ? "" : side(width, match.group("unitOfWidth"), line) + " by ")
                + side(match.group("height"), match.group("unit"), line));
    }

    private static String side(String written, @Nullable String unit, Line line) {
        Numeral number = Numeral.of(written);
        return number.say(line.dialect())
                + (unit == null ? "" : " " + Units.say(unit, number.isOne(), line.dialect()));
    }
}
