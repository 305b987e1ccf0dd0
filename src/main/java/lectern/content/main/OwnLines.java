package lectern.content.main;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import org.jsoup.nodes.Element;

/**
 * Finds the last lines of what the page says is its text, behind the box that holds nearly all of it. "Never take it under
 * 16." is short, so it weighs nothing; but the page has put it into its main element, and it is a sentence that leads nowhere.
 */
final class OwnLines {

    /** Who wrote it, and what a page says of what somebody did. */
    private static final String BESIDE = "footer, header, aside, nav, [role=contentinfo], [role=complementary], "
            + "[role=status], [role=alert], [aria-live]";
    private static final Set<String> HOLDERS = Set.of("p", "li", "dd", "td");
    private static final String STOPS = ".!。।۔";
    private static final int SOME_WORDS = 3;

    private final PageText page;
    private final LineRange behind;

    private OwnLines(PageText page, LineRange behind) {
        this.page = page;
        this.behind = behind;
    }

    /** The lines behind a box. */
    static BitSet behind(PageText page, Element box) {
        int from = page.lines().extent(box).to();
        return marked(page, box).map(marked -> new LineRange(from, page.lines().extent(marked).to()))
                .map(behind -> new OwnLines(page, behind).find()).orElseGet(BitSet::new);
    }

    /** The element that the page says is its text. Several articles may be stories beside each other. */
    private static Optional<Element> marked(PageText page, Element box) {
        return Optional.ofNullable(box.closest(Query.of("main, [role=main]")))
                .or(() -> page.body().select(Query.of("article")).size() == 1
                        ? Optional.ofNullable(box.closest(Query.of("article")))
                        : Optional.empty());
    }

    private BitSet find() {
        BitSet own = new BitSet();
        for (int i = behind.from(); i < behind.to() && !ends(i); i++) {
            own.set(i, isText(i) && isSentence(page.lines().get(i)));
        }
        for (int i = own.length() - 2; i >= behind.from(); i--) {
            TextLine next = page.lines().get(i + 1);
            own.set(i, own.get(i) || own.get(i + 1) && isText(i) && announces(page.lines().get(i), next));
        }
        return own;
    }

    private boolean isText(int index) {
        TextLine line = page.lines().get(index);
        return page.marks().isKept(index) && line.words() > 0 && line.linked() == 0
                && FurnitureHeadings.rule(line.text()).isEmpty() && line.block().closest(Query.of(BESIDE)) == null
                && isNoLabel(line.block());
    }

    /** What a form says has been told from what it asks only where nothing is written into it. */
    private static boolean isNoLabel(Element block) {
        Element form = block.closest(Query.of("form"));
        return form == null || FormProse.isChoice(form);
    }

    private static boolean isSentence(TextLine line) {
        String text = line.text();
        return line.words() >= SOME_WORDS && HOLDERS.contains(line.block().normalName()) && !text.endsWith("..")
                && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** What follows related stories or comments is no last word of the text. */
    private boolean ends(int line) {
        return page.marks().rule(line).or(() -> FurnitureHeadings.rule(page.lines().get(line).text()))
                .filter(TextRegion.ENDS::contains).isPresent();
    }

    /** A heading, what ends in a colon, a term or the cell before says of what the next line speaks. */
    private static boolean announces(TextLine line, TextLine next) {
        Element row = line.block().closest(Query.of("tr"));
        return line.isHeading() || line.text().endsWith(":") || line.block().nameIs("dt")
                || row != null && row == next.block().closest(Query.of("tr"));
    }
}
