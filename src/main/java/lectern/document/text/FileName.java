package lectern.document.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file is called that somebody takes along: its number and title, as in "02 What is immunotherapy.mp3". Players sort
 * by it, so numbers have as many digits as the last of them, two at least. It can be written to the file systems of sticks
 * and of Windows, in whatever script the title is. Immutable.
 *
 * @param title  for people
 * @param number its place among several, from 1; 0 if it has none
 * @param last   the largest number among them
 * @param id     of letters, digits and hyphens: its name where only ASCII is understood
 * @param ending without the dot
 */
public record FileName(String title, int number, int last, String id, String ending) {
    /** In bytes of UTF-8, number and ending aside: with a folder or two above it is still less than any system's 255. */
    private static final int LONGEST = 120;
    private static final int FEWEST_DIGITS = 2;

    /** What FAT32 and NTFS refuse, and what stands for it. A sign before a figure means something, and keeps its likeness. */
    private static final List<Likeness> LIKENESSES = List.of(
            new Likeness(Pattern.compile(" ?:(?= )"), " –"), new Likeness(Pattern.compile("[?*]|:$"), ""),
            new Likeness(Pattern.compile("[:/\\\\|]"), "-"), new Likeness(Pattern.compile("\""), "”"),
            new Likeness(Pattern.compile("<"), "‹"), new Likeness(Pattern.compile(">"), "›"));

    /** With marks of direction and other characters that nobody sees, but for joiners, which change letters. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\\p{Cf}&&[^\\x{200C}\\x{200D}]]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    /** Windows takes them for devices, whatever ending they have, and cuts dots and blanks off an end. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|(?<![. ])[. ]+$");

    private record Likeness(Pattern refused, String instead) {}

    /** The name itself. */
    public String text() {
        return named(written());
    }

    /** The name in ASCII. */
    public String plain() {
        return named(id);
    }

    /** As the value of {@code Content-Disposition}, so that a browser saves it (RFC 6266, with RFC 8187). */
    public String attachment() {
        return disposition("attachment");
    }

    /** The same where a browser shows it, and has the name for whoever saves it then. */
    public String inline() {
        return disposition("inline");
    }

    private String disposition(String type) {
        return type + "; filename=\"" + plain() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private String named(String name) {
        String before = number == 0
                ? ""
                : String.format(Locale.ROOT, "%0" + Math.max(FEWEST_DIGITS, Integer.toString(last).length()) + "d ",
                        number);
        return before + name + "." + ending;
    }

    private String written() {
        String name = BLANK.matcher(Normalizer.normalize(title, Normalizer.Form.NFC)).replaceAll(" ");
        name = UNSEEN.matcher(name).replaceAll("");
        for (Likeness each : LIKENESSES) {
            name = each.refused().matcher(name).replaceAll(each.instead());
        }
        name = ENDS.matcher(BLANK.matcher(name).replaceAll(" ")).replaceAll("");
        name = ENDS.matcher(shortened(name)).replaceAll("");
        return name.isEmpty() || number == 0 && DEVICE.matcher(name).matches() ? id : name;
    }

    /** Never ends inside what a reader takes for one letter. */
    private static String shortened(String name) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        int bytes = 0;
        int end = 0;
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return name.substring(0, end);
            }
            end = next;
        }
        return name;
    }
}
