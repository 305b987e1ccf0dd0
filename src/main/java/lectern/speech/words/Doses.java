package lectern.speech.words;

import static lectern.speech.words.Numeral.LEFT;
import static lectern.speech.words.Numeral.RIGHT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How often and for how long a medicine is taken, as prescribers shorten it. */
final class Doses {
    private static final Map<String, String> OFTEN = Map.of("od", "once a day", "bd", "twice a day", "bid",
            "twice a day", "tds", "three times a day", "tid", "three times a day", "qds", "four times a day", "qid",
            "four times a day", "prn", "when needed", "nocte", "at night", "mane", "in the morning");
    /** What has just been counted or measured, so that BD isn't a disorder and OD no overdose. */
    private static final Pattern DOSE_BEFORE = Pattern.compile("(?s).*(?:\\d ?(?:m?g|mcg|[μm]?[lL]|IU|U|units?|mg/kg|%)"
            + "|\\b(?i:tab(?:let)?s?|cap(?:sule)?s?|puffs?|drops?|doses?|sprays?|sachets?|spoons?|teaspoons?|units|orally|oral|po"
            + "|bd|bid|tds|tid|qds|qid|od|one|two|three|four|five|½)\\b)[,;]?$");
    private static final Map<String, String> SPANS = Map.of("7", "day", "52", "week", "12", "month");
    private static final Pattern SPAN_BEFORE = Pattern
            .compile("(?is).*\\b(?:for|in|after|every|over|within|next|past|last"
                    + "|another|at|[qx]|reviewe?d?|see|seen|return|repeat|recheck|rv|f/u|follow-?up)$");
    private static final Pattern COURSE = Pattern.compile(" (?:of|course|supply)\\b");
    private static final Pattern AGO = Pattern.compile(" (?:ago|later)\\b");
    private static final Pattern SPAN_AFTER = Pattern.compile(
            "(?is)(?:[.,;:)!?].*| ?\\(.*| (?:and|or|then|if|with|until|before|after|by|followed|ago|later|course)\\b.*)?");

    private Doses() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("every-hours",
                        "(?<![\\p{L}\\d.])[qQ] ?(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))? ?(?:[hH]|hrs?|hourly|hours)(?![\\p{L}\\d])\\.?(?=\\P{L}*$|[ ,;:)])",
                        Doses::every),
                PatternRule.of("times-a-day",
                        "(?<![\\p{L}\\d.])(?:(OD|BD|BID|TDS|TID|QDS|QID|PRN|od|bd|bid|tds|tid|qds|qid|prn|nocte|mane)(?![\\p{L}\\d])"
                                + "|(o\\.d|b\\.d|b\\.i\\.d|t\\.d\\.s|t\\.i\\.d|q\\.d\\.s|q\\.i\\.d|p\\.r\\.n)\\b(?:\\.|(?![\\p{L}\\d])))",
                        Doses::often),
                PatternRule.of("days-weeks-months",
                        LEFT + "(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?/(7|52|12)" + RIGHT, Doses::span),
                PatternRule.of("hours-and-minutes",
                        LEFT + "(\\d{1,2}) ?(?:h|hr|hrs) ?([0-5]?\\d) ?(?:m|min|mins)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(count(match.group(1), "hour", line) + " "
                                + count(match.group(2), "minute", line))),
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
        boolean plain = dotted && !written.equals("od") || List.of("bd", "tds", "qds", "qid", "prn").contains(written);
        if (!plain && !DOSE_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.empty();
        }
        boolean ends = dotted && !line.before(match.start()).isEmpty() && match.group().endsWith(".")
                && line.after(match.end()).isBlank();
        return Optional.of(OFTEN.get(written.toLowerCase(java.util.Locale.ROOT)) + (ends ? "." : ""));
    }

    /** "2/7" is two days and "6/12" six months, after "for" and before nothing that could be counted. */
    private static Optional<String> span(MatchResult match, Line line) {
        boolean weeks = match.group(3).equals("52");
        boolean asked = SPAN_BEFORE.matcher(line.before(match.start())).matches()
                && SPAN_AFTER.matcher(line.after(match.end())).matches()
                || Integer.parseInt(match.group(1)) > Integer.parseInt(match.group(3))
                        && COURSE.matcher(line.after(match.end())).lookingAt()
                || AGO.matcher(line.after(match.end())).lookingAt();
        if (line.dialect() == Dialect.AMERICAN || !asked && !weeks) {
            return Optional.empty();
        }
        String from = match.group(2) == null ? "" : Numbers.cardinal(match.group(1), line.dialect()) + " to ";
        String last = match.group(2) == null ? match.group(1) : match.group(2);
        return Optional.of(from + count(last, SPANS.get(match.group(3)), line));
    }

    private static Optional<String> manyTimes(MatchResult match, Line line) {
        String often = match.group(2).equals("1") && match.group(1) == null
                ? "once"
                : match.group(2).equals("2") && match.group(1) == null
                        ? "twice"
                        : (match.group(1) == null ? "" : Numbers.cardinal(match.group(1), line.dialect()) + " to ")
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
