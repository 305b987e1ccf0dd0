package lectern.speech.words.english;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Telephone numbers, in the groups that they are written in. */
public final class Phones {
    static final String LEFT = "(?<![\\p{L}\\d+]|\\d[.,/:–-])";
    /** Its last digits may have others behind a slash: "123 456/7". */
    static final String RIGHT = "(?![\\p{L}\\d]|[.,:–-]\\d|/(?!\\d{1,4}(?![\\d/]))\\d)";
    private static final Pattern CALLED = Pattern
            .compile("(?s).*\\b(?i:" + Vocabulary.anyOf("before-phone")
                    + ")\\b(?i: (?:us|no|number|line|it))?(?: (?:on|at))?[^\\p{L}\\d]{0,4}");

    /** Reaching a level on a dose is no ringing, nor is a page that one is on: somebody is reached. */
    private static final String RINGING = "\\b(?i:" + Vocabulary.anyOf("ringing")
            + "|(?:reach|page|contact) (?:us|them|him|her)|(?:page|contact) the)\\b";

    /**
     * "Call the ward on": no hours and no numbers from one to another stand there. "Call us if you are on" has a dose
     * behind it.
     */
    private static final Pattern RUNG_ON = Pattern
            .compile("(?s).*" + RINGING + "(?: (?!(?i:" + Vocabulary.anyOf("not-rung")
                    + ")\\b)[\\p{L}\\d'\u2019&-]{1,20}){0,4} on:?");
    private static final Pattern RUNG = Pattern.compile("(?s).*" + RINGING + "(?i: us)?(?i: on)?:?");

    /** {@link #CALLED} looks back so far. */
    private static final int SIGHT = 20;
    private static final Pattern PHONE_BEFORE = Pattern
            .compile("(?s).*(?<![\\d.,])(?:\\(?0[\\d ()-]{5,14}\\d|\\d{5,8})");
    private static final int FEWEST_DIGITS = 6;

    private Phones() {}

    public static List<Rule> rules() {
        return Stream.of(TextNumbers.rules(), free(), ShortPhones.rules(), formed(), called(), behind())
                .flatMap(List::stream).toList();
    }

    /** Australia's, which are called for nothing or at the rate of a local call. */
    private static List<Rule> free() {
        return List.of(PatternRule.of("phone-number", LEFT + "(?:1800|1300|18[59]0)(?:[ -]\\d{2,4}){2,3}" + RIGHT,
                (match, line) -> Optional.of(PhoneWords.groups(match.group()))));
    }

    /** Those that their form tells from a number that counts. */
    private static List<Rule> formed() {
        return List.of(
                PatternRule.of("phone-number",
                        "(?<![\\p{L}\\d])(?!\\d\\d-\\d\\d-(?:\\d{4}|\\d\\d)(?![\\d-]))(?:\\+ ?\\d{1,3}[ -]?(?:\\(0?\\d*\\)[ -]?)?\\d{1,4}(?:[ .-]\\d{2,6}){1,4}|\\+\\d{7,14}"
                                + "|\\(0\\d{1,4}\\) ?\\d{2,8}(?:[ -]\\d{2,4}){0,3}|0\\d{1,4}(?:[ -]\\d{2,4}){2,4}"
                                + "|0[2-478]\\d{8}|0\\d{1,4}[ -]\\d{5,8}"
                                + "|(?:1-)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ -])\\d{3}-\\d{4}|0-\\d{3}-\\d{3}-\\d{3,4}|00 ?\\d{1,3}(?: \\d{1,4}){2,5}|1-8\\d\\d-\\d{3}-\\d{4}|(?:1\\.)?[2-9]\\d\\d\\.\\d{3}\\.\\d{4})"
                                + RIGHT,
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                PatternRule.of("phone-number", LEFT + "(?:1800|1300)(?=[ -]?[A-Z]{2})",
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                // Some letters of a word are the keys to press: 1-800-662-HELP.
                PatternRule.of("phone-number",
                        LEFT + "(?:1[ -])?\\(?(?:8\\d\\d|0800|0508|0808)\\)?[ -](?:\\d{1,3}[ -])?"
                                + "(?=\\d{0,6}[A-Z])[A-Z\\d]{2,11}(?![\\p{L}\\d])(?:-[A-Z\\d]{2,8}(?![\\p{L}\\d])){0,2}(?: \\(\\d{4}\\))?",
                        (match, line) -> Optional.of(PhoneWords.keys(match.group()))),
                PatternRule.of("phone-number", LEFT + "0(?:[358]00|50[08]|808|345|845|870)(?: \\d{1,6}){1,5}" + RIGHT,
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                PatternRule.of("phone-number",
                        LEFT + "116[ -]?(?:000|006|111|117|123)" + RIGHT
                                + "(?! " + Vocabulary.anyOf("counted-people") + ")",
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                PatternRule.of("phone-number", LEFT + "1800[012] (?:10[15]|11[0-9]|999|112)" + RIGHT + "(?! \\d)",
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                // The relay service's prefix stands before the number that is called.
                PatternRule.of("phone-number",
                        LEFT + "(?:1800[12]|(?<=\\b(?i:call|dial|ring|phone|prefix) )18000)" + RIGHT,
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                // Nobody counts so far without commas.
                PatternRule.of("phone-number", "(?<![\\p{L}\\d$£€+]|\\d[.,/:–-])\\d{10,15}" + RIGHT,
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                PatternRule.of("phone-number",
                        LEFT + "(?:\\d{3} \\d{3} \\d{4}|\\d{4}(?: \\d{4}){2,3})" + RIGHT + "(?! \\d)",
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))));
    }

    /** Those that count something, unless a word says that they are called. */
    private static List<Rule> called() {
        return List.of(
                PatternRule.of("phone-number", LEFT + "\\d{2,4}(?: \\d{2,4}){1,4}" + RIGHT,
                        (match, line) -> isCalled(match, line)
                                ? Optional.of(PhoneWords.groups(match.group()))
                                : Optional.empty()),
                // Of calls no number has such a form but that of who tells numbers.
                PatternRule.of("phone-number",
                        "(?<=\\b[Cc]alls to )118 \\d{3}(?=[.,;:)!?]|$| (?:costs?|are|is|from|can|may|will)\\b)" + RIGHT,
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                PatternRule.of("phone-number", LEFT + "\\d{6,9}" + RIGHT,
                        (match, line) -> isCalled(match, line) && !line.before(match.start()).endsWith("on")
                                ? Optional.of(PhoneWords.groups(match.group()))
                                : Optional.empty()),
                PatternRule.of("phone-number", LEFT + "\\d{3,4}[-–]\\d{3,4}" + RIGHT + TextNumbers.NO_COUNT,
                        (match, line) -> isRungOn(match, line) || isCalled(match, line) && isRung(match, line)
                                ? Optional.of(PhoneWords.groups(match.group()))
                                : Optional.empty()),
                PatternRule.of("phone-number", LEFT + "\\d-\\d-\\d" + RIGHT,
                        (match, line) -> isRung(match, line)
                                ? Optional.of(Numbers.digits(match.group().replace("-", "")))
                                : Optional.empty()),
                PatternRule.of("phone-number",
                        LEFT + "\\d{3,5}(?<![1-9]00|[1-9]000)" + RIGHT + "(?! ?\\d)" + TextNumbers.NO_COUNT,
                        (match, line) -> isRungOn(match, line)
                                ? Optional.of(Numbers.digits(match.group()))
                                : Optional.empty()),
                // All that a cell of a table holds below such a name.
                PatternRule.of("phone-number",
                        "(?<=\\b(?i:tel|telephone|phone|internal|mobile|fax)\\.?: )\\d{3,5}(?<![1-9]00|[1-9]000)(?=(?:(?:[,;] |/)\\d{3,5}){0,4}$)",
                        (match, line) -> Optional.of(Numbers.digits(match.group()))),
                PatternRule.of("phone-number", LEFT + "[2-9]\\d\\d-\\d{4}" + RIGHT,
                        (match, line) -> match.group().charAt(4) == '0' || isCalled(match, line)
                                ? Optional.of(PhoneWords.groups(match.group()))
                                : Optional.empty()),
                PatternRule.of("phone-number",
                        LEFT + "\\d{4}-\\d{4}" + RIGHT,
                        (match, line) -> isCalled(match, line) && !line.before(match.start()).endsWith("on")
                                ? Optional.of(PhoneWords.groups(match.group()))
                                : Optional.empty()));
    }

    /** Parts that stand behind another number. */
    private static List<Rule> behind() {
        return List.of(
                PatternRule.of("phone-number",
                        "(?<=\\d{4}(?: ?/ ?|,? or |,? and |, ))\\d{4} \\d{4}" + RIGHT,
                        (match, line) -> Optional.of(PhoneWords.groups(match.group()))),
                PatternRule.of("phone-number",
                        "(?<=\\d{3}(?: ?/ ?|,? or |,? and |, ))\\d{5,8}" + RIGHT + "(?! ?\\d)" + TextNumbers.NO_COUNT,
                        (match, line) -> isBehindPhone(match.start(), line)
                                ? Optional.of(PhoneWords.groups(match.group()))
                                : Optional.empty()),
                // The last digits of another line: "0800 123 456/7".
                PatternRule.of("phone-number", "(?<=\\d{3})/(\\d{1,4})(?![\\p{L}\\d/]|[.,:]\\d)",
                        (match, line) -> line.isFree(match.start() - 1, match.start())
                                ? Optional.empty()
                                : Optional.of(", or " + Numbers.digits(match.group(1)))),
                PatternRule.of("extension",
                        "(?:\\b(?i:extn?)(?:\\.|ension)?:?|(?<=\\d{4},? )x) ?(\\d{1,5}|\\d{1,2}-\\d{3,4})" + RIGHT,
                        (match, line) -> Optional.of("extension " + Numbers.digits(match.group(1).replace("-", "")))));
    }

    /** Whether the digits before the word that joins them are those of a number that is called. */
    private static boolean isBehindPhone(int start, Line line) {
        int last = start - 1;
        while (!Character.isDigit(line.at(last))) {
            last--;
        }
        return !line.isFree(last, last + 1) && PHONE_BEFORE.matcher(line.before(last + 1)).matches();
    }

    private static boolean isRungOn(MatchResult match, Line line) {
        return RUNG_ON.matcher(line.before(match.start())).matches();
    }

    private static boolean isRung(MatchResult match, Line line) {
        return RUNG.matcher(line.before(match.start())).matches();
    }

    static boolean isCalled(MatchResult match, Line line) {
        int start = Math.max(0, match.start() - SIGHT);
        return match.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && CALLED.matcher(line.text().substring(start, match.start())).matches();
    }
}
