package lectern.content.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Fractions become the characters for them: those that MathML, class names, or raised and lowered digits make, and those
 * that are typed of raised and lowered characters.
 */
final class Fractions {
    private static final Map<String, String> CHARACTERS = Map.ofEntries(Map.entry("1/2", "½"), Map.entry("1/3", "⅓"),
            Map.entry("2/3", "⅔"), Map.entry("1/4", "¼"), Map.entry("3/4", "¾"), Map.entry("1/5", "⅕"),
            Map.entry("2/5", "⅖"), Map.entry("3/5", "⅗"), Map.entry("4/5", "⅘"), Map.entry("1/6", "⅙"),
            Map.entry("5/6", "⅚"), Map.entry("1/8", "⅛"), Map.entry("3/8", "⅜"), Map.entry("5/8", "⅝"),
            Map.entry("7/8", "⅞"));
    private static final String SLASH = "[/\u2044\u2215]";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,2})" + SLASH + "([0-9]{1,2})");
    private static final Pattern REST = Pattern
            .compile("\\s{0,3}" + SLASH + "\\s{0,3}([0-9]{1,2}(?![0-9.,]?[0-9]|\\p{L}))?");
    private static final Pattern LOWER = Pattern.compile("\\s{0,3}([0-9]{1,2})(?![0-9]|\\p{L})");
    private static final Pattern UPPER = Pattern.compile("(?<![0-9./,])([0-9]{1,2})" + SLASH + "$");
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";
    private static final Pattern TYPED = Pattern
            .compile("([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2})" + SLASH
                    + "(?:([\u2080-\u2089]{1,2})|([0-9]{1,2})(?![0-9]))");

    private static final Set<String> ABOVE_THE_LINE = Set.of("num", "numer", "numerator", "nominator");
    private static final Set<String> BELOW_THE_LINE = Set.of("den", "denom", "denominator");
    private static final Set<String> BOXES = Set.of("frac", "fraction", "mfrac");
    /** Blanks and comments on both sides of a stroke, and the stroke. */
    private static final int MOST_BETWEEN = 6;

    private Fractions() {}

    static void apply(Document page) {
        for (Element fraction : page.body().select(Query.of("mfrac"))) {
            if (fraction.childrenSize() == 2 && isDigits(fraction.child(0)) && isDigits(fraction.child(1))) {
                write(fraction, fraction.child(0).text(), fraction.child(1).text());
                fraction.remove();
            }
        }
        page.body().select(Query.of("[class*=den]")).forEach(Fractions::named);
        if (page.body().selectFirst(Query.of("sup, sub")) != null) {
            List<TextNode> texts = new ArrayList<>();
            page.body().nodeStream(TextNode.class).forEach(texts::add);
            for (int i = 0; i < texts.size(); i++) {
                fraction(texts, i);
            }
        }
    }

    /** Parts of a fraction that their classes, or that of the box around them, call so. */
    private static void named(Element below) {
        Element before = below.previousElementSibling();
        boolean apart = before != null && before.nameIs("span") && before.childrenSize() == 0
                && isStroke(before.text());
        Element above = before != null && apart ? before.previousElementSibling() : before;
        if (above == null || !isFraction(above, below) || !isDigits(above) || !isDigits(below)) {
            return;
        }
        List<Node> between = new ArrayList<>();
        for (Node at = below.previousSibling(); at != null && at != above
                && between.size() < MOST_BETWEEN; at = at.previousSibling()) {
            between.add(at);
        }
        String stroke = between.stream().map(Fractions::words).collect(Collectors.joining()).strip();
        if (between.size() < MOST_BETWEEN && (stroke.isEmpty() || isStroke(stroke))) {
            write(above, above.text().strip(), below.text().strip());
            between.forEach(Node::remove);
            above.remove();
            below.remove();
        }
    }

    private static boolean isStroke(String words) {
        return words.strip().matches(SLASH);
    }

    private static boolean isFraction(Element above, Element below) {
        Element parent = below.parent();
        boolean exact = above.className().strip().equals("numerator")
                && below.className().strip().equals("denominator");
        return isNamed(above, ABOVE_THE_LINE) && isNamed(below, BELOW_THE_LINE) && (exact || parent != null
                && BoxNames.words(parent.className()).stream().anyMatch(BOXES::contains));
    }

    private static String words(Node node) {
        return node instanceof TextNode text ? text.getWholeText() : node instanceof Element inner ? inner.text() : "";
    }

    private static boolean isNamed(Element part, Set<String> names) {
        return InLine.is(part) && BoxNames.words(part.className()).stream().anyMatch(names::contains);
    }

    private static boolean isDigits(Element element) {
        return DIGITS.matcher(element.text().strip()).matches();
    }

    /** Three parts at most, one after the other: digits, a slash, digits. */
    private static void fraction(List<TextNode> texts, int at) {
        TextNode text = texts.get(at);
        Optional<Element> raised = around(text, "sup");
        if (raised.isPresent()) {
            String above = raised.get().text().strip();
            Matcher whole = WHOLE.matcher(above);
            if (whole.matches() && InLine.before(raised.get()).filter(c -> !Character.isLetter(c)).isPresent()) {
                write(raised.get(), whole.group(1), whole.group(2));
                raised.get().remove();
            } else if (DIGITS.matcher(above).matches() && at + 1 < texts.size()) {
                below(texts, at + 1, raised.get(), above);
            }
            return;
        }
        Matcher upper = UPPER.matcher(text.getWholeText());
        if (upper.find() && at + 1 < texts.size()) {
            around(texts.get(at + 1), "sub").filter(Fractions::isDigits).ifPresent(sub -> {
                String digits = sub.text().strip();
                shorten(text, 0, upper.start());
                write(sub, upper.group(1), digits);
                sub.remove();
            });
        }
    }

    private static void below(List<TextNode> texts, int slash, Element raised, String above) {
        TextNode between = texts.get(slash);
        Matcher rest = REST.matcher(between.getWholeText());
        if (around(between, "sup").isPresent() || !rest.lookingAt() || block(between) != block(raised)) {
            return;
        }
        String below;
        if (rest.group(1) != null) {
            below = rest.group(1);
        } else if (rest.end() == between.getWholeText().length() && slash + 1 < texts.size()
                && block(texts.get(slash + 1)) == block(raised)) {
            TextNode last = texts.get(slash + 1);
            Optional<Element> lowered = around(last, "sub").filter(Fractions::isDigits);
            Matcher lower = LOWER.matcher(last.getWholeText());
            if (lowered.isPresent()) {
                below = lowered.get().text().strip();
                lowered.get().remove();
            } else if (around(last, "sup").isEmpty() && lower.lookingAt()) {
                below = lower.group(1);
                shorten(last, lower.end(), last.getWholeText().length());
            } else {
                return;
            }
        } else {
            return;
        }
        shorten(between, rest.end(), between.getWholeText().length());
        write(raised, above, below);
        raised.remove();
    }

    /** An empty text would stand as a space. */
    private static void shorten(TextNode text, int from, int to) {
        if (from == to) {
            text.remove();
        } else {
            text.text(text.getWholeText().substring(from, to));
        }
    }

    private static Optional<Element> around(TextNode text, String name) {
        return text.parent() instanceof Element up ? Optional.ofNullable(up.closest(Query.of(name))) : Optional.empty();
    }

    private static Node block(Node node) {
        Node up = node.parent();
        while (up instanceof Element element && InLine.is(element)) {
            up = element.parent();
        }
        return up == null ? node : up;
    }

    private static void write(Element place, String above, String below) {
        boolean afterDigit = InLine.before(place).filter(Character::isDigit).isPresent();
        place.before(new TextNode(written(above, below, afterDigit)));
    }

    /** Three sixteenths have no character of their own, and must not join a number before them. */
    private static String written(String above, String below, boolean afterDigit) {
        return Optional.ofNullable(CHARACTERS.get(above + "/" + below))
                .orElse((afterDigit ? "\u00a0" : "") + above + "\u2044" + below);
    }

    /** Changes those that are typed of raised digits in front of a slash. */
    static String typed(String text) {
        Matcher fraction = TYPED.matcher(text);
        StringBuilder changed = new StringBuilder();
        while (fraction.find()) {
            String below = fraction.group(2) == null ? fraction.group(3) : fraction.group(2);
            boolean afterDigit = fraction.start() > 0 && Character.isDigit(text.charAt(fraction.start() - 1));
            fraction.appendReplacement(changed, written(level(fraction.group(1)), level(below), afterDigit));
        }
        return fraction.appendTail(changed).toString();
    }

    private static String level(String digits) {
        StringBuilder level = new StringBuilder();
        digits.chars().forEach(c -> {
            int digit = Math.max(ABOVE.indexOf(c), BELOW.indexOf(c));
            level.append(digit < 0 ? (char) c : (char) ('0' + digit));
        });
        return level.toString();
    }
}
