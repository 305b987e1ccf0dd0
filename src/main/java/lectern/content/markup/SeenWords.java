package lectern.content.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Words and figures that are seen on a page though their element is no text by its kind: the result of a calculator, a
 * bar that is filled, what nobody can change in a field; and those that are only kept from screen readers. They become
 * text, unless the page says them once more for the ear.
 */
final class SeenWords {

    /** Names of what is seen by nobody, and heard. */
    private static final List<List<String>> UNSEEN = List.of(List.of("sr", "only"), List.of("visually", "hidden"),
            List.of("visuallyhidden"), List.of("sronly"), List.of("screen", "reader"), List.of("screenreader"),
            List.of("show", "for", "sr"), List.of("hidden", "visually"), List.of("wb", "inv"), List.of("vh"),
            List.of("offscreen"), List.of("element", "invisible"), List.of("assistive"), List.of("a11y"));
    /** Words in fonts of icons name their drawings. */
    private static final Set<String> DRAWINGS = Set.of("icon", "icons", "material", "fa", "fas", "far", "fab",
            "glyphicon", "symbol", "symbols", "ico", "bi", "dashicons", "arrow", "caret", "chevron", "bullet",
            "separator", "anchor", "permalink");

    /** Formulas that are drawn beside their markup for the ear. */
    private static final Set<String> FORMULAS = Set.of("katex", "mjx", "mathjax");
    /** What says that nobody sees an element. */
    private static final List<String> UNSEEN_BY = List.of("hidden", "aria-hidden", "class", "style");

    /** The words of each block that are not hidden. */
    private final Map<Element, Set<String>> said = new IdentityHashMap<>();
    private final Map<Element, Boolean> twins = new IdentityHashMap<>();
    private final Map<Element, Boolean> formulas = new IdentityHashMap<>();

    private SeenWords() {}

    static void apply(Document page) {
        SeenWords words = new SeenWords();
        page.body().select(Query.of("output")).forEach(each -> each.tagName("span").attr("data-shown", "output"));
        page.body().select(Query.of("meter, progress")).forEach(SeenWords::bar);
        page.body().select(Query.of("input[readonly][value], textarea[readonly], textarea[disabled]"))
                .forEach(SeenWords::field);
        List<Element> shown = new ArrayList<>();
        for (Element each : page.body().select(Query.of("[aria-hidden=true]"))) {
            if (InLine.is(each) && words.isSaidNowhereElse(each)) {
                shown.add(each);
            }
        }
        shown.forEach(each -> each.removeAttr("aria-hidden"));
    }

    /** Browsers draw a bar instead of the words in it, which say the same. */
    private static void bar(Element bar) {
        if (!bar.hasText()) {
            OptionalDouble value = number(bar, "value");
            double least = number(bar, "min").orElse(0);
            double most = number(bar, "max").orElse(1);
            // A figure only where somebody would write one: of what is out of 300 that is not so many percent, and what has
            // not begun shows nothing.
            if (value.isEmpty() || value.getAsDouble() <= least || least != 0 || most != 1 && most != 100) {
                return;
            }
            double part = Math.clamp((value.getAsDouble() - least) / (most - least), 0, 1);
            bar.text(Math.round(part * 100) + "%");
        }
        bar.tagName("span").attr("data-shown", "bar");
    }

    private static OptionalDouble number(Element bar, String name) {
        try {
            return OptionalDouble.of(Double.parseDouble(bar.attr(name).strip()));
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private static void field(Element field) {
        String kind = field.attr("type").toLowerCase(Locale.ROOT);
        String value = field.nameIs("input") ? field.attr("value") : field.wholeText();
        // What is there to be copied into other pages is no text of this one.
        boolean isCopied = value.strip().startsWith("<") || value.strip().startsWith("http");
        if (!isCopied && value.codePoints().anyMatch(Character::isLetterOrDigit)
                && (kind.isEmpty() || Set.of("text", "number", "date", "time", "tel", "email", "url").contains(kind))) {
            Element shown = new Element("span").attr("data-shown", "field").text(value.strip());
            UNSEEN_BY.stream().filter(field::hasAttr).forEach(each -> shown.attr(each, field.attr(each)));
            field.replaceWith(shown);
        }
    }

    private boolean isSaidNowhereElse(Element hidden) {
        List<String> words = words(hidden.text());
        boolean joined = !words.isEmpty() && InLine.after(hidden).filter(Character::isLetter).isPresent();
        if (!joined && words.stream().noneMatch(SeenWords::tells) || isDrawing(hidden) || isCounter(hidden, words)
                || hidden.attr("tabindex").equals("-1")
                || hidden.closest(Query.of("[role=img], svg, math, button, nav, [hidden]")) != null
                || hidden.parents().stream().anyMatch(HiddenParts::isHidden) || isUnseen(hidden)) {
            return false;
        }
        Element block = hidden;
        while (InLine.is(block) && block.parent() instanceof Element up && !up.nameIs("body")) {
            block = up;
        }
        if (formulas.computeIfAbsent(block, SeenWords::isFormula) || isBeside(hidden, words)) {
            return false;
        }
        // A figure that stands elsewhere in the paragraph is another one, and so is what is heard of another part of it.
        return words.stream().anyMatch(SeenWords::hasDigit) || block == hidden
                || !twins.computeIfAbsent(block, SeenWords::hasTwin)
                        && !said.computeIfAbsent(block, SeenWords::heard).containsAll(words);
    }

    /** Whether what stands before or behind it is only heard, or says the same, or begins with the same figure. */
    private static boolean isBeside(Element hidden, List<String> words) {
        Element outermost = hidden;
        while (outermost.parent() instanceof Element up && InLine.is(up) && beside(outermost, false).isEmpty()
                && beside(outermost, true).isEmpty()) {
            outermost = up;
        }
        return Stream.of(beside(outermost, false), beside(outermost, true)).flatMap(Optional::stream)
                .filter(Element.class::isInstance).map(Element.class::cast).anyMatch(other -> isTwin(other, words));
    }

    private static boolean isTwin(Element other, List<String> words) {
        if (other.attr("aria-hidden").equals("true")) {
            return false;
        }
        List<String> said = words(other.text());
        return isOnlyHeard(other) || Collections.indexOfSubList(said, words) >= 0
                || !said.isEmpty() && said.getFirst().equals(words.getFirst()) && hasDigit(said.getFirst());
    }

    /** The nearest thing on one side that is not blank. */
    private static Optional<Node> beside(Element hidden, boolean behind) {
        Node other = step(hidden, behind);
        while (other instanceof TextNode text && text.isBlank()) {
            other = step(text, behind);
        }
        return Optional.ofNullable(other);
    }

    private static @Nullable Node step(Node from, boolean behind) {
        return behind ? from.nextSibling() : from.previousSibling();
    }

    /** A figure, or a word. A letter alone begins a paragraph, and is an ornament. */
    private static boolean tells(String word) {
        return hasDigit(word) || word.length() > 1;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static boolean isDrawing(Element hidden) {
        return hidden.nameIs("i") && !hidden.className().isBlank()
                || hidden.stream().flatMap(each -> BoxNames.words(each.className()).stream())
                        .anyMatch(DRAWINGS::contains);
    }

    /** The number of an item that has one in every form. */
    private static boolean isCounter(Element hidden, List<String> words) {
        return hidden.closest(Query.of("ol > li")) != null
                && words.stream().allMatch(word -> word.chars().allMatch(Character::isDigit));
    }

    private static boolean isUnseen(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static boolean isFormula(Element block) {
        return block.selectFirst(Query.of("math")) != null || block.stream()
                .flatMap(each -> BoxNames.words(each.className()).stream()).anyMatch(FORMULAS::contains);
    }

    private static boolean hasTwin(Element block) {
        return block.selectStream(Query.of("[class], [style]")).anyMatch(SeenWords::isOnlyHeard);
    }

    private static boolean isOnlyHeard(Element element) {
        // The names of other properties end with these too, such as background-clip and border-width.
        String style = ";" + element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        List<String> names = BoxNames.words(element.className().replace(' ', '-'));
        return element.hasText() && !element.attr("aria-hidden").equals("true")
                && (style.contains(";clip:") || style.contains(";clip-path:") || style.contains(":-9999")
                        || style.contains(";width:1px")
                        || UNSEEN.stream().anyMatch(name -> Collections.indexOfSubList(names, name) >= 0));
    }

    private static Set<String> heard(Element block) {
        Set<String> heard = new HashSet<>();
        collect(block, heard);
        return heard;
    }

    private static void collect(Element element, Set<String> heard) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                heard.addAll(words(text.getWholeText()));
            } else if (child instanceof Element inner && !inner.attr("aria-hidden").equals("true")) {
                collect(inner, heard);
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
