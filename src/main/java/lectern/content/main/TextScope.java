package lectern.content.main;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import org.jsoup.nodes.Element;

/** Finds the box that holds the text: from the body down, as long as one child holds most of what is kept. */
final class TextScope {

    /** In hundredths, as measured on 255 saved pages: at 65 a phrase of a text was lost, at 90 the precision fell by 0.016. */
    private static final int OF_BOX = 80;
    /** In hundredths: 50 gave the same, 80 kept more furniture. */
    private static final int OF_PAGE = 65;
    /** Parts of a text. */
    private static final Set<String> PARTS = Set.of("p", "li", "ul", "ol", "dl", "blockquote", "pre", "figure");
    /**
     * No boxes, whatever old pages have in them. Where one ends inside a paragraph, HTML's parser puts that paragraph
     * beside it, and a text would end before its last words.
     */
    private static final Set<String> FORMATTING = Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s",
            "small",
            "strike", "strong", "tt", "u");

    private final PageText page;
    private final int all;

    private TextScope(PageText page) {
        this.page = page;
        this.all = page.marks().weight(page.lines().all());
    }

    static Element of(PageText page) {
        TextScope scope = new TextScope(page);
        Element box = page.body();
        Optional<Element> heir = scope.heir(box);
        while (heir.isPresent()) {
            box = heir.get();
            heir = scope.heir(box);
        }
        while (FORMATTING.contains(box.normalName()) && box.parent() instanceof Element around) {
            box = around;
        }
        return box;
    }

    private Optional<Element> heir(Element box) {
        long here = weight(box);
        return box.children().stream().filter(child -> !PARTS.contains(child.normalName()) && !isData(child))
                .filter(child -> {
                    long weight = weight(child);
                    return weight > 0 && weight * 100 >= here * OF_BOX && weight * 100 >= (long) all * OF_PAGE;
                }).findFirst().filter(child -> !endsInText(box, child));
    }

    /**
     * Whether what the page says is its text goes on behind a child with what nobody may lose, and leads nowhere: the doses
     * in two tabs below long answers. Furniture would lead somewhere.
     */
    private boolean endsInText(Element box, Element child) {
        if (box.closest(Query.of("main, [role=main]")) == null) {
            return false;
        }
        List<TextLine> behind = IntStream.range(page.lines().extent(child).to(), page.lines().extent(box).to())
                .filter(page.marks()::isKept).mapToObj(page.lines()::get).toList();
        return behind.stream().anyMatch(line -> Vital.isIn(line.text()))
                && behind.stream().noneMatch(
                        line -> line.external() > 0 || FurnitureHeadings.rule(line.text()).isPresent());
    }

    /** A table with names of columns or rows is part of a text: one long cell of it would be all that is left. */
    private static boolean isData(Element child) {
        return child.nameIs("table") && child.selectFirst(Query.of("th, caption, thead")) != null
                && child.selectStream(Query.of("table, h1, h2, h3, h4, h5, h6")).count() == 1;
    }

    private int weight(Element element) {
        LineRange extent = page.lines().extent(element);
        return page.marks().weight(extent);
    }
}
