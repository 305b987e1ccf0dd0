package lectern.content;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of a page among its furniture: {@code main}, {@code role=main}, the largest {@code article}, else the
 * smallest container that holds nearly all running text. Everything else is taken out of the page and listed, in the
 * page's order, with all its visible words.
 */
final class MainContent {

    /** Each level is weighed anew, so a page of nothing but nested boxes must not go on for ever. */
    private static final int DEEPEST = 40;
    private static final String TEXT = "main, [role=main], article, section";

    private final Document page;
    private final PageFurniture furniture;
    private final Findings findings;

    MainContent(Document page, Findings findings) {
        this.page = page;
        this.furniture = new PageFurniture(page);
        this.findings = findings;
    }

    /**
     * @param descriptions whose targets are cleaned too; a target whose picture was left out is listed and removed
     */
    Element find(Map<Element, Element> descriptions) {
        Element body = page.body();
        Element content = marked("main, [role=main]").or(this::article).orElseGet(() -> densest(body));
        if (content == body) {
            clean(content);
        } else {
            adoptTitle(content);
            separate(body, content);
        }
        descriptions.entrySet().removeIf(entry -> {
            boolean lost = entry.getKey().closest("body") != body;
            if (lost) {
                leaveOut(entry.getValue(), "outside-main-content");
            } else {
                clean(entry.getValue());
            }
            return lost;
        });
        return content;
    }

    private Optional<Element> marked(String selector) {
        return page.select(selector).stream().filter(this::isSeen).filter(Element::hasText).max(byText());
    }

    private Optional<Element> article() {
        List<Element> articles = page.select("article, [role=article]").stream().filter(this::isSeen)
                .filter(each -> each.hasText() && each.closest("nav, aside, footer") == null).toList();
        Optional<Element> largest = articles.stream().max(byText());
        largest.ifPresent(chosen -> {
            boolean rival = articles.stream().anyMatch(each -> each != chosen && each.closest("article") == each
                    && !chosen.parents().contains(each) && !each.parents().contains(chosen)
                    && each.text().length() * 2 > chosen.text().length());
            if (rival) {
                guessed(chosen);
            }
        });
        return largest;
    }

    private boolean isSeen(Element element) {
        return !PageFurniture.isUnseen(element) && !furniture.isHidden(element)
                && element.parents().stream().noneMatch(furniture::isHidden);
    }

    private static Comparator<Element> byText() {
        return Comparator.comparingInt(each -> each.text().length());
    }

    /** Goes down from the body as long as one child holds nearly all running text and no heading stands beside it. */
    private Element densest(Element body) {
        Element content = body;
        Optional<Element> next = heir(content);
        for (int depth = 0; next.isPresent() && depth < DEEPEST; depth++) {
            content = next.get();
            next = heir(content);
        }
        if (content != body && !page.body().text().equals(content.text())) {
            guessed(content);
        }
        return content;
    }

    private Optional<Element> heir(Element element) {
        int all = element.children().stream().mapToInt(this::weight).sum();
        return element.children().stream()
                .filter(child -> List.of("div", "section", "center", "form", "td", "table", "tbody", "tr")
                        .contains(child.normalName()))
                .filter(child -> all > 0 && weight(child) * 100L >= all * 85L)
                .filter(child -> element.children().stream()
                        .noneMatch(other -> other != child && holdsText(other))
                        && element.textNodes().stream().allMatch(TextNode::isBlank))
                .findFirst();
    }

    /** Something an author would miss: a heading, or a paragraph that is more than links. */
    private boolean holdsText(Element element) {
        return weight(element) > 0
                && (element.is("h1, h2, h3, p, ul, ol, table, figure") || element.selectFirst("h1, h2") != null)
                && !PageFurniture.isMostlyLinks(element)
                && !isNamedFurniture(element.className()) && !isNamedFurniture(element.id());
    }

    private static boolean isNamedFurniture(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.of("footer", "sidebar", "header").anyMatch(small::contains);
    }

    /** Letters of running text: of links, lists of links and furniture only a little. */
    private int weight(Element element) {
        if (PageFurniture.isUnseen(element) || furniture.rule(element, false).isPresent()) {
            return 0;
        }
        int linked = element.select("a, nav, header, footer, aside").eachText().stream().mapToInt(String::length).sum();
        return Math.max(0, element.text().length() - linked);
    }

    private void guessed(Element content) {
        findings.problem(Problem.Code.MAIN_CONTENT_GUESSED, Lines.of(content),
                "The page does not say which part of it is the text, so the largest was taken.",
                "Look at what was left out, and put the text into a main element if that is wrong.");
    }

    /** Some sites print the page's title above the main content, in a banner. */
    private void adoptTitle(Element content) {
        List<Element> titles = page.select("h1").stream().filter(this::isSeen)
                .filter(each -> each.closest("nav, form, aside") == null).toList();
        @Nullable
        Element title = titles.size() == 1 ? titles.getFirst() : null;
        if (title != null && title.hasText() && !title.parents().contains(content)
                && page.title().toLowerCase(Locale.ROOT).startsWith(title.text().toLowerCase(Locale.ROOT))) {
            content.prependChild(title);
        }
    }

    /** Takes out everything that is not on the way to the content. */
    private void separate(Element from, Element content) {
        for (Node child : List.copyOf(from.childNodes())) {
            if (child == content) {
                clean(content);
            } else if (child instanceof Element element && content.parents().contains(element)) {
                separate(element, content);
            } else if (child instanceof Element element) {
                leaveOut(element, furniture.rule(element, false).orElse("outside-main-content"));
            } else {
                leaveOut(child, "outside-main-content");
            }
        }
    }

    private void clean(Element content) {
        clean(content, content.closest(TEXT) != null);
    }

    /** @param marked whether the page says that this is text */
    private void clean(Element content, boolean marked) {
        for (Element child : List.copyOf(content.children())) {
            boolean inText = marked || isHandWritten(child);
            Optional<String> rule = PageFurniture.isUnseen(child) ? Optional.of("") : furniture.rule(child, inText);
            if (rule.isPresent()) {
                leaveOut(child, rule.get());
            } else if (!child.nameIs("svg")) {
                clean(child, marked || child.is(TEXT));
            }
        }
    }

    /** A header with the page's only title, in a page that marks no main content, belongs to the text. */
    private boolean isHandWritten(Element child) {
        return child.nameIs("header") && child.selectFirst("h1") != null && page.select("h1").size() == 1;
    }

    private void leaveOut(Node node, String rule) {
        boolean unseen = node instanceof Element element && PageFurniture.isUnseen(element);
        String words = unseen ? "" : words(node);
        if (!words.isEmpty() || rule.startsWith("embedded")) {
            findings.leftOut(rule, Lines.of(node), words);
        }
        if (node.hasParent()) {
            // A space, so that the words on both sides stay apart.
            node.replaceWith(new TextNode(" "));
        }
    }

    private static String words(Node node) {
        String words = VisibleText.of(node);
        return words.isEmpty() && node instanceof Element element
                ? VisibleText.of(element.attr("title") + " " + element.attr("aria-label"))
                : words;
    }
}
