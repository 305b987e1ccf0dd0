package lectern.content.page;

import java.util.Locale;
import java.util.Optional;
import lectern.content.inline.VisibleText;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * How large a page may be. What is larger is not read at all, and told: half a text taken for the whole could harm.
 * Elements and letters take memory until the page is read, so less memory means smaller pages.
 *
 * @param elements  that can be read
 * @param letters   of its text, white space among them
 * @param lineRuns  of letters without a place to break a line: more are no word but data
 */
record PageBounds(int elements, int letters, int lineRuns) {

    private static final int MOST_ELEMENTS = 250_000;
    private static final int MOST_LETTERS = 5_000_000;
    private static final int LONGEST_WORD = 200_000;
    /** One element takes so much memory, with what is made of it. */
    private static final int BYTES_FOR_ELEMENT = 4_000;
    private static final int BYTES_FOR_LETTER = 200;
    /** More marks stand above and below one letter in no language. */
    private static final int MOST_MARKS = 10;

    /** Those of the memory that this program has. */
    static PageBounds here() {
        return of(Runtime.getRuntime().maxMemory());
    }

    /** @param memory in bytes */
    static PageBounds of(long memory) {
        return new PageBounds((int) Math.min(MOST_ELEMENTS, memory / BYTES_FOR_ELEMENT),
                (int) Math.min(MOST_LETTERS, memory / BYTES_FOR_LETTER), LONGEST_WORD);
    }

    /** Whether there is memory to look at it as a document; if not, with a problem. */
    boolean allowSource(String html, Findings findings) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            char next = i + 1 < html.length() ? html.charAt(i + 1) : ' ';
            tags += Character.isLetter(next) || next == '!' || next == '?' ? 1 : 0;
        }
        return allow(tags, elements, "elements", findings);
    }

    /** Whether its text can be read; if not, with a problem. Marks that no letter can carry are taken away. */
    boolean allowText(Document document, Findings findings) {
        Measure measure = new Measure();
        document.traverse((node, _) -> {
            if (node instanceof TextNode text) {
                String kept = measure.of(text.getWholeText());
                if (kept.length() < text.getWholeText().length()) {
                    text.text(kept);
                    measure.marked = measure.marked.or(() -> Optional.of(Lines.of(text)));
                }
            } else if (node instanceof Element element) {
                measure.run = VisibleText.isBlock(element) ? 0 : measure.run;
                if (element.hasAttr("alt")) {
                    element.attr("alt", new Measure().of(element.attr("alt")));
                }
            }
        });
        measure.marked
                .ifPresent(line -> findings.problem(line, Message.TOO_MANY_MARKS.with(measure.dropped, MOST_MARKS)));
        return allow(measure.letters, letters, "letters and spaces", findings)
                && allow(measure.longest, lineRuns, "letters in one word", findings);
    }

    private static boolean allow(int found, int most, String what, Findings findings) {
        if (found > most) {
            findings.problem(0, Message.PAGE_TOO_LARGE.with(grouped(found), what, grouped(most)));
        }
        return found <= most;
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** What is met on one walk through the text. */
    private static final class Measure {
        private int letters;
        private int longest;
        private int run;
        private int marks;
        private int dropped;
        private Optional<Integer> marked = Optional.empty();

        /** The text without marks that are too many. */
        String of(String text) {
            letters += text.length();
            StringBuilder kept = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int type = Character.getType(c);
                boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
                marks = mark ? marks + 1 : 0;
                run = Character.isWhitespace(c) || Character.isSpaceChar(c) || breaksAnywhere(c) ? 0 : run + 1;
                longest = Math.max(longest, run);
                if (marks <= MOST_MARKS) {
                    kept.append(c);
                } else {
                    dropped++;
                    run--;
                }
            }
            return kept.toString();
        }

        /** Scripts that set no spaces between words: of South-East Asia, and from the ideographs on. */
        private static boolean breaksAnywhere(char c) {
            return c >= 0x0E00 && c < 0x0F00 || c >= 0x1000 && c < 0x10A0 || c >= 0x1780 && c < 0x1800 || c >= 0x2E80;
        }
    }
}
