package lectern.speech.words.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Sought;

/** Times of day that are written like decimals: 12.30–13.30, dep. 10.35, at 7.05 and 8.10. */
public final class DottedTimes {
    private static final String TIME = time("hour", "minute");
    private static final String LEFT = "(?<![\\p{L}\\d$£€]|[\\d$£€][.,/:–-])";
    private static final String RIGHT = "(?![\\p{L}\\d%°]|[.,:/]\\d| ?(?:%|per cent|percent|million|billion|times|points?\\b|[−–—-] ?\\d))";
    private static final Sought RANGE = Sought
            .of(LEFT + TIME + "(?<joint> ?[-–—] ?| to | until )" + time("lastHour", "lastMinute") + RIGHT);
    private static final Sought SINGLE = Sought.of(LEFT + TIME + RIGHT);
    private static final Pattern NEXT = Pattern.compile("(?<joint>, ?(?:and |or )?| and | or | & ?)" + TIME + RIGHT);
    private static final Context LEAVING = Context.of("leaving");
    private static final Context OPENING = Context.of("opening");
    /** Before hours from one to another: doses stand behind meals and "daily" as well. */
    static final Context HOURS = Context
            .ofWords("open opens opened opening close closes closed closing doors times hours");
    private static final Context CLOCK = Context.of("clock");
    private static final Context WEEKDAY = Context.of("weekday");
    private static final Context AT = Context.ofWords("at until till");
    private static final Set<String> QUARTERS = Set.of("00", "15", "30", "45");
    private static final Pattern AFTER_HALF = Pattern.compile("(?s).*\\d ?[ap]m ?(?:[-–—]|to|until)");
    /** "7.30 for 8pm": guests come before a dinner begins. */
    private static final Pattern FOR_HALF = Pattern.compile(" for (?<later>\\d{1,2})(?:[.:][0-5]\\d)? ?[ap]\\.?m\\b");
    /** "6.30 for 7.00" */
    private static final String FOR = LEFT + TIME + " for " + time("lastHour", "lastMinute") + RIGHT;
    private static final int SOON = 60;
    /** Hours from one to another that are surely that, with who comes then and what joins others. */
    private static final Pattern HOURS_BEFORE = Pattern
            .compile("(?s).*(?:\\d:[0-5]\\d ?[-–—] ?\\d{1,2}:[0-5]\\d|(?:[-–—]| to) ?\\d{1,2}(?:[.:][0-5]\\d)? ?[ap]m)"
                    + "(?: \\([^()]{1,20}\\))?(?:,| and|, and| or| &)");
    private static final Context COST = Context
            .ofWords("cost costs ticket tickets price prices pay pays fee fees charge charges admission entry");
    private static final Context NOT_CLOCK = Context.of("not-clock");
    private static final Context BEFORE_CLOCK = Context.of("before-clock");
    private static final Context DOSE_FORM = Context.of("dose-form");
    private static final Pattern DASHES = Pattern.compile(" ?[-–—] ?");
    private static final Pattern ENDED = Pattern.compile("\\s?(?:$|[,;)&|]|\\.(?!\\d)|(?:and|or|daily)\\b)");
    /** "last entry 7.30" */
    private static final Pattern LAST_BEFORE = Pattern
            .compile("(?is).*\\blast (?:entry|admissions?|orders?|bus|train|ferry|tour"
                    + "|appointments?|sessions?|sittings?|bookings?|collection|service)(?: is| at)?[ :]*");
    private static final Pattern MONTH_BEFORE = Pattern
            .compile(
                    "(?s).*(?<![\\p{L}\\d])[0-3]?\\d(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}{0,6}[,:]?");
    private static final int FIRST_OF_DAY = 6;
    private static final int NOON = 12;
    private static final int STEP = 5;

    private DottedTimes() {}

    public static List<Rule> rules() {
        return List.of(PatternRule.of("time", FOR, DottedTimes::soon), new Ranges("time-range"),
                // Nothing lasts for "09.00" hours.
                PatternRule.of("time-range",
                        LEFT + "(?=0\\d)" + TIME + " ?[-–—] ?" + time("lastHour", "lastMinute")
                                + " ?(?:hrs|hours|h)(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(Times.hours(match.group("hour"), match.group("minute"), line) + " to "
                                        + Times.hours(match.group("lastHour"), match.group("lastMinute"), line))),
                PatternRule.of("time-range", LEFT + "(\\d{1,2}) ?[-–] ?" + TIME + RIGHT,
                        (match, line) -> WEEKDAY.endsBefore(line, match.start()) && isRound(match.group("minute"))
                                || OPENING.endsBefore(line, match.start()) && QUARTERS.contains(match.group("minute"))
                                        && isEnded(line, match.end())
                                                ? Optional.of(Numbers.cardinal(Numbers.withoutZero(match.group(1)),
                                                        line.dialect())
                                                        + " to "
                                                        + say(match.group("hour"), match.group("minute"), line))
                                                : Optional.empty()),
                PatternRule.of("time-range",
                        LEFT + TIME + " ?[-–—] ?(?<last>[01]?\\d|2[0-3])(?![\\p{L}\\d%°:]|[.,/–—-]\\d)",
                        (match, line) -> isHalfDotted(match, line)
                                ? Optional.of(say(match.group("hour"), match.group("minute"), line) + " to "
                                        + Numbers.cardinal(Numbers.withoutZero(match.group("last")), line.dialect()))
                                : Optional.empty()),
                new Singles("time"));
    }

    /**
     * "9.30–5" and "Sat 5 Oct, 8.30–12": hours that nothing is counted by. Values fall too, so five comes behind half
     * past nine only at a beginning and on quarters of an hour.
     */
    private static boolean isHalfDotted(MatchResult match, Line line) {
        int from = Integer.parseInt(match.group("hour"));
        int to = Integer.parseInt(match.group("last"));
        boolean falling = from > to && from >= FIRST_OF_DAY && from <= NOON && to > 0;
        return QUARTERS.contains(match.group("minute"))
                && (from >= FIRST_OF_DAY || !match.group("minute").equals("00")) && isEnded(line, match.end())
                && !NOT_CLOCK.endsBefore(line, match.start())
                && (falling && line.before(match.start()).isEmpty() || isBehindDay(line, match.start())
                        || from > 0 && !line.after(match.end()).startsWith(" daily")
                                && CLOCK.isNear(line, match.start(), match.end()));
    }

    /** "6.30 for 7.00": guests come within an hour before a dinner begins. */
    private static Optional<String> soon(MatchResult match, Line line) {
        int minutes = minutes(match, "lastHour", "lastMinute") - minutes(match, "hour", "minute");
        boolean time = minutes > 0 && minutes <= SOON && QUARTERS.contains(match.group("minute"))
                && QUARTERS.contains(match.group("lastMinute")) && isEnded(line, match.end())
                && Integer.parseInt(match.group("hour")) >= FIRST_OF_DAY
                && !COST.isNear(line, match.start(), match.end())
                && !NOT_CLOCK.isNear(line, match.start(), match.end())
                && (line.before(match.start()).isEmpty() || isBehindDay(line, match.start())
                        || CLOCK.isNear(line, match.start(), match.end()));
        return time
                ? Optional.of(say(match.group("hour"), match.group("minute"), line) + " for "
                        + say(match.group("lastHour"), match.group("lastMinute"), line))
                : Optional.empty();
    }

    private static int minutes(MatchResult match, String hour, String minute) {
        return Integer.parseInt(match.group(hour)) * SOON + Integer.parseInt(match.group(minute));
    }

    private static boolean isParted(Line line, int position) {
        return isEnded(line, position) || line.after(position).startsWith(" (");
    }

    /** Whether nothing that could be counted stands behind a place. */
    static boolean isEnded(Line line, int position) {
        return ENDED.matcher(line.after(position)).lookingAt();
    }

    /** Whether hours may follow: a day or a word of opening stands before. */
    private static boolean isBehindDay(Line line, int position) {
        return isBehindWeekdayOrOpening(line, position) || MONTH_BEFORE.matcher(line.before(position)).matches();
    }

    static boolean isBehindWeekdayOrOpening(Line line, int position) {
        return WEEKDAY.endsBefore(line, position) || HOURS.endsBefore(line, position);
    }

    private record Ranges(String name) implements Rule {
        @Override
        public void apply(Line line) {
            Sought.Search search = RANGE.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                if (line.isFree(match.start(), match.end()) && isTime(match, line)) {
                    line.say(match.start(), match.end(), say(match.group("hour"), match.group("minute"), line)
                            + (match.group("joint").contains("until") ? " until " : " to ")
                            + say(match.group("lastHour"), match.group("lastMinute"), line), name);
                }
            }
        }

        /** A normal range of a test looks alike: without a word that speaks of times only one
         * that stands alone, on five minutes of a waking hour, is none. */
        private static boolean isTime(MatchResult match, Line line) {
            int from = Integer.parseInt(match.group("hour"));
            int to = Integer.parseInt(match.group("lastHour"));
            boolean round = isRound(match.group("minute")) && isRound(match.group("lastMinute"));
            boolean later = to > from
                    || to == from && match.group("minute").compareTo(match.group("lastMinute")) < 0;
            boolean falling = from <= NOON && to > 0 && to < from && DASHES.matcher(match.group("joint")).matches()
                    && QUARTERS.contains(match.group("minute")) && QUARTERS.contains(match.group("lastMinute"))
                    && isEnded(line, match.end())
                    && (line.before(match.start()).isEmpty() || isBehindDay(line, match.start()));
            return !Units.begin(line.after(match.end())) && !NOT_CLOCK.endsBefore(line, match.start())
                    && !DOSE_FORM.beginsAfter(line, match.end()) && !match.group("hour").equals("0")
                    && (CLOCK.isNear(line, match.start(), match.end())
                            || round && from >= FIRST_OF_DAY
                                    && (falling || later && (line.before(match.start()).isEmpty()
                                            || isParted(line, match.end())
                                                    && HOURS_BEFORE.matcher(line.before(match.start())).matches())));
        }
    }

    private record Singles(String name) implements Rule {
        @Override
        public void apply(Line line) {
            Sought.Search search = SINGLE.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                if (!line.isFree(match.start(), match.end()) || !isTime(match, line)) {
                    continue;
                }
                int at = match.end();
                line.say(match.start(), at, say(match.group("hour"), match.group("minute"), line), name);
                Matcher next = NEXT.matcher(line.text()).useTransparentBounds(true);
                while (next.region(at, line.text().length()).lookingAt() && line.isFree(next.start(), next.end())) {
                    line.say(next.start(), next.end(),
                            next.group("joint").replace("&", "and ")
                                    + say(next.group("hour"), next.group("minute"), line),
                            name);
                    at = next.end();
                }
            }
        }

        private static boolean isTime(MatchResult match, Line line) {
            boolean asked = LEAVING.endsBefore(line, match.start())
                    || AT.endsBefore(line, match.start()) && QUARTERS.contains(match.group("minute"))
                            && !line.after(match.end()).startsWith(" ")
                    || OPENING.endsBefore(line, match.start()) && QUARTERS.contains(match.group("minute"))
                    || isBeforeHour(match, line)
                    || QUARTERS.contains(match.group("minute"))
                            && isEnded(line, match.end()) && LAST_BEFORE.matcher(line.before(match.start())).matches()
                    || AFTER_HALF.matcher(line.before(match.start())).matches()
                    || BEFORE_CLOCK.endsBefore(line, match.start()) && isRound(match.group("minute"))
                            && CLOCK.isNear(line, match.start(), match.end());
            return asked && !Units.begin(line.after(match.end()));
        }
    }

    /** Within an hour, and no money: "tickets 5.50 for 7pm". */
    private static boolean isBeforeHour(MatchResult match, Line line) {
        Matcher later = FOR_HALF.matcher(line.after(match.end()));
        if (!later.lookingAt() || !QUARTERS.contains(match.group("minute"))
                || COST.isNear(line, match.start(), match.end())) {
            return false;
        }
        int hours = Integer.parseInt(later.group("later")) - Integer.parseInt(match.group("hour"));
        return hours == 0 || hours == 1;
    }

    private static String time(String hour, String minute) {
        return "(?<" + hour + ">[01]?\\d|2[0-3])\\.(?<" + minute + ">[0-5]\\d)";
    }

    private static boolean isRound(String minutes) {
        return Integer.parseInt(minutes) % STEP == 0;
    }

    private static String say(String hour, String minute, Line line) {
        return Times.clock(hour, minute, line);
    }
}
