package lectern.content.main;

import java.util.BitSet;
import java.util.Optional;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import org.jsoup.nodes.Element;

/**
 * Finds the last lines of what the page says is its text, behind the box that holds nearly all of it. "Never under 16" is
 * short, so it weighs nothing; but the page has put it into its main element, and it leads nowhere.
 */
final class OwnLines {

    /** Whose names and dates are no text: only what says something in a sentence is. */
    private static final String BESIDE = "footer, header, aside, [role=contentinfo], [role=complementary]";

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
            TextLine line = page.lines().get(i);
            own.set(i, page.marks().isKept(i) && line.words() > 0 && line.linked() == 0
                    && FurnitureHeadings.rule(line.text()).isEmpty()
                    && (line.endsAsSentence() || line.block().closest(Query.of(BESIDE)) == null));
        }
        for (int i = behind.to() - 1; i >= behind.from(); i--) {
            own.set(i, own.get(i) && (own.get(i + 1) || !announces(page.lines().get(i))));
        }
        return own;
    }

    /** What follows related stories or comments is no last word of the text. */
    private boolean ends(int line) {
        return page.marks().rule(line).or(() -> FurnitureHeadings.rule(page.lines().get(line).text()))
                .filter(TextRegion.ENDS::contains).isPresent();
    }

    /** Says that something follows, which is no text when the next line is none: "Written by:" above a link. */
    private static boolean announces(TextLine line) {
        return line.isHeading() || line.text().endsWith(":");
    }
}
