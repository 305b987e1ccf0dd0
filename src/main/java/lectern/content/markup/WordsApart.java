package lectern.content.markup;

import java.util.Set;
import java.util.regex.Pattern;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Parts words that only a page's look keeps apart: one that is there for screen readers alone from the next, the parts
 * of an address from each other, and figures at the two ends of a line.
 */
final class WordsApart {

    /** What the classes of words are called that are heard and not seen. */
    private static final String HEARD = "span[class*=visually], span[class*=sr-only], span[class*=screen-reader], "
            + "span[class*=hidden], span[class*=offscreen]";
    /**
     * Sites of the NHS and of the British government put a line above or below a heading's words into the heading, and
     * the number of a step, or "or", in a circle.
     */
    private static final String LINES = ":is(h1, h2, h3) span:is([class*=caption], [class*=circle--])";
    private static final String PARTS = "address span, .adr span, [itemprop=address] span";

    /** Parts of a figure or a fact: what it is about stands on a line of its own, by the page's look. */
    private static final Set<String> FACTS = Set.of("number", "num", "value", "count", "stat", "figure", "label",
            "title",
            "caption", "name", "desc", "description", "heading", "text", "day", "month", "year", "date", "time",
            "price",
            "amount");

    private static final Pattern WORD_AT_END = Pattern.compile("\\p{L}\\p{Ll}{2}[.:]?$");
    private static final Pattern BEGINNING = Pattern.compile("[0-9]|\\p{Lu}\\p{Ll}{2}");

    /** Elements that a line may be made of. Their kinds differ where an author means two things by them. */
    private static final Set<String> PIECES = Set.of("a", "b", "em", "label", "small", "span", "strong", "time");
    /** Programs that write text leave these in it, and begin an element in the middle of a word or a number. */
    private static final String WRITTEN_BY_PROGRAMS = "[style], [lang], [class^=Mso], font, sub, sup";
    /** "Ward 5", "Age 5–10" and "10:30" are whole; "1" and "£4" may go on. */
    private static final Pattern FIGURE_AT_END = Pattern.compile(
            "\\p{L}{2}[.:]?\\h+\\p{Nd}{1,4}(?:[.,–-]\\p{Nd}{1,3})?$|(?:^|[\\h–-])\\p{Nd}{1,2}:\\p{Nd}{2}$");
    private static final Pattern HOUR_AT_END = Pattern.compile("\\p{Nd}\\h?[ap]m$");
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}");
    /** What stands small behind a word may be the mark of a note. */
    private static final Pattern MARK = Pattern.compile("\\p{Nd}{1,2}");

    private WordsApart() {}

    static void apply(Document page) {
        for (Element heard : page.body().select(Query.of(HEARD))) {
            // An ending such as the s of "drug(s)" belongs to its word.
            if (heard.text().strip().length() > 2) {
                part(heard);
            }
        }
        page.body().select(Query.of(LINES)).forEach(WordsApart::part);
        facts(page);
        ends(page);
        for (Element part : page.body().select(Query.of(PARTS))) {
            if (part.nextSibling() instanceof Element next && next.nameIs("span")) {
                part.after(new TextNode(", "));
            }
        }
    }

    private static void facts(Document page) {
        for (Element first : page.body().select(Query.of("span[class] + span[class]")).stream()
                .map(Element::previousElementSibling).toList()) {
            if (first != null && first.nextSibling() instanceof Element second && isFact(first) && isFact(second)
                    && (hasDigit(first) || hasDigit(second))
                    && !first.className().equals(second.className())) {
                part(first);
            }
        }
    }

    /** "Monday" and "9:00" at two ends of a line: nothing but such parts stands in it. */
    private static void ends(Document page) {
        for (Element line : page.body().select(Query.of("li, dd, dt, td, th, div, p"))) {
            if (line.childrenSize() < 2 || !line.ownText().isBlank()) {
                continue;
            }
            boolean pieces = isOfPieces(line);
            for (Element first : line.children()) {
                if (first.nextSibling() instanceof Element second
                        && (first.nameIs("span") && second.nameIs("span")
                                && isWhole(first.wholeText(), second.wholeText())
                                || pieces && areTwo(first, second))) {
                    first.after(new TextNode(" "));
                }
            }
        }
    }

    /** A paragraph is running text, which may be strong up to the middle of a word. */
    private static boolean isOfPieces(Element line) {
        return !line.nameIs("p") && line.children().stream()
                .allMatch(each -> PIECES.contains(each.normalName()) || !each.hasText());
    }

    /** "Ward 5" and "2pm" in two elements of different kinds, which together would be "Ward 52pm". */
    private static boolean areTwo(Element first, Element second) {
        String before = first.wholeText();
        String after = second.wholeText();
        if (first.nameIs(second.normalName()) || before.isEmpty() || after.isEmpty()
                || !isLetter(before.charAt(before.length() - 1)) || !isLetter(after.charAt(0))
                || isWrittenByProgram(first) || isWrittenByProgram(second)) {
            return false;
        }
        boolean figure = FIGURE_AT_END.matcher(before).find()
                || first.nameIs("time") && Character.isDigit(before.charAt(before.length() - 1));
        if (figure) {
            return FIGURE.matcher(after).lookingAt() || BEGINNING.matcher(after).lookingAt();
        }
        return (WORD_AT_END.matcher(before).find() || HOUR_AT_END.matcher(before).find())
                && FIGURE.matcher(after).lookingAt()
                && !(second.nameIs("small") && MARK.matcher(after).matches());
    }

    private static boolean isWrittenByProgram(Element piece) {
        return piece.selectFirst(Query.of(WRITTEN_BY_PROGRAMS)) != null;
    }

    /** A word that ends before a figure, or before another one with a capital. */
    private static boolean isWhole(String first, String second) {
        return WORD_AT_END.matcher(first).find() && BEGINNING.matcher(second).lookingAt();
    }

    private static boolean hasDigit(Element part) {
        return part.wholeText().codePoints().anyMatch(Character::isDigit);
    }

    /** A letter alone may begin a word that is set in two colours. */
    private static boolean isFact(Element part) {
        return part.text().strip().length() > 1
                && BoxNames.words(part.className().replace(' ', '-')).stream().anyMatch(FACTS::contains);
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
