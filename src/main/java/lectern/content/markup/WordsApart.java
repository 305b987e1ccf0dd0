package lectern.content.markup;

import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Parts words that only a page's look keeps apart: one that is there for screen readers alone from the next, and the
 * parts of an address from each other.
 */
final class WordsApart {

    /** What the classes of words are called that are heard and not seen. */
    private static final String HEARD = "span[class*=visually], span[class*=sr-only], span[class*=screen-reader], "
            + "span[class*=hidden], span[class*=offscreen]";
    /** Sites of the NHS and of the British government put a line above or below a heading's words into the heading. */
    private static final String LINES = ":is(h1, h2, h3) span[class*=caption]";
    private static final String PARTS = "address span, .adr span, [itemprop=address] span";

    private WordsApart() {}

    static void apply(Document page) {
        for (Element heard : page.body().select(Query.of(HEARD))) {
            // An ending such as the s of "drug(s)" belongs to its word.
            if (heard.text().strip().length() > 2) {
                part(heard);
            }
        }
        page.body().select(Query.of(LINES)).forEach(WordsApart::part);
        for (Element part : page.body().select(Query.of(PARTS))) {
            if (part.nextSibling() instanceof Element next && next.nameIs("span")) {
                part.after(new TextNode(", "));
            }
        }
    }

    private static void part(Element element) {
        if (InLine.after(element).filter(WordsApart::isLetter).isPresent()) {
            element.after(new TextNode(" "));
        }
        if (InLine.before(element).filter(WordsApart::isLetter).isPresent()) {
            element.before(new TextNode(" "));
        }
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }
}
