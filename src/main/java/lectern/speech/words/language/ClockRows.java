package lectern.speech.words.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Times of day and two numbers with a colon between them, as a language's table has them. */
final class ClockRows {
    private static final String LEFT = "(?<![\\p{IsLatin}\\d.,:/–-])";
    private static final String RIGHT = "(?![\\p{IsLatin}\\d]|[.,:/]\\d)";
    private static final String RATIO = "(?<=(?<![\\p{IsLatin}\\d:.,])\\d{1,3}):(?=\\d{1,6}(?:[ .,]\\d{3}){0,2}(?![\\d:]))|(?<=(?<![\\p{L}\\d:.,])1) : (?=\\d\\d)";
    /** Nothing that could be counted stands behind it. */
    private static final Pattern ENDED = Pattern.compile("\\s?(?:$|[,;)&|]|\\.(?!\\d))");
    private static final Set<String> QUARTERS = Set.of("00", "15", "30", "45");
    private static final int PER_DAY = 24;

    private final LanguageTable table;
    private final Context word;

    private ClockRows(LanguageTable table) {
        this.table = table;
        this.word = Context.ofWords(String.join(" ", Stream
                .of(table.words("clock-word"), table.words("weekdays"), table.said("weekday").keySet())
                .flatMap(Collection::stream).toList()));
    }

    static List<Rule> rules(LanguageTable table) {
        return new ClockRows(table).rules();
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        String sign = "[" + table.rows("clock").getFirst().cell(2) + "]";
        String time = "(?<hour>\\d{1,2})(?<sign>" + sign + ")(?<minute>[0-5]\\d)";
        String last = "(?<lastHour>\\d{1,2})" + sign + "(?<lastMinute>[0-5]\\d)";
        String behind = table.words("clock-word").isEmpty()
                ? "(?<word>)"
                : "(?: ?(?<word>" + AnyOf.pattern(table.words("clock-word")) + ")(?!\\p{L}))?";
        // One of the two without minutes, as in 9–13:30 and in 9:30–13.
        rules.add(PatternRule.of("time-in-words",
                LEFT + "(?<from>\\d{1,2})(?<joint> ?[hH]? ?[–-] ?)" + time + RIGHT + behind,
                (match, line) -> endsInMinutes(match, line)
                        ? half(match, match.group("from"), true, line)
                        : Optional.empty()));
        rules.add(PatternRule.of("time-in-words",
                LEFT + time + "(?<joint> ?[–-] ?)(?<to>\\d{1,2})(?![\\p{IsLatin}\\d%]|[.,:/–-]\\d)" + behind,
                (match, line) -> beginsInMinutes(match, line)
                        ? half(match, match.group("to"), false, line)
                        : Optional.empty()));
        rules.add(PatternRule.of("time-in-words",
                LEFT + time + "(?: ?[–-] ?" + last + ")?" + RIGHT + behind, this::clock));
        String ratio = table.required("ratio");
        rules.add(PatternRule.of("ratio-as-word", RATIO,
                (match, line) -> Optional.of(OtherLanguage.apart(ratio, match, line))));
        Context pressure = table.context("pressure");
        String over = table.required("over");
        rules.add(PatternRule.of("pressure-as-word", "(?<=(?<![\\d/.,])[12]?\\d\\d) ?/ ?(?=1?\\d\\d(?![\\d/]|[.,]\\d))",
                (match, line) -> line.after(match.end()).matches("(?s)\\d{2,3} ?mm ?Hg.*")
                        || pressure.isNear(line, match.start(), match.end())
                                ? Optional.of(OtherLanguage.apart(over, match, line))
                                : Optional.empty()));
        // Tens of millimetres: "TA 14/9".
        rules.add(PatternRule.of("pressure-as-word", "(?<=(?<![\\d/.,])[12]\\d)/(?=[4-9](?![\\d/]|[.,]\\d))",
                (match, line) -> pressure.endsBefore(line, match.start() - 2)
                        ? Optional.of(OtherLanguage.apart(over, match, line))
                        : Optional.empty()));
        return rules;
    }

    private Optional<String> clock(MatchResult match, Line line) {
        String written = Optional.ofNullable(match.group("word")).orElse("");
        String lastHour = match.group("lastHour");
        boolean named = !written.isEmpty() || word.endsBefore(line, match.start())
                || lastHour != null && word.isNear(line, match.start(), match.end());
        boolean colon = !match.group("sign").equals(".");
        // 1:10 is a mixture, 1.30 a number, where nothing tells of a time.
        if (!named && (!colon || match.group("hour").equals("1")) || !isHour(match.group("hour"))
                || lastHour != null && !isHour(lastHour)) {
            return Optional.empty();
        }
        String first = said(match.group("hour"), match.group("minute"));
        String all = lastHour != null
                ? first + " " + table.required("range") + " " + said(lastHour, match.group("lastMinute"))
                : first;
        String tail = all.contains(written)
                ? ""
                : " " + table.said("abbreviation").getOrDefault(written, written);
        return Optional.of(OtherLanguage.apart(all + tail, match, line));
    }

    /** "10–13:30"; in "Raum 5 – 10:30 Uhr" the first number names a room. */
    private boolean endsInMinutes(MatchResult match, Line line) {
        String joint = match.group("joint").strip();
        boolean apart = !joint.equals(match.group("joint")) && joint.length() == 1;
        return !apart
                && (word.endsBefore(line, match.start()) || Math.min(hour(match, "from"), hour(match, "hour")) > 1);
    }

    /**
     * "9:30–12" and "9:30 – 12 Uhr"; in "8:00 – 1 Tablette" the last number is a dose, in "8:00 – 2 horas" a length, and
     * 1:10–20 is a mixture.
     */
    private boolean beginsInMinutes(MatchResult match, Line line) {
        boolean apart = match.group("joint").length() > 1;
        boolean behind = match.group("word") != null && !match.group("word").isEmpty();
        boolean asked = behind || word.endsBefore(line, match.start());
        boolean later = hour(match, "to") > hour(match, "hour");
        // Behind hours that are said by their number alone, "h" and "horas" go with the last of them.
        if (behind && !table.text("clock-full").orElseThrow().contains(match.group("word"))) {
            return false;
        }
        return (behind || ENDED.matcher(line.after(match.end())).lookingAt()) && later
                && (asked || !apart && hour(match, "hour") > 1 && QUARTERS.contains(match.group("minute")));
    }

    private static int hour(MatchResult match, String group) {
        return Integer.parseInt(match.group(group));
    }

    /** Where a full stop parts hours and minutes, only a word tells that they are no decimals. */
    private Optional<String> half(MatchResult match, String full, boolean isFirst, Line line) {
        String written = Optional.ofNullable(match.group("word")).orElse("");
        if (match.group("sign").equals(".") && written.isEmpty() || !isHour(full) || !isHour(match.group("hour"))) {
            return Optional.empty();
        }
        String whole = table.text("clock-full").orElseThrow().replace("H", Numbers.withoutZero(full));
        String parted = said(match.group("hour"), match.group("minute"));
        String all = (isFirst ? whole : parted) + " " + table.required("range") + " " + (isFirst ? parted : whole);
        String tail = all.contains(written)
                ? ""
                : " " + table.said("abbreviation").getOrDefault(written, written);
        return Optional.of(OtherLanguage.apart(all + tail, match, line));
    }

    private static boolean isHour(String hours) {
        return Integer.parseInt(hours) <= PER_DAY;
    }

    private String said(String hours, String minutes) {
        return (minutes.equals("00") ? table.text("clock-full") : table.text("clock")).orElseThrow()
                .replace("H", Numbers.withoutZero(hours)).replace("M", Numbers.withoutZero(minutes));
    }
}
