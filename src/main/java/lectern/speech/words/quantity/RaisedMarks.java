package lectern.speech.words.quantity;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Sought;
import lectern.speech.words.rule.Vocabulary;

/**
 * Marks of notes that touch an amount: "5 mg²" is no square and "4¹ tablets" no power. They are left out, and the other
 * rules see an amount that ends before them. Powers such as 10⁹ and mg/m² stay.
 *
 * @param english whether letters may be marks too: in other languages they make ordinals
 */
public record RaisedMarks(boolean english) implements Rule {

    private static final String RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻ]";
    private static final Sought RUN = Sought
            .of(RAISED + "(?:" + RAISED + "|[,⁻˒–-](?=" + RAISED + ")){0,9}(?![⁺⁻])");
    private static final Pattern MEASURED = Pattern
            .compile("(?s).*?(?:\\d|[½⅓⅔¼¾⅛⅜⅝⅞]|/) ?(" + Units.NAMES + ")$");
    private static final Pattern COUNTED = Pattern.compile("(?s)(?:.*?[^\\p{L}\\d.,⁰-⁹])?(" + Numeral.PATTERN + ")$");
    /** What has a square or a cube. */
    private static final Set<String> LENGTHS = Vocabulary.words("squared");
    /** Not counted in powers of ten. */
    private static final Pattern THINGS = Pattern.compile(
            " (?:(?:tea ?|table ?)?spoon\\w*|" + Vocabulary.anyOf("thing-counted") + ")\\b");
    private static final Pattern SUM_BEFORE = Pattern.compile("(?s).*[=×+−*÷^]\\s?$");
    private static final Pattern SUM_AFTER = Pattern.compile("\\s?[=×+−*÷^]");
    /** What an author raises without there being a character for it. */
    private static final Pattern WRITTEN = Pattern
            .compile(
                    "[\\[(]?(?:[a-z]|\\d{1,3}[a-z]?|[*†‡§¶#]{1,3})(?:[ ,;–-]{1,2}(?:[a-z]|\\d{1,3}|[*†‡§¶#]{1,3})){0,9}[\\])]?");
    private static final Pattern MARKABLE = Pattern.compile("(?s).*(?:\\p{L}{2}|[\\d.,;:!?)\\]%”\"’'°²³½¼¾])$");

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public void apply(Line line) {
        Sought.Search search = RUN.in(line);
        while (search.find()) {
            MatchResult match = search.match();
            int start = match.start();
            if (line.isFree(start, match.end())
                    && isMark(line.text().substring(Math.max(0, start - Line.SIGHT), start), match.group(),
                            line.after(match.end()))) {
                line.leaveOutMark(start, match.end(), name());
            }
        }
    }

    /** The unit behind a stroke. */
    private static String below(String unit) {
        return unit.substring(unit.lastIndexOf('/') + 1);
    }

    private boolean isMark(String before, String raised, String after) {
        if (!after.isEmpty() && Character.isLetterOrDigit(after.charAt(0))) {
            return false;
        }
        boolean letters = Character.isLetter(raised.charAt(0));
        Matcher measured = MEASURED.matcher(before);
        if (measured.matches()) {
            return letters || !(LENGTHS.contains(below(measured.group(1)))
                    && (raised.equals("²") || raised.equals("³")));
        }
        Matcher counted = COUNTED.matcher(before);
        if (!counted.matches()) {
            return false;
        }
        if (letters) {
            return english;
        }
        String number = counted.group(1);
        String earlier = before.substring(0, counted.start(1));
        if (number.equals("10")) {
            return THINGS.matcher(after).lookingAt() && !Times.isRaised(earlier, number, raised);
        }
        boolean alone = earlier.isBlank() && after.isBlank();
        return !alone && !SUM_BEFORE.matcher(earlier).matches() && !SUM_AFTER.matcher(after).lookingAt()
                && !Times.isRaised(earlier, number, raised);
    }

    /**
     * Whether what an author raised is a mark, though it cannot be written in raised characters.
     *
     * @param before what stands before it
     */
    boolean isMark(String before, String raised) {
        return WRITTEN.matcher(raised).matches() && MARKABLE.matcher(before).matches()
                && (english || !Character.isLetter(raised.charAt(0)));
    }
}
