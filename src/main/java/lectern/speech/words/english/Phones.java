package lectern.speech.words.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.CapitalWords;
import lectern.speech.words.rule.DigitsRule;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Telephone numbers, in the groups that they are written in. */
public final class Phones {
    private static final String LEFT = "(?<![\\p{L}\\d+]|\\d[.,/:–-])";
    /** Its last digits may have others behind a slash: "123 456/7". */
    private static final String RIGHT = "(?![\\p{L}\\d]|[.,:–-]\\d|/(?!\\d{1,2}(?![\\d/]))\\d)";
    private static final String CALL = "(?i:call|calls|calling|dial|dialling|dialing|ring|ringing|phone|phoning|text"
            + "|telephone|tel|contact|on|NHS|ph|mob|mobile|fax|freecall|freephone|hotline|helpline|sms|txt)";
    private static final String NO_COUNT = "(?=$|[.,;:)!?]| (?:for|or|and|to|if|any|at|from|now|free|anytime|24|between|is)\\b)";
    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern NAMED_BEFORE = Pattern
            .compile("(?s).*(?:\\b\\p{Lu}\\p{L}+\\)?:?(?: \\()?|\\d\\d \\d\\d,?(?: or| and)?)");
    private static final Pattern NOT_COUNTED = Pattern
            .compile("(?s)(?:$|[.,;:)!?]| ?\\(| (?:for|or|and|to|if|any|at|from|open|24|between|is)\\b).*");
    private static final Pattern CALLED = Pattern
            .compile("(?s).*\\b" + CALL + "\\b(?i: (?:us|no|number|line|it))?(?: (?:on|at))?[^\\p{L}\\d]{0,4}");

    /** "13 1126" */
    private static final int FOUR_TOGETHER = 7;
    private static final Pattern TWO_THREES = Pattern.compile("\\d{3} \\d{3}");
    private static final Pattern COUNTRY = Pattern.compile("6[14]\\d+|44\\d+|1\\d{10}");
    private static final Pattern NO_KEYS = Pattern.compile("[ ()-]{1,2}");
    private static final int KEYS_OF_A_WORD = 4;
    private static final Pattern FREE = Pattern.compile("1[38]00\\d{6}|0[58]0[08]\\d{6}");
    private static final Pattern NORTH_AMERICA = Pattern.compile("1?[2-9]\\d\\d[2-9]\\d{6}");
    private static final Pattern AREA = Pattern.compile("0[2378]\\d{8}");
    private static final Pattern MOBILE_OR_LOCAL = Pattern.compile("0[45]\\d{8}|\\d{8}");

    private Phones() {}

    public static List<Rule> rules() {
        return List.of(
                DigitsRule.of("text-number",
                        "\\b(?i:textphone|minicom|typetalk|(?:text )?relay)(?: (?:on|number|no\\.?))?:? (\\d{3,6})"
                                + RIGHT
                                + "(?! \\d)"),
                DigitsRule.of("text-number", "\\b(?:TTY|TRS|[Rr]elay):? (\\d{3})" + RIGHT + "(?! \\d)"),
                DigitsRule.of("text-number",
                        "(?<!(?:the|this|full|plain) )\\b(?i:text|sms|txt)(?:ing| ?line)?(?::| (?:us )?(?:on|at|to)| [\"'“‘]?[\\p{L}\\d]{1,12}[\"'”’]? to)? (\\d{3}[ -]\\d{3}|\\d{3,7})"
                                + "(?!000)" + RIGHT
                                + "(?! \\d)(?! (?:people|patients|times|words|characters|messages|or more))"),
                DigitsRule.of("text-number",
                        "\\b(?i:call|calling|ring|dial|dialling|phone) (?:us on |or text )?(\\d{3,4})"
                                + "(?<![1-9]00|[1-9]000)" + RIGHT + "(?! ?\\d)" + NO_COUNT),
                PatternRule.of("text-number", "(?<=\\b(?i:dial|press|enter|key in) )[*#][\\d*#]{1,12}(?!\\d)",
                        (match, line) -> Optional.of(match.group().chars()
                                .mapToObj(c -> c == '*'
                                        ? "star"
                                        : c == '#' ? "hash" : Numbers.digits(Character.toString(c)))
                                .collect(Collectors.joining(" ")))),
                PatternRule.of("phone-number", LEFT + "(?:1800|1300|18[59]0)(?:[ -]\\d{2,4}){2,3}" + RIGHT,
                        (match, line) -> Optional.of(groups(match.group()))),
                PatternRule.of("short-phone-number",
                        "(?<!\\b0\\d{3} )" + LEFT
                                + "(13 \\d\\d \\d\\d \\d\\d|1[38]( ?)\\d\\d\\2\\d\\d(?! \\d\\d\\b)|13\\d \\d{3}|13 \\d{4})"
                                + RIGHT,
                        Phones::shortNumber),
                PatternRule.of("phone-number",
                        "(?<![\\p{L}\\d])(?!\\d\\d-\\d\\d-(?:\\d{4}|\\d\\d)(?![\\d-]))(?:\\+ ?\\d{1,3}[ -]?(?:\\(0?\\d*\\)[ -]?)?\\d{1,4}(?:[ .-]\\d{2,6}){1,4}|\\+\\d{7,14}"
                                + "|\\(0\\d{1,4}\\) ?\\d{2,8}(?:[ -]\\d{2,4}){0,3}|0\\d{1,4}(?:[ -]\\d{2,4}){2,4}"
                                + "|0[2-478]\\d{8}|0\\d{1,4}[ -]\\d{5,8}"
                                + "|(?:1-)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ -])\\d{3}-\\d{4}|0-\\d{3}-\\d{3}-\\d{3,4}|00 ?\\d{1,3}(?: \\d{1,4}){2,5}|1-8\\d\\d-\\d{3}-\\d{4}|(?:1\\.)?[2-9]\\d\\d\\.\\d{3}\\.\\d{4})"
                                + RIGHT,
                        (match, line) -> Optional.of(groups(match.group()))),
                PatternRule.of("phone-number", LEFT + "(?:1800|1300)(?=[ -]?[A-Z]{2})",
                        (match, line) -> Optional.of(groups(match.group()))),
                // Some letters of a word are the keys to press: 1-800-662-HELP.
                PatternRule.of("phone-number",
                        LEFT + "(?:1[ -])?\\(?(?:8\\d\\d|0800|0508|0808)\\)?[ -](?:\\d{1,3}[ -])?"
                                + "(?=\\d{0,6}[A-Z])[A-Z\\d]{2,11}(?![\\p{L}\\d])(?:-[A-Z\\d]{2,8}(?![\\p{L}\\d])){0,2}(?: \\(\\d{4}\\))?",
                        (match, line) -> Optional.of(keys(match.group()))),
                PatternRule.of("phone-number", LEFT + "0(?:[358]00|50[08]|808|345|845|870)(?: \\d{1,6}){1,5}" + RIGHT,
                        (match, line) -> Optional.of(groups(match.group()))),
                PatternRule.of("phone-number",
                        LEFT + "116[ -]?(?:000|006|111|117|123)" + RIGHT
                                + "(?! (?:people|patients|cases|women|men|children|adults|doses|units))",
                        (match, line) -> Optional.of(groups(match.group()))),
                // The relay service's prefix stands before the number that is called.
                PatternRule.of("phone-number",
                        LEFT + "(?:1800[12]|(?<=\\b(?i:call|dial|ring|phone|prefix) )18000)" + RIGHT,
                        (match, line) -> Optional.of(groups(match.group()))),
                // Nobody counts so far without commas.
                PatternRule.of("phone-number", "(?<![\\p{L}\\d$£€+]|\\d[.,/:–-])\\d{10,15}" + RIGHT,
                        (match, line) -> Optional.of(groups(match.group()))),
                PatternRule.of("phone-number",
                        LEFT + "(?:\\d{3} \\d{3} \\d{4}|\\d{4}(?: \\d{4}){2,3})" + RIGHT + "(?! \\d)",
                        (match, line) -> Optional.of(groups(match.group()))),
                PatternRule.of("phone-number", LEFT + "\\d{2,4}(?: \\d{2,4}){1,4}" + RIGHT,
                        (match, line) -> isCalled(match, line) ? Optional.of(groups(match.group())) : Optional.empty()),
                PatternRule.of("phone-number", LEFT + "\\d{6,9}" + RIGHT,
                        (match, line) -> isCalled(match, line) && !line.before(match.start()).endsWith("on")
                                ? Optional.of(groups(match.group()))
                                : Optional.empty()),
                PatternRule.of("phone-number", LEFT + "[2-9]\\d\\d-\\d{4}" + RIGHT,
                        (match, line) -> match.group().charAt(4) == '0' || isCalled(match, line)
                                ? Optional.of(groups(match.group()))
                                : Optional.empty()),
                PatternRule.of("phone-number",
                        LEFT + "\\d{4}-\\d{4}" + RIGHT,
                        (match, line) -> isCalled(match, line) && !line.before(match.start()).endsWith("on")
                                ? Optional.of(groups(match.group()))
                                : Optional.empty()),
                PatternRule.of("phone-number",
                        "(?<=\\d{4}(?: ?/ ?|,? or |,? and |, ))\\d{4} \\d{4}" + RIGHT,
                        (match, line) -> Optional.of(groups(match.group()))),
                // The last digits of another line: "0800 123 456/7".
                PatternRule.of("phone-number", "(?<=\\d{3})/(\\d{1,2})(?![\\p{L}\\d/]|[.,:]\\d)",
                        (match, line) -> line.isFree(match.start() - 1, match.start())
                                ? Optional.empty()
                                : Optional.of(", or " + Numbers.digits(match.group(1)))),
                PatternRule.of("extension",
                        "(?:\\b(?i:ext)(?:\\.|ension)?:?|(?<=\\d{4},? )x) ?(\\d{1,5})" + RIGHT,
                        (match, line) -> Optional.of("extension " + Numbers.digits(match.group(1)))));
    }

    /** The number of a service: pairs, said as numbers. */
    private static Optional<String> shortNumber(MatchResult match, Line line) {
        String written = match.group();
        String digits = written.replace(" ", "");
        if (!written.contains(" ") && !isCalled(match, line) || written.startsWith("18") && digits.length() != 6) {
            return Optional.empty();
        }
        if (written.length() == FOUR_TOGETHER && written.charAt(2) == ' ' && written.indexOf(' ', 3) < 0
                && !isCalled(match, line) && !isNamed(match, line)) {
            return Optional.empty();
        }
        if (TWO_THREES.matcher(written).matches()) {
            return isCalled(match, line) || isNamed(match, line) ? Optional.of(groups(written)) : Optional.empty();
        }
        if (written.startsWith("18") && !isCalled(match, line)) {
            return Optional.empty();
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < digits.length(); i += 2) {
            String pair = digits.substring(i, i + 2);
            pairs.add(pair.startsWith("0") ? Numbers.digits(pair) : Numbers.cardinal(pair, line.dialect()));
        }
        return Optional.of(String.join(", ", pairs));
    }

    /** "one eight hundred, four two two, seven three seven". */
    private static String groups(String written) {
        List<String> groups = new ArrayList<>();
        String shown = written.replace("(0)", "");
        Matcher group = GROUP.matcher(shown);
        while (group.find()) {
            for (String digits : parted(group.group(), shown.startsWith("+")).split(" ")) {
                groups.add(switch (digits) {
                    case "1800" -> "one eight hundred";
                    case "1300" -> "one three hundred";
                    case "800" -> "eight hundred";
                    default -> Numbers.digits(digits);
                });
            }
        }
        return (shown.startsWith("+") ? "plus " : "") + String.join(", ", groups);
    }

    /** "one, eight hundred, QUIT NOW": words as words, what is no word by its letters. */
    private static String keys(String written) {
        List<String> groups = new ArrayList<>();
        for (String group : NO_KEYS.split(written)) {
            boolean digits = group.chars().allMatch(Character::isDigit);
            boolean word = group.chars().allMatch(Character::isLetter)
                    && CapitalWords.isOrdinary(group.toLowerCase(Locale.ROOT));
            groups.add(digits
                    ? groups(group)
                    : word || group.length() > KEYS_OF_A_WORD && Letters.hasVowel(
                            group.toLowerCase(Locale.ROOT)) && group.chars().allMatch(Character::isLetter)
                                    ? group
                                    : key(group));
        }
        return String.join(", ", groups);
    }

    private static String key(String group) {
        return group.chars()
                .mapToObj(c -> Character.isDigit(c) ? Numbers.digits(Character.toString(c)) : Character.toString(c))
                .collect(Collectors.joining(" "));
    }

    /** Nobody keeps ten digits that come without a rest: a long run is parted as its country would write it. */
    private static String parted(String digits, boolean international) {
        if (digits.length() < 7) {
            return digits;
        }
        if (FREE.matcher(digits).matches()) {
            return digits.replaceAll("(.*)(...)(...)", "$1 $2 $3");
        }
        if (NORTH_AMERICA.matcher(digits).matches()) {
            return digits.replaceAll("(1?)(...)(...)(....)", "$1 $2 $3 $4").strip();
        }
        if (international && COUNTRY.matcher(digits).matches()) {
            int code = digits.startsWith("1") ? 1 : 2;
            return digits.substring(0, code) + " " + parted(digits.substring(code), false);
        }
        if (AREA.matcher(digits).matches()) {
            return digits.replaceAll("(..)(....)(....)", "$1 $2 $3");
        }
        return MOBILE_OR_LOCAL.matcher(digits).matches()
                ? digits.replaceAll("(....)(...)(.*)", digits.length() == 8 ? "$1 $2$3" : "$1 $2 $3")
                : digits.replaceAll("(...)(?=\\d{3})", "$1 ");
    }

    /** "Poisons Information Centre 131 126": a name before, and nothing after that could be counted. */
    private static boolean isNamed(MatchResult match, Line line) {
        return NAMED_BEFORE.matcher(line.before(match.start())).matches()
                && NOT_COUNTED.matcher(line.after(match.end())).matches();
    }

    private static boolean isCalled(MatchResult match, Line line) {
        int start = Math.max(0, match.start() - 20);
        return match.group().chars().filter(Character::isDigit).count() >= 6
                && CALLED.matcher(line.text().substring(start, match.start())).matches();
    }
}
