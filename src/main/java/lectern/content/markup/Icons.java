package lectern.content.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.Query;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/**
 * What is drawn by a style sheet or a font of icons has its words in an attribute: they become text. In a cell of a
 * table an icon without words is an error, for the cell would be said to be empty.
 */
final class Icons {

    private static final Set<String> DRAWN = Set.of("a", "b", "em", "i", "small", "span", "strong", "td", "th");

    private static final String CROSS = "✗";
    private static final String TICK = "✓";
    private static final Evaluator ICONS = Query.of("i[class], span[class], em[class], svg[class]");
    private static final Set<String> FONTS = Set.of("fa", "fas", "far", "fal", "bi", "icon", "icons", "glyphicon",
            "dashicons", "mdi", "ti", "lucide", "ri");
    private static final Set<String> LOOKS = Set.of("circle", "square", "octagon", "solid", "regular", "light", "thin",
            "o", "fw", "lg", "sm", "xs", "fill", "alt", "text", "danger", "success", "red", "green", "color", "list",
            "li", "mr", "me", "nhsuk", "thick", "outline", "large", "small");
    private static final Set<String> CROSSES = Set.of("times", "xmark", "remove", "cross", "ban", "x", "close", "no");
    private static final Set<String> TICKS = Set.of("check", "checkmark", "tick", "ok", "yes", "done");
    /** Names of a button that closes something, where no font of icons is named. */
    private static final Set<String> BUTTONS = Set.of("x", "close");
    private static final Set<String> PLAIN = Set.of("icon", "icons");
    /** There a single cross is a sign of danger. */
    private static final String ALARMS = "[class*=alert], [class*=warning], [class*=danger], [class*=emergency], "
            + "[class*=urgent], [role=alert]";
    /** Words that say already what the cross does, or that it can not mean. */
    private static final Pattern NO = Pattern.compile(
            "(?iU)(?:do not|don['’]t|never|avoid|no|not|nicht|keine?n?|nie|niemals|ne|n['’]|non|pas|jamais|nunca|evite|لا|stop|call|ring|seek|go to"
                    + "|rufen|appelez|arrêtez|llame|suspenda)\\b");

    private final Signs signs;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, Boolean> data = new IdentityHashMap<>();
    /** How many items of a list are crossed: asked for each of its items. */
    private final Map<Element, Long> crosses = new IdentityHashMap<>();

    Icons(Signs signs) {
        this.signs = signs;
    }

    void apply(Document page) {
        page.select(Query.of("[id]")).forEach(each -> byId.putIfAbsent(each.id(), each));
        // The innermost first: a link has words as soon as the icon inside has.
        List<Element> all = new ArrayList<>(
                page.body().select(Query.of("[role=img], [aria-label], [aria-labelledby], [title]")));
        for (Element element : all.reversed()) {
            if (element.attr("role").equalsIgnoreCase("img")) {
                drawn(element);
            } else if (DRAWN.contains(element.normalName()) && isEmpty(element) && !isAnchor(element)) {
                icon(element);
            }
        }
        page.body().select(Query.of("li, dd, td")).forEach(this::crossed);
        page.body().select(Query.of("td, th")).forEach(this::cell);
    }

    /**
     * "✗ Rub your eye": without the cross it would be told to do so. Ticks alone are bullets; beside crosses, and in a
     * cell of a table, they tell as much.
     */
    private void crossed(Element item) {
        Optional<Element> icon = begins(item);
        String sign = icon.map(Icons::sign).orElse("");
        boolean told = sign.equals(CROSS) && !NO.matcher(item.text().strip()).lookingAt()
                && (crosses(item) > 1 || item.closest(Query.of(ALARMS)) == null)
                || sign.equals(TICK) && (item.nameIs("td") || crosses(item) > 0);
        if (told && !isEmpty(item)) {
            Element outermost = icon.orElseThrow();
            while (outermost.parent() instanceof Element up && up != item && isEmpty(up)) {
                outermost = up;
            }
            outermost.before(new TextNode(sign + " "));
        }
    }

    /** How many things are crossed in the list of an item. */
    private long crosses(Element item) {
        return item.parent() instanceof Element list
                ? crosses.computeIfAbsent(list, all -> all.select(ICONS).stream()
                        .filter(each -> sign(each).equals(CROSS)).count())
                : 0;
    }

    /** What stands first in an item, if it is drawn. */
    private static Optional<Element> begins(Element item) {
        return item.nodeStream().skip(1)
                .takeWhile(node -> !(node instanceof TextNode text) || text.isBlank() || isDrawnText(text))
                .filter(Element.class::isInstance).map(Element.class::cast)
                .takeWhile(each -> !Set.of("ul", "ol", "table", "a", "button").contains(each.normalName()))
                .filter(each -> each.is(ICONS) && isEmpty(each) && !sign(each).isEmpty()).findFirst()
                .filter(each -> each.closest(Query.of("a, button, nav, [role=button]")) == null);
    }

    private static boolean isDrawnText(TextNode text) {
        return text.text().codePoints()
                .allMatch(c -> InLine.isSpace(c) || Character.getType(c) == Character.PRIVATE_USE);
    }

    /** By the names in its class, if they name nothing else: a calendar with a tick is a calendar. */
    private static String sign(Element icon) {
        List<String> names = BoxNames.words(icon.className().replace(' ', '-'));
        List<String> named = names.stream().filter(name -> !FONTS.contains(name) && !LOOKS.contains(name))
                .filter(name -> !name.chars().allMatch(Character::isDigit)).toList();
        boolean known = names.stream().anyMatch(FONTS::contains) && !named.isEmpty()
                && (names.stream().anyMatch(name -> FONTS.contains(name) && !PLAIN.contains(name))
                        || named.stream().noneMatch(BUTTONS::contains));
        return known && CROSSES.containsAll(named) ? CROSS : known && TICKS.containsAll(named) ? TICK : "";
    }

    /** A name of this place, and no link that leads anywhere. */
    private static boolean isAnchor(Element element) {
        return element.nameIs("a") && (element.attr("href").isBlank() || element.attr("href").startsWith("#"));
    }

    private void drawn(Element element) {
        List<Element> pictures = element.select(Query.of("img, svg"));
        boolean holdsMore = pictures.size() > 1 || element.selectFirst(Query.of("table, figcaption, p, li")) != null;
        if (element.nameIs("img") || element.nameIs("svg") || holdsMore || isHidden(element)) {
            return;
        }
        String label = label(element);
        if (label.isEmpty()) {
            if (isEmpty(element) && pictures.isEmpty() && element.closest(Query.of("td, th")) == null) {
                signs.report(element, Message.DRAWING_WITHOUT_WORDS.with());
            }
        } else if (pictures.isEmpty()) {
            say(label, element);
        } else if (pictures.getFirst().attr("alt").isBlank() && label(pictures.getFirst()).isEmpty()) {
            pictures.getFirst().attr(pictures.getFirst().nameIs("img") ? "alt" : "aria-label", label);
        }
    }

    private void icon(Element element) {
        String label = label(element);
        boolean alone = element.nameIs("td") || element.nameIs("th")
                || element.closest(Query.of("td, th, a")) instanceof Element up
                        && up != element && isEmpty(up);
        if (!label.isEmpty() && (alone || !isHidden(element))) {
            if (alone) {
                element.removeAttr("aria-hidden");
            }
            say(label, element);
        }
    }

    /** Signs give way to their words; words stay beside them, unless they are the same. */
    private static void say(String label, Element element) {
        boolean words = element.text().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean said = element.parent() instanceof Element up && up.text().strip().equalsIgnoreCase(label);
        if (said) {
            return;
        }
        if (!words) {
            element.empty();
        }
        boolean joined = InLine.is(element) && InLine.before(element).filter(c -> !InLine.isSpace(c)).isPresent();
        boolean joins = InLine.is(element) && InLine.after(element).filter(Character::isLetterOrDigit).isPresent();
        element.prependChild(new TextNode(label + (words ? " " : "")));
        if (joined) {
            element.before(new TextNode(" "));
        }
        if (joins) {
            element.after(new TextNode(" "));
        }
    }

    private String label(Element element) {
        StringBuilder named = new StringBuilder();
        for (String id : element.attr("aria-labelledby").strip().split("\\s+")) {
            Optional.ofNullable(byId.get(id)).filter(each -> each != element)
                    .ifPresent(each -> named.append(' ').append(each.text()));
        }
        for (String label : List.of(named.toString(), element.attr("aria-label"), element.attr("title"))) {
            if (!label.isBlank()) {
                return label.strip();
            }
        }
        return "";
    }

    private static boolean isHidden(Element element) {
        return element.closest(Query.of("[aria-hidden=true], [hidden]")) != null;
    }

    /** Nothing in it would be read: not even what a font of icons keeps in the private use area. */
    private static boolean isEmpty(Element element) {
        return element.selectFirst(Query.of(
                "img:not([alt='']), svg[aria-label], svg:has(title), input, select, textarea, iframe")) == null
                && element.text().codePoints().allMatch(
                        c -> InLine.isSpace(c) || Character.getType(c) == Character.PRIVATE_USE
                                || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isData(Element table) {
        return !table.attr("role").toLowerCase(Locale.ROOT).matches("presentation|none")
                && table.selectFirst(Query.of("th, caption, thead")) != null
                && table.selectFirst(Query.of("table table")) == null;
    }

    private void cell(Element cell) {
        Element table = cell.closest(Query.of("table"));
        if (table == null || !data.computeIfAbsent(table, Icons::isData)) {
            return;
        }
        List<Element> hidden = cell.select(Query.of("[aria-hidden=true]"));
        boolean onlyHidden = !hidden.isEmpty() && cell.textNodes().stream().allMatch(TextNode::isBlank)
                && cell.children().stream().allMatch(child -> hidden.contains(child) || isEmpty(child));
        if (onlyHidden) {
            hidden.forEach(each -> each.removeAttr("aria-hidden"));
        }
        Optional<Element> icon = isEmpty(cell)
                ? cell.selectStream(Query.of("svg, img, [role=img], [class], [style*=background]"))
                        .filter(each -> each != cell).findFirst()
                : Optional.empty();
        icon.ifPresent(each -> {
            cell.appendChild(signs.unknown());
            signs.report(each, Message.CELL_OF_ICONS.with());
        });
    }
}
