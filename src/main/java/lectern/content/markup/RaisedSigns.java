package lectern.content.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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
 * Fractions that are set with raised and lowered digits become the characters for them, a raised 0 or o before C or F the
 * degree sign, the raised letters of a name such as McDonald stand in it, and cents that are raised behind a price and
 * minutes behind an hour stand behind a sign.
 */
final class RaisedSigns {

    private static final Map<String, String> FRACTIONS = fractions();
    private static final String SLASH = "[/\u2044\u2215]";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,2})" + SLASH + "([0-9]{1,2})");
    private static final Pattern REST = Pattern
            .compile("\\s{0,3}" + SLASH + "\\s{0,3}([0-9]{1,2}(?![0-9.,]?[0-9]|\\p{L}))?");
    private static final Pattern LOWER = Pattern.compile("\\s{0,3}([0-9]{1,2})(?![0-9]|\\p{L})");
    private static final Pattern UPPER = Pattern.compile("(?<![0-9./,])([0-9]{1,2})" + SLASH + "$");
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";
    private static final String RAISED = ABOVE + "\u02da\u1d52";
    private static final Pattern TYPED = Pattern
            .compile("([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2})" + SLASH
                    + "(?:([\u2080-\u2089]{1,2})|([0-9]{1,2})(?![0-9]))");
    private static final Pattern DEGREE = Pattern
            .compile("(?<=[0-9])( ?)[\u2070\u02da\u1d52o](?=[  ]?[CF](?![\\p{L}0-9]))");
    private static final Pattern SCALE = Pattern.compile("[\\s\u00a0]?[CF](?![\\p{L}0-9]).*", Pattern.DOTALL);

    private static final Set<String> ABOVE_THE_LINE = Set.of("num", "numer", "numerator", "nominator");
    private static final Set<String> BELOW_THE_LINE = Set.of("den", "denom", "denominator");
    private static final Set<String> FRACTION_BOXES = Set.of("frac", "fraction", "mfrac");
    /** Blanks and comments on both sides of a stroke, and the stroke. */
    private static final int MOST_BETWEEN = 6;
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])M$");
    private static final Pattern CENTS = Pattern.compile("[0-9]{2}");
    private static final Pattern PRICE = Pattern.compile("[£$€][  ]?[0-9]{1,4}$");
    private static final Pattern AMOUNT = Pattern.compile("(?<![0-9.,])[0-9]{1,4}$");
    private static final Pattern CURRENCY = Pattern.compile("[\\s\u00a0]?(?:€|EUR(?!\\p{L})|CHF(?!\\p{L}))");

    private static final Pattern MINUTES = Pattern.compile("[0-5][05]");
    private static final Pattern HOUR = Pattern.compile("(?<![\\p{L}0-9.,:/£$€^-]|[£$€] )(?:[01]?[0-9]|2[0-3])$");
    private static final Pattern JOINED = Pattern
            .compile("(?:\\s?[-–—,&]\\s?|,? (?:and|or|to|until|und|bis) )(?:[01]?[0-9]|2[0-3])");
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:opens?|opening|closed|time|bus|train|tram|leaves|departs)[.:]? [0-9]{1,2}$");
    private static final Pattern CLOCK_AFTER = Pattern.compile("\\s?Uhr\\b");
    /** Nothing that is counted or measured follows. */
    private static final Pattern ENDS = Pattern.compile("[.;)]?$|[.;)]\\s");

    private final boolean english;

    RaisedSigns(Locale language) {
        this.english = language.getLanguage().equals("en");
    }

    private static Map<String, String> fractions() {
        return Map.ofEntries(Map.entry("1/2", "½"), Map.entry("1/3", "⅓"), Map.entry("2/3", "⅔"), Map.entry("1/4", "¼"),
                Map.entry("3/4", "¾"), Map.entry("1/5", "⅕"), Map.entry("2/5", "⅖"), Map.entry("3/5", "⅗"),
                Map.entry("4/5", "⅘"), Map.entry("1/6", "⅙"), Map.entry("5/6", "⅚"), Map.entry("1/8", "⅛"),
                Map.entry("3/8", "⅜"), Map.entry("5/8", "⅝"), Map.entry("7/8", "⅞"));
    }

    void apply(Document page) {
        for (Element fraction : page.body().select(Query.of("mfrac"))) {
            if (fraction.childrenSize() == 2 && isDigits(fraction.child(0)) && isDigits(fraction.child(1))) {
                write(fraction, fraction.child(0).text(), fraction.child(1).text());
                fraction.remove();
            }
        }
        page.body().select(Query.of("[class*=den]")).forEach(RaisedSigns::named);
        if (page.body().selectFirst(Query.of("sup, sub")) != null) {
            page.body().select(Query.of("sup")).forEach(RaisedSigns::name);
            List<TextNode> texts = new ArrayList<>();
            page.body().nodeStream(TextNode.class).forEach(texts::add);
            for (int i = 0; i < texts.size(); i++) {
                fraction(texts, i);
            }
            page.body().select(Query.of("sup")).forEach(this::degree);
            page.body().select(Query.of("sup")).forEach(this::cents);
            Set<Node> hours = Collections.newSetFromMap(new IdentityHashMap<>());
            page.body().select(Query.of("sup")).forEach(raised -> minutes(raised, hours));
        }
        PageTexts.change(page, (text, _) -> typed(text));
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
        String stroke = between.stream().map(RaisedSigns::words).collect(Collectors.joining()).strip();
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
                && BoxNames.words(parent.className()).stream().anyMatch(FRACTION_BOXES::contains));
    }

    private static String words(Node node) {
        return node instanceof TextNode text ? text.getWholeText() : node instanceof Element inner ? inner.text() : "";
    }

    private static boolean isNamed(Element part, Set<String> names) {
        return InLine.is(part) && BoxNames.words(part.className()).stream().anyMatch(names::contains);
    }

    /** The letters of McDonald that print raises are no note to M. */
    private static void name(Element raised) {
        String letters = raised.text().strip();
        if ((letters.equals("c") || letters.equals("ac")) && raised.selectFirst(Query.of("a")) == null
                && raised.previousSibling() instanceof TextNode before && NAME.matcher(before.getWholeText()).find()
                && InLine.after(raised).filter(Character::isUpperCase).isPresent()) {
            raised.before(new TextNode(letters));
            raised.remove();
        }
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
            around(texts.get(at + 1), "sub").filter(RaisedSigns::isDigits).ifPresent(sub -> {
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
            Optional<Element> lowered = around(last, "sub").filter(RaisedSigns::isDigits);
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
        return Optional.ofNullable(FRACTIONS.get(above + "/" + below))
                .orElse((afterDigit ? "\u00a0" : "") + above + "\u2044" + below);
    }

    private void degree(Element raised) {
        String sign = raised.text().strip();
        boolean afterDigit = InLine.before(raised).filter(Character::isDigit).isPresent();
        boolean scale = raised.nextSibling() instanceof TextNode after && SCALE.matcher(after.getWholeText()).matches();
        boolean letter = raised.nextSibling() instanceof TextNode after && !after.getWholeText().isEmpty()
                && Character.isLetterOrDigit(after.getWholeText().charAt(0));
        boolean degree = switch (sign) {
            case "0" -> afterDigit && scale;
            case "o", "O", "º" -> afterDigit && (scale || english && !letter);
            case "°" -> true;
            default -> false;
        };
        if (degree) {
            raised.before(new TextNode("°"));
            raised.remove();
        }
    }

    /** Shops raise them behind a price: without a sign between them, twelve pounds ninety-nine is a note to twelve pounds. */
    private void cents(Element raised) {
        String digits = raised.text().strip();
        if (CENTS.matcher(digits).matches() && raised.selectFirst(Query.of("a")) == null
                && raised.closest(Query.of("a")) == null && raised.previousSibling() instanceof TextNode before
                && (PRICE.matcher(before.getWholeText()).find() || AMOUNT.matcher(before.getWholeText()).find()
                        && raised.nextSibling() instanceof TextNode after
                        && CURRENCY.matcher(after.getWholeText()).lookingAt())) {
            raised.before(new TextNode((english ? "." : ",") + digits));
            raised.remove();
        }
    }

    /**
     * "Open 9<sup>30</sup>–16<sup>45</sup>": a note to nine o'clock is no half past nine. Minutes are told by a word
     * right before the first time or behind the last, and nothing is counted or measured by them.
     *
     * @param times the minutes that were found before
     */
    private static void minutes(Element raised, Set<Node> times) {
        if (!isMinutes(raised) || !(raised.previousSibling() instanceof TextNode before)
                || !HOUR.matcher(before.getWholeText()).find()) {
            return;
        }
        String behind = behindTimes(raised);
        boolean later = times.contains(before.previousSibling()) && JOINED.matcher(before.getWholeText()).matches();
        if (CLOCK_AFTER.matcher(behind).lookingAt() || ENDS.matcher(behind.strip()).lookingAt()
                && (later || TIME_BEFORE.matcher(before.getWholeText()).find())) {
            TextNode minutes = new TextNode(":" + raised.text().strip());
            raised.before(minutes);
            raised.remove();
            times.add(minutes);
        }
    }

    private static boolean isMinutes(Element raised) {
        return MINUTES.matcher(raised.text().strip()).matches() && raised.selectFirst(Query.of("a")) == null
                && raised.closest(Query.of("a")) == null;
    }

    /** The text behind the last of the times that are joined to this one; a letter where more than text follows. */
    private static String behindTimes(Element raised) {
        Element last = raised;
        while (last.nextSibling() instanceof TextNode joint && JOINED.matcher(joint.getWholeText()).matches()
                && joint.nextSibling() instanceof Element next && next.normalName().equals("sup") && isMinutes(next)) {
            last = next;
        }
        return switch (last.nextSibling()) {
            case null -> "";
            case TextNode text when text.nextSibling() == null || !text.isBlank() -> text.getWholeText();
            default -> "x";
        };
    }

    private static String typed(String text) {
        if (!hasRaised(text)) {
            return text;
        }
        Matcher fraction = TYPED.matcher(text);
        StringBuilder changed = new StringBuilder();
        while (fraction.find()) {
            String below = fraction.group(2) == null ? fraction.group(3) : fraction.group(2);
            boolean afterDigit = fraction.start() > 0 && Character.isDigit(text.charAt(fraction.start() - 1));
            fraction.appendReplacement(changed, written(level(fraction.group(1)), level(below), afterDigit));
        }
        return DEGREE.matcher(fraction.appendTail(changed)).replaceAll("$1°");
    }

    /** Whether a raised sign stands in it, or an o as it is in 37 oC: few texts have one, and the patterns look everywhere. */
    private static boolean hasRaised(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > '\u007f' ? RAISED.indexOf(c) >= 0 : c == 'o' && isBetweenFigureAndScale(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetweenFigureAndScale(String text, int at) {
        int before = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        return before >= 0 && Character.isDigit(text.charAt(before)) && at + 1 < text.length()
                && !Character.isLowerCase(text.charAt(at + 1));
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
