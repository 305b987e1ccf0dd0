package lectern.speech.words.quantity;

import static java.util.Objects.requireNonNull;
import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import org.jspecify.annotations.Nullable;

/** How often and for how long a medicine is taken, as prescribers shorten it. */
public final class Doses {
    private static final Map<String, String> OFTEN = Map.ofEntries(Map.entry("od", "once a day"),
            Map.entry("qd", "once a day"), Map.entry("bd", "twice a day"), Map.entry("bid", "twice a day"),
            Map.entry("tds", "three times a day"), Map.entry("tid", "three times a day"),
            Map.entry("qds", "four times a day"), Map.entry("qid", "four times a day"),
            Map.entry("prn", "when needed"), Map.entry("nocte", "at night"), Map.entry("on", "at night"),
            Map.entry("om", "in the morning"), Map.entry("mane", "in the morning"),
            Map.entry("qhs", "at bedtime"), Map.entry("qam", "every morning"), Map.entry("qpm", "every evening"));
    /** What has just been counted or measured, so that BD isn't a disorder and OD no overdose. */
    private static final Pattern DOSE_BEFORE = Pattern.compile("(?s).*(?:\\d ?(?:m?g|mcg|[μm]?[lL]|IU|U|units?|mg/kg|%)"
            + "|\\b(?i:tab(?:let)?s?|cap(?:sule)?s?|puffs?|drops?|doses?|sprays?|sachets?|spoons?|teaspoons?|units|orally|oral|po|ou|os|im|sc|iv|inh|pr|pv|areas?(?:\\(s\\))?|eyes?(?:\\(s\\))?|ears?|nostrils?|skin"
            + "|bd|bid|tds|tid|qds|qid|qhs|od|q\\d{1,2}(?:-\\d{1,2})?h|hours|hourly|hrs|cream|ointment|oint\\.|gel|lotion|neb|one|two|three|four|five"
            + "|½)(?!\\w))[,;]?$");
    /** What a denominator, a letter or a short form counts. */
    private static final Map<String, String> SPANS = Map.ofEntries(Map.entry("7", "day"), Map.entry("52", "week"),
            Map.entry("12", "month"), Map.entry("24", "hour"), Map.entry("40", "week"), Map.entry("d", "day"),
            Map.entry("day", "day"),
            Map.entry("days", "day"), Map.entry("w", "week"), Map.entry("wk", "week"), Map.entry("wks", "week"),
            Map.entry("week", "week"), Map.entry("weeks", "week"), Map.entry("mo", "month"),
            Map.entry("month", "month"), Map.entry("months", "month"));
    private static final String LENGTH = "(?:/(7|52|12|24)| ?(d|days?|w|wks?|weeks?|mo|months?))(?![\\p{L}\\d/]|[.,]\\d)";
    private static final Context PREGNANT = Context.of("pregnant");
    private static final Context COMBINED = Context.of("combined");
    private static final Pattern SPAN_BEFORE = Pattern
            .compile("(?is).*\\b(?:for|in|after|every|over|within|next|past|last"
                    + "|another|at|[qx]|reviewe?d?|see|seen|return|repeat|recheck|rv|f/u|follow-?up"
                    // What a column or a line of a form is called.
                    + "|(?:how (?:long|often)|for|duration|length|course|period|interval|supply|treatment|days?|weeks?|months?)"
                    + "(?: of [a-z]{1,15})?(?: \\([^()]{1,20}\\))?:)$");
    private static final Pattern DAY_BEFORE = Pattern
            .compile(
                    "(?is).*\\b(?:on|by|from|until|till|since|due|date|dated|\\p{L}{2,5}day|mon|tue|wed|thu|fri|sat|sun)[:,.]?$");
    /** "five days before surgery": a day stands behind "on". */
    private static final Pattern SIDE_AFTER = Pattern.compile(" (?:before|after|prior|pre-?op|post-?op|beforehand)\\b");
    private static final String HOURS = "24";
    private static final Pattern HOURS_BEFORE = Pattern
            .compile("(?is).*\\b(?:for|every|over|within|next|past|last|[qx])$");
    private static final String SPELLED = "(days?|d|weeks?|wks?|months?|mths?|years?|yrs?|y)";
    private static final Pattern COURSE = Pattern.compile(" (?:of|course|supply)\\b");
    /** "a three day course" */
    private static final Pattern NOUN_AFTER = Pattern.compile(" (?:course|supply|wait|gap|break)\\b");
    private static final Pattern AGO = Pattern
            .compile(" (?:ago|later|old|history|hx|review|check|follow-up|supply|course|wait|gap|break)\\b");
    private static final Pattern SPAN_AFTER = Pattern.compile(
            "(?is)(?:[.,;:)!?].*| ?\\(.*| (?:and|or|then|if|with|until|before|after|by|followed|ago|later|course)\\b.*)?");

    private static final String TO = "(?: ?[-–—] ?| to )";

    private Doses() {}

    public static List<Rule> rules() {
        return List.of(
                // Before an amount it is what the medicine comes in, and no table of a book.
                PatternRule.of("abbreviation",
                        LEFT + "([Tt]ab|[Cc]ap)(s?)\\.(?= ?" + PATTERN + " ?" + Units.PATTERN + ")",
                        (match, line) -> Optional.of((match.group(1).toLowerCase(Locale.ROOT).equals("tab")
                                ? "tablet"
                                : "capsule") + match.group(2))),
                PatternRule.of("every-hours",
                        "(?<![\\p{L}\\d.])[qQ] ?(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))? ?(?:[hH]|hrs?|hourly|hours)(?![\\p{L}\\d])\\.?(?=\\P{L}*$|[ ,;:)])",
                        Doses::every),
                PatternRule.of("times-a-day",
                        LEFT + "(OD|BD|BID|TDS|TID|QDS|QID)( ?[-–/] ?| or | to )(BD|BID|TDS|TID|QDS|QID)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(OFTEN.get(match.group(1).toLowerCase(Locale.ROOT))
                                + (match.group(2).contains("or") || match.group(2).contains("/") ? " or " : " to ")
                                + OFTEN.get(match.group(3).toLowerCase(Locale.ROOT)))),
                PatternRule.of("times-a-day",
                        "(?<![\\p{L}\\d.])(?:(QHS|qhs|QAM|qam|QPM|qpm|OD|QD|BD|BID|TDS|TID|QDS|QID|PRN|OM|ON(?= ?(?:$|[.,;)]))|od|qd|bd|bid|tds|tid|qds|qid|prn|nocte|mane)(?![\\p{L}\\d])"
                                + "|(o\\.d|b\\.d|b\\.i\\.d|t\\.d\\.s|t\\.i\\.d|q\\.d\\.s|q\\.i\\.d|p\\.r\\.n)\\b(?:\\.|(?![\\p{L}\\d])))",
                        Doses::often),
                PatternRule.of("every-hours",
                        "(?<![\\p{L}\\d.])[qQ] ?(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?(?i:" + LENGTH + ")",
                        (match, line) -> Optional.of("every " + (match.group(2) == null && match.group(1).equals("1")
                                ? unit(match)
                                : span(match, line)))),
                PatternRule.of("days-weeks-months",
                        "(?<![\\p{L}\\d]|\\d )[x×] ?(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?" + LENGTH,
                        (match, line) -> match.group(3) == null || line.dialect() != Dialect.AMERICAN
                                ? Optional.of("for " + span(match, line))
                                : Optional.empty()),
                PatternRule.of("days-weeks-months",
                        "(?<=\\b(?:for|in|after|next|last) )(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?()d(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(counted(match.group(1), match.group(2), "day", line))),
                PatternRule.of("days-weeks-months",
                        LEFT + "(\\d{1,2})/(7|52|12) ?[-–] ?(\\d{1,2})/\\2" + RIGHT,
                        (match, line) -> line.dialect() == Dialect.AMERICAN
                                ? Optional.empty()
                                : Optional.of(counted(match.group(1), match.group(3),
                                        requireNonNull(SPANS.get(match.group(2))),
                                        line))),
                // "6/12–2 yrs", "5/7 to 2/52", "2 weeks–3/12"
                PatternRule.of("days-weeks-months",
                        LEFT + "(\\d{1,2})/(7|52|12)" + TO + "(\\d{1,2}) ?" + SPELLED + "(?![\\p{L}\\d/])",
                        (match, line) -> range(match, SPANS.get(match.group(2)), spelled(match.group(4)), line)),
                PatternRule.of("days-weeks-months",
                        LEFT + "(\\d{1,2}) ?" + SPELLED + TO + "(\\d{1,2})/(7|52|12)" + RIGHT,
                        (match, line) -> line.dialect() == Dialect.AMERICAN
                                ? Optional.empty()
                                : Optional.of(count(match.group(1), spelled(match.group(2)), line) + " to "
                                        + count(match.group(3), requireNonNull(SPANS.get(match.group(4))), line))),
                PatternRule.of("days-weeks-months",
                        LEFT + "(\\d{1,2})/(7|52|12)" + TO + "(\\d{1,2})/(?!\\2)(7|52|12)" + RIGHT,
                        (match, line) -> range(match, SPANS.get(match.group(2)), SPANS.get(match.group(4)), line)),
                PatternRule.of("days-weeks-months", LEFT + "(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?/40" + RIGHT,
                        (match, line) -> PREGNANT.isNear(line, match.start(), match.end())
                                ? Optional.of(counted(match.group(1), match.group(2), "week", line))
                                : Optional.empty()),
                PatternRule.of("days-weeks-months",
                        LEFT + "(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?/(7|52|12|24)" + RIGHT, Doses::asked),
                PatternRule.of("hours-and-minutes", LEFT + "(\\d{1,2})h([0-5]\\d)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(count(match.group(1), "hour", line) + " "
                                + count(match.group(2), "minute", line))),
                PatternRule.of("hours-and-minutes",
                        LEFT + "(\\d{1,2}) ?(?:h|hr|hrs) ?([0-5]?\\d) ?(?:m|min|mins)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(count(match.group(1), "hour", line) + " "
                                + count(match.group(2), "minute", line))),
                PatternRule.of("hours-and-minutes",
                        LEFT + "(\\d{1,2}) ?(?:y|yrs?) ?(\\d{1,2}) ?(?:m|mo|mths?|months?)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(count(match.group(1), "year", line) + " "
                                + count(match.group(2), "month", line))),
                PatternRule.of("many-times-a",
                        "(?<![\\p{L}\\d]|\\d )()[x×] ?(\\d{1,2})(?:/(?:per )?| (?:a |per )?)(day|d|daily|week|wk|weekly)(?![\\p{L}\\d])",
                        Doses::manyTimes),
                PatternRule.of("many-times-a",
                        LEFT + "(?:(\\d{1,2}) ?[-–] ?)?(\\d{1,2}) ?[x×](?:/| )(day|d|daily|week|wk|weekly|month|monthly|hour)(?![\\p{L}\\d])",
                        Doses::manyTimes));
    }

    private static Optional<String> every(MatchResult match, Line line) {
        String words = "every ";
        if (match.group(2) != null) {
            words += Numbers.cardinal(match.group(1), line.dialect()) + " to "
                    + count(match.group(2), "hour", line);
        } else {
            words += match.group(1).equals("1") ? "hour" : count(match.group(1), "hour", line);
        }
        return Optional.of(match.group().endsWith(".") ? words + "." : words);
    }

    private static Optional<String> often(MatchResult match, Line line) {
        boolean dotted = match.group(2) != null;
        String written = dotted ? match.group(2).replace(".", "") : match.group(1);
        boolean plain = dotted && !written.equals("od") || List
                .of("bd", "tds", "qds", "qid", "prn", "qhs", "qam", "qpm", "QHS", "QAM", "QPM").contains(written);
        if (!plain && !DOSE_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.empty();
        }
        boolean ends = dotted && !line.before(match.start()).isEmpty() && match.group().endsWith(".")
                && line.after(match.end()).isBlank();
        return Optional.of(OFTEN.get(written.toLowerCase(Locale.ROOT)) + (ends ? "." : ""));
    }

    /** "2/7" is two days and "6/12" six months, after "for" and before nothing that could be counted. */
    private static Optional<String> asked(MatchResult match, Line line) {
        boolean weeks = match.group(3).equals("52");
        boolean asked = SPAN_BEFORE.matcher(line.before(match.start())).matches()
                && SPAN_AFTER.matcher(line.after(match.end())).matches()
                || Integer.parseInt(match.group(1)) > Integer.parseInt(match.group(3))
                        && COURSE.matcher(line.after(match.end())).lookingAt()
                || COMBINED.endsBefore(line, match.start()) && SPAN_AFTER.matcher(line.after(match.end())).matches()
                || AGO.matcher(line.after(match.end())).lookingAt()
                || SIDE_AFTER.matcher(line.after(match.end())).lookingAt()
                        && !DAY_BEFORE.matcher(line.before(match.start())).matches();
        if (match.group(3).equals(HOURS) && !HOURS_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.empty();
        }
        if (line.dialect() == Dialect.AMERICAN || !asked && !weeks) {
            return Optional.empty();
        }
        String thing = requireNonNull(SPANS.get(match.group(3)));
        String words = counted(match.group(1), match.group(2), thing, line);
        return Optional.of(NOUN_AFTER.matcher(line.after(match.end())).lookingAt() && words.endsWith("s")
                ? words.substring(0, words.length() - 1)
                : words);
    }

    /** Of a count, a span and another count. */
    private static Optional<String> range(MatchResult match, @Nullable String from, @Nullable String to, Line line) {
        return line.dialect() == Dialect.AMERICAN || from == null || to == null
                ? Optional.empty()
                : Optional.of(count(match.group(1), from, line) + " to " + count(match.group(3), to, line));
    }

    private static String spelled(String unit) {
        return switch (unit.charAt(0)) {
            case 'd' -> "day";
            case 'w' -> "week";
            case 'm' -> "month";
            default -> "year";
        };
    }

    /** "seven days", of a match of {@link #LENGTH} behind one or two numbers. */
    private static String span(MatchResult match, Line line) {
        return counted(match.group(1), match.group(2), unit(match), line);
    }

    private static String unit(MatchResult match) {
        return requireNonNull(
                SPANS.get(match.group(3) == null ? match.group(4).toLowerCase(Locale.ROOT) : match.group(3)));
    }

    /** "five to seven days". */
    private static String counted(String first, @Nullable String last, String thing, Line line) {
        return last == null
                ? count(first, thing, line)
                : Numbers.cardinal(Numbers.withoutZero(first), line.dialect()) + " to " + count(last, thing, line);
    }

    private static Optional<String> manyTimes(MatchResult match, Line line) {
        boolean range = match.group(1) != null && !match.group(1).isEmpty();
        String often = match.group(2).equals("1") && !range
                ? "once"
                : match.group(2).equals("2") && !range
                        ? "twice"
                        : (range ? Numbers.cardinal(match.group(1), line.dialect()) + " to " : "")
                                + Numbers.cardinal(match.group(2), line.dialect()) + " times";
        return Optional.of(often + switch (match.group(3)) {
            case "daily", "weekly", "monthly" -> " " + match.group(3);
            case "d" -> " a day";
            case "wk" -> " a week";
            case "hour" -> " an hour";
            default -> " a " + match.group(3);
        });
    }

    private static String count(String number, String thing, Line line) {
        String words = Numbers.cardinal(Numbers.withoutZero(number), line.dialect());
        return words + " " + thing + (words.equals("one") ? "" : "s");
    }
}
