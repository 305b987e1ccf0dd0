package lectern.content.main;

import java.util.List;
import java.util.regex.Pattern;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import lectern.table.BundledTable;

/**
 * Marks lines at an end of the text that only call upon readers to subscribe, follow or join a channel, by the table
 * {@code calls.tsv}. In the middle of a text such words are part of what it tells.
 */
final class Calls {

    static final String RULE = "call-to-follow";

    private static final int MOST_WORDS = 45;
    /** A sentence of so many words that calls for nothing is a reason to keep the line. */
    private static final int SENTENCE = 6;
    private static final Pattern ENDS = Pattern.compile("[.!?。！？؟] ");
    /** Whom to write to is worth more than the call beside it. */
    static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}]@[\\p{L}\\p{N}]");
    private static final List<String> CALLS = words("call");
    private static final List<String> VERBS = words("verb");
    private static final List<String> CHANNELS = words("channel");

    private Calls() {}

    static void mark(PageText page, LineRange text) {
        boolean ends = true;
        for (int i = text.to() - 1; i >= text.from(); i--) {
            if (!page.marks().isKept(i)) {
                ends = true;
            } else if (ends && !page.isTitle(i) && isCall(page.lines().get(i))) {
                page.marks().mark(i, RULE);
            } else {
                ends = false;
            }
        }
    }

    private static boolean isCall(TextLine line) {
        if (line.words() > MOST_WORDS || line.block().closest(Query.of("table")) != null || Vital.isIn(line.text())
                || ADDRESS.matcher(line.text()).find()) {
            return false;
        }
        List<String> sentences = ENDS.splitAsStream(line.text())
                .map(sentence -> " " + FurnitureHeadings.normal(sentence) + " ").toList();
        return sentences.stream().anyMatch(Calls::calls)
                && sentences.stream().allMatch(each -> calls(each) || each.strip().split(" ").length < SENTENCE);
    }

    private static List<String> words(String kind) {
        return BundledTable.read("content/main/calls.tsv").ofKind(kind).stream().map(words -> " " + words + " ")
                .toList();
    }

    private static boolean calls(String sentence) {
        return CALLS.stream().anyMatch(sentence::contains)
                || VERBS.stream().anyMatch(sentence::startsWith) && CHANNELS.stream().anyMatch(sentence::contains);
    }
}
