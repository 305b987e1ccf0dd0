package lectern.content.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import lectern.content.markup.sheet.StyleSheet;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Words and signs that only a page's own style sheet shows, before or behind an element's: "Warning: " or "≤" before a
 * dose, a tick in a cell. They become text. Ornaments stay what they are, and what cannot be written down, such as a
 * number that the browser counts, is noted.
 */
final class GeneratedWords {

    private static final Set<String> PARTS_ONLY = Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr",
            "select", "img", "br", "hr", "input", "svg", "iframe", "video", "audio", "object");
    /** Signs that say something wherever they stand. */
    private static final String MEANT = "≤≥±≈≠µμ°%‰√✓✔✅✗✘❌☑☒⚠";
    /** Signs that say something only beside a figure. */
    private static final String BESIDE_FIGURES = "<>+-−~×÷£$€";
    private static final Pattern TOKEN = Pattern.compile("\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'"
            + "|attr\\(\\s*+([\\w-]{1,60})\\s*+\\)|(/)|([^\"'\\s/]++))", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6}+)\\s?|(.))", Pattern.DOTALL);
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int FEW_WORDS = 2;
    private static final int LONGEST = 500;
    /** This stands for a number that the browser counts. */
    private static final String NUMBER = "1";
    private static final int MOST_REPORTS = 20;

    private final Styling styling;
    private final Signs signs;
    private int reports;

    GeneratedWords(Styling styling, Signs signs) {
        this.styling = styling;
        this.signs = signs;
    }

    /**
     * @param shown    with a number where the browser counts one
     * @param complete whether the browser adds nothing else
     */
    private record Content(String words, String shown, boolean complete) {}

    void apply(Document page) {
        List<Runnable> changes = new ArrayList<>();
        for (StyleSheet.Side side : List.of(StyleSheet.Side.BEFORE, StyleSheet.Side.AFTER)) {
            if (styling.generates(side)) {
                page.body().select(Query.of("body *")).forEach(element -> find(element, side, changes));
            }
        }
        changes.forEach(Runnable::run);
    }

    private void find(Element element, StyleSheet.Side side, List<Runnable> changes) {
        Look look = styling.look(element, side);
        String written = look.declarations().getOrDefault("content", "");
        if (written.isEmpty() || written.length() > LONGEST || look.isHidden()) {
            return;
        }
        Content content = content(written, element, look.isApart());
        boolean counted = !content.complete() && written.contains("counter") && isNumbered(element);
        if (!counted && !isMeant(content.words(), element, side)) {
            return;
        }
        if (!content.complete() || PARTS_ONLY.contains(element.normalName())) {
            if (reports++ < MOST_REPORTS) {
                signs.report(element, Message.WORDS_IN_STYLE.with(content.shown().strip()));
            }
            return;
        }
        changes.add(() -> insert(element, content.words(), side));
    }

    /** @param apart whether it is drawn elsewhere, as a hint is that shows itself only to a mouse */
    private static Content content(String written, Element element, boolean apart) {
        StringBuilder words = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        boolean complete = true;
        Matcher token = TOKEN.matcher(written);
        while (token.lookingAt() && token.group(4) == null) {
            if (token.group(1) != null || token.group(2) != null) {
                String string = unescaped(token.group(1) != null ? token.group(1) : token.group(2));
                words.append(string);
                shown.append(string);
            } else if (token.group(3) != null) {
                words.append(apart ? "" : element.attr(token.group(3)));
                shown.append(apart ? "" : element.attr(token.group(3)));
            } else {
                boolean number = token.group(5).startsWith("counter");
                shown.append(number ? NUMBER : "");
                complete &= !number && !token.group(5).startsWith("var(");
            }
            token.region(token.end(), written.length());
        }
        return new Content(words.toString(), shown.toString(), complete);
    }

    private static String unescaped(String string) {
        return ESCAPE.matcher(string).replaceAll(escape -> {
            int character = escape.group(1) == null
                    ? escape.group(2).codePointAt(0)
                    : Integer.parseInt(escape.group(1), 16);
            boolean shown = Character.isDefined(character) && !Character.isISOControl(character);
            return Matcher.quoteReplacement(shown ? Character.toString(character) : " ");
        });
    }

    private static boolean isMeant(String words, Element element, StyleSheet.Side side) {
        String plain = words.strip();
        if (plain.codePoints().anyMatch(each -> MEANT.indexOf(each) >= 0)) {
            return true;
        }
        String text = element.text();
        boolean figure = !text.isEmpty()
                && Character.isDigit(text.charAt(side == StyleSheet.Side.BEFORE ? 0 : text.length() - 1));
        if (figure && plain.codePoints().anyMatch(each -> BESIDE_FIGURES.indexOf(each) >= 0)) {
            return true;
        }
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        // Fonts of icons draw a picture in the place of a letter.
        boolean letter = plain.codePointCount(0, plain.length()) == 1;
        // A word in an empty box says what would be there, as "Advertisement" does.
        boolean box = text.isEmpty() && !InLine.is(element) && !CELLS.contains(element.normalName());
        return letter ? figure : !box || plain.split("\\s+", FEW_WORDS + 1).length > FEW_WORDS;
    }

    /** "See section 2" means a heading by its number. That of a paragraph may be one of a picture in a row. */
    private static boolean isNumbered(Element element) {
        return element.hasText() && HEADINGS.contains(element.normalName());
    }

    private static void insert(Element element, String words, StyleSheet.Side side) {
        String text = element.text();
        if (side == StyleSheet.Side.BEFORE) {
            boolean joins = !text.isEmpty() && Character.isLetter(text.charAt(0))
                    && Character.isLetter(words.charAt(words.length() - 1));
            element.prependChild(new TextNode(joins ? words + " " : words));
        } else {
            boolean joins = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1))
                    && Character.isLetter(words.charAt(0));
            element.appendChild(new TextNode(joins ? " " + words : words));
        }
    }
}
