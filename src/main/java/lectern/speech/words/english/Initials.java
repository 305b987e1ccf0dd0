package lectern.speech.words.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.rule.Acronyms;
import lectern.speech.words.rule.CapitalWords;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Words made of capitals, said as a word or letter by letter, and the names that mix them with digits. */
public final class Initials {
    private static final String LEFT = "(?<![\\p{L}\\d])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    /** A word in capitals that is longer than this is a word that was written loudly. */
    private static final int LONGEST = 5;
    /** Sounds that people make, which have no vowel either. */
    private static final Pattern SOUND = Pattern.compile("hm+|sh+|ps+t|br+|gr+|z+|th|nth|tsk|pfft?");
    /** Words after which a single A is the letter. */
    private static final Pattern BEFORE_LETTER = Pattern
            .compile("(?is).*\\b" + Vocabulary.anyOf("before-letter") + "$");
    /** {@link #BEFORE_LETTER} looks back so far. */
    private static final int SIGHT = 16;
    /** "sachets A and B" */
    private static final Pattern OTHER_LETTER = Pattern.compile("(?:,? (?:and|or|to)|,| &) ?[B-Z](?![\\p{L}\\d'’])");
    private static final Pattern AND = Pattern.compile("&");
    private static final Context LETTERED = Context.of("lettered");

    private Initials() {}

    /** What knows more of its text comes first. */
    public static List<Rule> rules() {
        return Stream.of(known(), Designators.roads(), beside(), Stages.rules(), Designators.rules(), spelled())
                .flatMap(List::stream).toList();
    }

    private static List<Rule> known() {
        return List.of(
                PatternRule.of("named-acronym",
                        LEFT + "(?=[A-Za-z\\d-]{0,30}[A-Z])([A-Za-z\\d]{1,20}(?:-[A-Za-z\\d]{1,20}){0,3}\\+?)('?s)?"
                                + RIGHT,
                        Initials::named),
                PatternRule.of("sign", LEFT + "[A-Z]{1,3}&[A-Z]{1,3}(?:&[A-Z]{1,3})?" + RIGHT,
                        (match, line) -> Optional.of(AND.splitAsStream(match.group()).map(Letters::spell)
                                .collect(Collectors.joining(" and ")))),
                // "Band A-D", "the A-Z of services"
                PatternRule.of("letters", LEFT + "([A-H])(?: ?[-–] ?)([B-H])" + RIGHT + "(?![+-])",
                        (match, line) -> match.group(1).compareTo(match.group(2)) < 0
                                && LETTERED.endsBefore(line, match.start())
                                        ? Optional.of(match.group(1) + " to " + match.group(2))
                                        : Optional.empty()),
                PatternRule.of("letters", LEFT + "([A-Z]{2,5})\\(s\\)",
                        (match, line) -> Optional.of(
                                Acronyms.said(match.group(1)).orElse(Letters.spell(match.group(1))) + "'s")),
                PatternRule.of("letters", LEFT + "FY(?=(?:20)?\\d\\d(?!\\d))", (match, line) -> Optional.of("F Y ")),
                PatternRule.of("letters", LEFT + "A(?: ?[-–] ?| to )Z" + RIGHT,
                        (match, line) -> Optional.of("A to Z")));
    }

    /** Acronyms on either side of a hyphen. */
    private static List<Rule> beside() {
        return List.of(PatternRule.of("named-acronym",
                "(?<=[A-Za-z\\d]-)[A-Z]{2,6}" + RIGHT + "|" + LEFT + "(?:[A-Z]{2,6}|" + Acronyms.SMALL_FIRST
                        + ")(?=-[A-Za-z])",
                (match, line) -> line.isInCapitals() ? Optional.empty() : Acronyms.said(match.group())));
    }

    private static List<Rule> spelled() {
        return List.of(
                PatternRule.of("dotted-letters", LEFT + "(?:[A-Z]\\.){2,}(?:[A-Z](?![\\p{L}\\d]))?",
                        Initials::dotted),
                PatternRule.of("letters", LEFT + "([A-Z]{2,})('s|s'(?! ?\\p{Lu}|\\p{L})|s|')?(?![\\p{L}\\d&&[^α-ω]])",
                        Initials::spelled),
                PatternRule.of("mixed-letters",
                        LEFT + "(?:[a-z]{1,2}[A-Z]{2,}|[A-Z][a-z][A-Z]{1,3}|[A-Z]{2,4}[a-z])" + RIGHT,
                        (match, line) -> line.isInCapitals()
                                ? Optional.empty()
                                : Optional.of(Letters.spell(match.group().toUpperCase(Locale.ROOT)))),
                PatternRule.of("article", LEFT + "A" + RIGHT + "(?!['’.+-])", Initials::article),
                PatternRule.of("no-vowel", "(?<![\\p{L}\\d'])[b-df-hj-np-tv-xz]{2,6}" + RIGHT + "(?!')",
                        (match, line) -> SOUND.matcher(match.group()).matches()
                                ? Optional.empty()
                                : Optional.of(Letters.spell(match.group().toUpperCase(Locale.ROOT)))));
    }

    private static Optional<String> named(MatchResult match, Line line) {
        String plural = match.group(2) == null ? "" : "'s";
        String written = match.group(1);
        boolean shouted = line.isInCapitals() && CapitalWords.isOrdinary(written.toLowerCase(Locale.ROOT));
        if (shouted) {
            return Optional.empty();
        }
        if (written.endsWith("s") && Acronyms.said(written).isEmpty()) {
            return Acronyms.said(written.substring(0, written.length() - 1)).map(said -> said + "s");
        }
        return Acronyms.said(written).map(said -> said + plural);
    }

    private static Optional<String> spelled(MatchResult match, Line line) {
        String letters = match.group(1);
        String small = letters.toLowerCase(Locale.ROOT);
        boolean ordinary = CapitalWords.isOrdinary(small) && (line.isInCapitals() || !CapitalWords.isAlsoAName(small))
                || letters.length() > LONGEST && Letters.hasVowel(small)
                || line.isInCapitals() && letters.length() > 3 && Letters.hasVowel(small);
        boolean word = line.isInCapitals() && line.at(match.start() - 1) != '-'
                || !CapitalWords.isInitials(letters, match.start(1), match.end(1), line);
        if (ordinary && word) {
            return Optional.empty();
        }
        String ending = match.group(2) == null || match.group(2).equals("'") ? "" : "'s";
        return Optional.of(Letters.spell(letters) + ending);
    }

    private static Optional<String> dotted(MatchResult match, Line line) {
        boolean ends = match.end() == line.text().length();
        return Optional.of(Letters.spell(match.group()) + (ends ? "." : ""));
    }

    /** The article is small, so that a lone capital is always the letter. */
    private static Optional<String> article(MatchResult match, Line line) {
        String before = line.before(match.start());
        boolean wordFollows = line.at(match.end()) == ' ' && Character.isLetterOrDigit(line.at(match.end() + 1));
        boolean letter = !wordFollows || OTHER_LETTER.matcher(line.after(match.end())).lookingAt()
                || BEFORE_LETTER.matcher(before.substring(Math.max(0, before.length() - SIGHT))).matches();
        return letter ? Optional.empty() : Optional.of("a");
    }
}
