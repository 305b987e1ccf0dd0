package lectern.content.main;

import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Elements that are no text wherever they stand: controls, players, what was deleted, ways back from a note. */
final class NoText {

    /** An arrow that leads from a note back to the text. */
    private static final Pattern RETURN = Pattern
            .compile("\\^|[\u21a9\u21b5\u2191\u23ce\u2934\u2b06]\ufe0e?\ufe0f?");

    private static final String STOPS = ".,;!،؛۔।。，";

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
        return switch (name) {
            case "noscript", "template" -> Optional.of(name);
            // What a formula was made from is kept beside it, and no browser shows it.
            case "annotation", "annotation-xml", "mphantom" -> Optional.of(LineMarks.HIDDEN);
            case "button" -> !isInSentence(element)
                    && element.closest(Query.of("h1, h2, h3, h4, h5, h6, summary, [role=heading]")) == null
                            ? Optional.of("button")
                            : Optional.empty();
            case "del", "s", "strike" -> Optional.of("deleted");
            case "dialog" -> element.hasAttr("open") ? Optional.empty() : Optional.of(LineMarks.HIDDEN);
            case "a" -> link(element);
            default -> element.attr("role").equals("doc-backlink") ? Optional.of("backlink") : Optional.empty();
        };
    }

    /** "Press Start and wait": a sentence goes on around it, so its words are part of what is said. */
    private static boolean isInSentence(Element button) {
        String words = button.text().strip();
        if (words.length() < 2 || !(button.previousSibling() instanceof TextNode before)
                || !(button.nextSibling() instanceof TextNode after) || before.isBlank() || after.isBlank()) {
            return false;
        }
        String left = before.getWholeText().strip();
        String right = after.getWholeText().strip();
        boolean open = Character.isLetter(left.codePointBefore(left.length()));
        boolean goesOn = Character.isLetter(right.codePointAt(0)) && !Character.isUpperCase(right.codePointAt(0));
        return open && (goesOn || STOPS.indexOf(right.charAt(0)) >= 0);
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
