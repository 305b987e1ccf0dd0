package lectern.speech.words.dose;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** How long something is taken, and how long before and after: "5/7", "x 2/52", "3/12–2 yrs", "1h30". */
final class TimeSpans {
    private static final Context SIGHT = Context.of("sight");
    /** "VA: OD 6/12": once a day, and the right eye. */
    private static final Pattern RIGHT_EYE = Pattern.compile("(?is).*\\bod[:.]?");
    private static final Context PREGNANT = Context.of("pregnant");
    private static final Context COMBINED = Context.of("combined");
    /** A word, or what a column or a line of a form is called. */
    private static final Pattern SPAN_BEFORE = Pattern.compile("(?is).*\\b(?:" + Vocabulary.anyOf("before-span")
            + "|" + Vocabulary.anyOf("head-of-span") + "(?: of [a-z]{1,15})?(?: \\([^()]{1,20}\\))?:)$");
    private static final Pattern DAY_BEFORE = Pattern
            .compile("(?is).*\\b(?:" + Vocabulary.anyOf("before-day") + "|\\p{L}{2,5}day)[:,.]?$");
    /** "five days before surgery": a day stands behind "on". */
    private static final Pattern SIDE_AFTER = Pattern.compile(" (?:before|after|prior|pre-?op|post-?op|beforehand)\\b");
    private static final String HOURS = "24";
    private static final String WEEKS = "52";
    private static final Pattern HOURS_BEFORE = Pattern.compile("(?is).*\\b" + Vocabulary.anyOf("before-hours") + "$");
    private static final Pattern COURSE = Pattern.compile(" (?:of|course|supply)\\b");
    /** "a three day course" */
    private static final Pattern NOUN_AFTER = Pattern.compile(" (?:course|supply|wait|gap|break)\\b");
    private static final Pattern AGO = Pattern
            .compile(" (?:" + Vocabulary.anyOf("behind-span") + "|apart(?! from))\\b");
    private static final Pattern SPAN_AFTER = Pattern
            .compile("(?is)(?:[.,;:)!?].*| ?\\(.*| " + Vocabulary.anyOf("after-span") + "\\b.*)?");
    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?is)(?:.*[^\\p{L}'])?(?:an?|the|her|his|my|our)");
    /** Nobody's age is told in months for longer. */
    private static final int MONTHS_OLD = 36;
    private static final String DOSE_BEHIND = "\\d{1,4}(?:\\.\\d{1,3})? ?(?:m[lLg]|mcg|drops?|puffs?|tablets?)\\b";
    private static final Set<String> CHILDS_MONTHS = Set.of("0", "1", "2", "3", "4", "6", "8", "9", "12", "15", "18",
            "24", "36");
    /** "Keep children 1–2m" apart. */
    private static final int HALF_A_YEAR = 6;
    private static final Context METRES = Context
            .ofWords("swim* pool* run runs running race* jump* throw* climb* dive dives"
                    + " diving metre* meter* distance* length* width* dash hurdle*");
    /** "Age 34m" is a man's. */
    private static final int CHILD = 17;
    private static final String TO = "(?: ?[-–—] ?| to )";
    private static final String FIRST = "(?<first>\\d{1,2})";
    private static final String LAST = "(?<last>\\d{1,2})";
    private static final String PART = "/(?<part>7|52|12)";
    private static final String LAST_PART = "(?<lastPart>7|52|12)";
    private static final String LENGTH = " ?(?<length>" + Vocabulary.anyOf("length-of-time") + ")";
    private static final String PERHAPS_LAST = "(?: ?[-–] ?" + LAST + ")?";

    private TimeSpans() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("days-weeks-months",
                        "(?<![\\p{L}\\d]|\\d )[x×] ?(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?" + SpanWords.LENGTH,
                        (match, line) -> match.group("part") == null || line.dialect() != Dialect.AMERICAN
                                ? Optional.of("for " + SpanWords.say(match, line))
                                : Optional.empty()),
                PatternRule.of("days-weeks-months",
                        "(?<=\\b(?:for|in|after|next|last) )" + FIRST + PERHAPS_LAST + "d(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(counted("day", match, line))),
                PatternRule.of("days-weeks-months", LEFT + FIRST + PART + " ?[-–] ?" + LAST + "/\\k<part>" + RIGHT,
                        (match, line) -> unlessAmerican(
                                counted(SpanWords.name(match.group("part")), match, line), line)),
                // "6/12–2 yrs", "5/7 to 2/52", "2 weeks–3/12"
                PatternRule.of("days-weeks-months", LEFT + FIRST + PART + TO + LAST + LENGTH + "(?![\\p{L}\\d/])",
                        (match, line) -> range(SpanWords.name(match.group("part")), spelled(match.group("length")),
                                match,
                                line)),
                PatternRule.of("days-weeks-months", LEFT + FIRST + LENGTH + TO + LAST + PART + RIGHT,
                        (match, line) -> range(spelled(match.group("length")), SpanWords.name(match.group("part")),
                                match,
                                line)),
                PatternRule.of("days-weeks-months",
                        LEFT + FIRST + PART + TO + LAST + "/(?!\\k<part>)" + LAST_PART + RIGHT,
                        (match, line) -> range(SpanWords.name(match.group("part")),
                                SpanWords.name(match.group("lastPart")),
                                match, line)),
                PatternRule.of("days-weeks-months", LEFT + FIRST + PERHAPS_LAST + "/40" + RIGHT,
                        (match, line) -> PREGNANT.isNear(line, match.start(), match.end())
                                ? Optional.of(counted("week", match, line))
                                : Optional.empty()),
                PatternRule.of("days-weeks-months", LEFT + FIRST + PERHAPS_LAST + "/(?<part>7|52|12|24)" + RIGHT,
                        TimeSpans::asked),
                // "B12 injections 3/12ly"
                PatternRule.of("days-weeks-months",
                        LEFT + FIRST + PART + "-?ly(?![\\p{L}\\d])",
                        (match, line) -> unlessAmerican(every(match, line), line)),
                // "6m-3y" is an age, and so is what is "18m old"; elsewhere m are metres or minutes.
                PatternRule.of("days-weeks-months",
                        LEFT + FIRST + "m(?:[-–]| to )" + LAST + "(?<length>y|yrs?)(?![\\p{L}\\d/])",
                        (match, line) -> Optional.of(SpanWords.count(match.group("first"), "month", line) + " to "
                                + SpanWords.count(match.group("last"), "year", line))),
                PatternRule.of("days-weeks-months",
                        LEFT + FIRST + PERHAPS_LAST + "m(?=[ -]old(?:[ -]" + Vocabulary.anyOf("old-by-months")
                                + "\\b|[.,;:)!?]|$))",
                        (match, line) -> aged(MONTHS_OLD, match, line)),
                PatternRule.of("days-weeks-months",
                        "(?<=\\b[aA]ge[ds]?:? [<>≤≥]?)(?<!\\b(?i:" + Vocabulary.anyOf("age-of-things")
                                + ") [aA]ge[ds]?:? [<>≤≥]?)" + FIRST + PERHAPS_LAST + " ?m(?=[.,;:)!?+]|$| "
                                + Vocabulary.anyOf("behind-age") + "\\b)",
                        (match, line) -> aged(
                                match.group("last") != null || "<>≤≥".indexOf(line.at(match.start() - 1)) >= 0
                                        || line.at(match.end()) == '+' ? MONTHS_OLD : CHILD,
                                match, line)),
                // "Children 6–12m: 5 ml", but "Children 6–12m from the pool" and "Javelin: children 12–18m".
                PatternRule.of("days-weeks-months",
                        "(?<=\\b(?i:infants|babies)(?: aged)? |\\b[cC]hildren (?=[\\dm–-]{4,8}:? ?" + DOSE_BEHIND + ")"
                                + "|\\b[aA]ge[ds] \\d{1,2}[-–]\\d{1,2}m(?:,| and| or) )"
                                + FIRST + "m?[-–]" + LAST + "m(?=[:)]|[.,;!?]?$| (?i:needs?|should|may|can)\\b)",
                        TimeSpans::agedInMonths),
                PatternRule.of("hours-and-minutes", LEFT + "(\\d{1,2})h([0-5]\\d)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(two("hour", "minute", match, line))),
                PatternRule.of("hours-and-minutes",
                        LEFT + "(\\d{1,2}) ?(?:h|hr|hrs) ?([0-5]?\\d) ?(?:m|min|mins)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(two("hour", "minute", match, line))),
                // "1m 20s" is neither a length nor a decade.
                PatternRule.of("hours-and-minutes",
                        LEFT + "(?<![£$€])(\\d{1,2})m ?([0-5]?\\d)s(?![\\p{L}\\d/–-])",
                        (match, line) -> Optional.of(two("minute", "second", match, line))),
                PatternRule.of("hours-and-minutes",
                        "(?<=\\b(?i:" + Vocabulary.anyOf("label-of-minutes") + "): )(\\d{1,3})m(?![\\p{L}\\d/])",
                        (match, line) -> Optional.of(SpanWords.count(match.group(1), "minute", line))),
                PatternRule.of("hours-and-minutes",
                        LEFT + "(\\d{1,2}) ?(?:y|yrs?) ?(\\d{1,2}) ?(?:m|mo|mths?|months?)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(two("year", "month", match, line))));
    }

    /** "2/7" is two days and "6/12" six months, after "for" and before nothing that could be counted. */
    private static Optional<String> asked(MatchResult match, Line line) {
        String part = match.group("part");
        boolean hours = part.equals(HOURS) && !HOURS_BEFORE.matcher(line.before(match.start())).matches();
        if (hours || !part.equals(WEEKS) && !isAsked(match, line)) {
            return Optional.empty();
        }
        String words = counted(SpanWords.name(part), match, line);
        boolean attribute = NOUN_AFTER.matcher(line.after(match.end())).lookingAt() && words.endsWith("s");
        return unlessAmerican(attribute ? words.substring(0, words.length() - 1) : words, line);
    }

    private static boolean isAsked(MatchResult match, Line line) {
        String before = line.before(match.start());
        if (RIGHT_EYE.matcher(before).matches() && (!match.group("part").equals("7") || match.group("first").equals("6")
                || SIGHT.isNear(line, match.start(), match.end()))) {
            return false;
        }
        String after = line.after(match.end());
        boolean closed = SPAN_AFTER.matcher(after).matches();
        boolean more = Integer.parseInt(match.group("first")) > Integer.parseInt(match.group("part"));
        return closed && (SPAN_BEFORE.matcher(before).matches() || COMBINED.endsBefore(line, match.start()))
                || more && COURSE.matcher(after).lookingAt() || AGO.matcher(after).lookingAt()
                || SIDE_AFTER.matcher(after).lookingAt() && !DAY_BEFORE.matcher(before).matches();
    }

    private static String every(MatchResult match, Line line) {
        String span = SpanWords.name(match.group("part"));
        return match.group("first").equals("1")
                ? span.equals("day") ? "daily" : span + "ly"
                : "every " + SpanWords.counted(match.group("first"), null, span, line);
    }

    private static String counted(String thing, MatchResult match, Line line) {
        return SpanWords.counted(match.group("first"), match.group("last"), thing, line);
    }

    private static Optional<String> range(String from, String to, MatchResult match, Line line) {
        return unlessAmerican(SpanWords.count(match.group("first"), from, line) + " to "
                + SpanWords.count(match.group("last"), to, line), line);
    }

    /** "18 months old", "a six month old boy". */
    private static Optional<String> aged(int most, MatchResult match, Line line) {
        String last = match.group("last");
        if (Integer.parseInt(last == null ? match.group("first") : last) > most) {
            return Optional.empty();
        }
        String months = counted("month", match, line);
        boolean attribute = months.endsWith("s") && ARTICLE_BEFORE.matcher(line.before(match.start())).matches();
        return Optional.of(attribute ? months.substring(0, months.length() - 1) : months);
    }

    /** "Infants 0–6m", "children 6–12m": both are ages that leaflets name, and no lengths. */
    private static Optional<String> agedInMonths(MatchResult match, Line line) {
        boolean ages = CHILDS_MONTHS.contains(match.group("first")) && CHILDS_MONTHS.contains(match.group("last"))
                && Integer.parseInt(match.group("first")) < Integer.parseInt(match.group("last"))
                && (match.group("first").equals("0") || Integer.parseInt(match.group("last")) >= HALF_A_YEAR);
        return ages && !METRES.isNear(line, match.start(), match.end())
                ? aged(MONTHS_OLD, match, line)
                : Optional.empty();
    }

    /** Americans write a date so. */
    private static Optional<String> unlessAmerican(String words, Line line) {
        return line.dialect() == Dialect.AMERICAN ? Optional.empty() : Optional.of(words);
    }

    private static String two(String first, String second, MatchResult match, Line line) {
        return SpanWords.count(match.group(1), first, line) + " " + SpanWords.count(match.group(2), second, line);
    }

    private static String spelled(String unit) {
        return switch (unit.charAt(0)) {
            case 'd' -> "day";
            case 'w' -> "week";
            case 'm' -> "month";
            default -> "year";
        };
    }
}
