package lectern.content.main;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.main.line.HeadingToggle;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import lectern.table.BundledTable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Elements that are no text wherever they stand: controls, players, what was deleted, ways back from a note. */
final class NoText {

    /** An arrow that leads from a note back to the text. */
    private static final Pattern RETURN = Pattern
            .compile("\\^|[\u21a9\u21b5\u2191\u23ce\u2934\u2b06]\ufe0e?\ufe0f?");

    private static final String STOPS = ".,;!،؛۔।。，";

    /** With which a text says that a button is pressed, with the word that joins the two. */
    private static final List<String> PRESSING = BundledTable.read("content/main/pressing.tsv").column();
    private static final int LONGEST = 40;
    private static final int LONGEST_NUMBER = 12;

    private NoText() {}

    /** The rule by which an element is none. */
    static Optional<String> rule(Element element) {
        String name = element.normalName();
        if (Tags.isEmbedded(element)) {
            return Optional.of("embedded-" + name);
        }
        if (Tags.isControl(element)) {
            return Optional.of("form");
        }
        if (isPageNumber(element)) {
            return Optional.of("page-number");
        }
        return switch (name) {
            case "noscript", "template" -> Optional.of(name);
            // What a formula was made from is kept beside it, and no browser shows it.
            case "annotation", "annotation-xml", "mphantom" -> Optional.of(LineMarks.HIDDEN);
            case "button" -> !isPressed(element) && !opensBelowHeading(element)
                    && element.closest(Query.of("h1, h2, h3, h4, h5, h6, summary, [role=heading]")) == null
                            ? Optional.of("button")
                            : Optional.empty();
            case "del", "s", "strike" -> Optional.of("deleted");
            case "dialog" -> element.hasAttr("open") ? Optional.empty() : Optional.of(LineMarks.HIDDEN);
            case "a" -> link(element);
            case "span" -> HeadingToggle.isPart(element) ? Optional.of("button") : backlink(element);
            default -> backlink(element);
        };
    }

    /** Where a page of the printed book began, as books for reading apps have it in the midst of a sentence. */
    private static boolean isPageNumber(Element element) {
        return (element.attr("role").equals("doc-pagebreak") || element.attr("epub:type").equals("pagebreak"))
                && element.text().length() <= LONGEST_NUMBER;
    }

    private static Optional<String> backlink(Element element) {
        return element.attr("role").equals("doc-backlink") ? Optional.of("backlink") : Optional.empty();
    }

    /** What it opens stands below the heading that it holds. */
    private static boolean opensBelowHeading(Element button) {
        return button.hasAttr("aria-expanded") && button.selectFirst(Query.of("h1, h2, h3, h4, h5, h6")) != null;
    }

    /** "Press Start and wait": the word before it says that it is pressed, and the sentence goes on. */
    private static boolean isPressed(Element button) {
        String words = button.text().strip();
        if (words.length() < 2 || HiddenParts.isHidden(button)
                || !(button.previousSibling() instanceof TextNode before)
                || !(button.nextSibling() instanceof TextNode after) || before.isBlank() || after.isBlank()) {
            return false;
        }
        String left = before.getWholeText();
        String right = after.getWholeText();
        char next = right.charAt(0);
        int first = right.strip().codePointAt(0);
        boolean goesOn = Character.isWhitespace(next) && Character.isLetter(first) && !Character.isUpperCase(first);
        return Character.isWhitespace(left.charAt(left.length() - 1)) && endsInPressing(left.strip())
                && (goesOn || STOPS.indexOf(next) >= 0);
    }

    private static boolean endsInPressing(String left) {
        String words = left.substring(Math.max(0, left.length() - LONGEST)).toLowerCase(Locale.ROOT);
        return PRESSING.stream().anyMatch(verb -> words.endsWith(verb) && (words.length() == verb.length()
                || Character.isWhitespace(words.charAt(words.length() - verb.length() - 1))));
    }

    private static Optional<String> link(Element link) {
        boolean within = link.attr("href").startsWith("#");
        if (link.hasClass("footnote-backref") || link.hasClass("reversefootnote")
                || link.attr("role").equals("doc-backlink")
                || within && RETURN.matcher(link.text().strip()).matches()) {
            return Optional.of("backlink");
        }
        boolean skips = within && link.text().regionMatches(true, 0, "skip to ", 0, "skip to ".length());
        return skips || link.hasClass("skip-link") ? Optional.of("skip-link") : Optional.empty();
    }
}
