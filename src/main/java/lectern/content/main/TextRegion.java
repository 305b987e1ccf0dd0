package lectern.content.main;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.content.main.line.ContactCard;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import lectern.content.main.line.WhomToRing;
import lectern.table.BundledTable;
import org.jsoup.nodes.Element;

/**
 * Marks what stands outside of the text: it reaches from the title to the end of its box, and on over running text until
 * the first comments, related stories or foot of the page.
 */
final class TextRegion {

    static final String RULE = "outside-main-content";

    /** In hundredths: at 40, three phrases of texts were lost; 10 gave the same. */
    private static final int MUCH = 20;
    /** What is to come of a text that is over, as a part of all: less than a fifth. At a third, texts were cut. */
    private static final int LITTLE = 5;
    /** "Please turn on JavaScript" and its like. */
    private static final List<String> SITE = BundledTable.read("content/notes/words.tsv").rows().stream()
            .filter(row -> row.cell(1).equals("site")).flatMap(row -> row.cells().stream().skip(2)).toList();
    private static final Set<String> OVER = Set.of("comments", "footer");
    static final Set<String> ENDS = Set.of("comments", "related", "footer");

    private final PageText page;
    private final Furniture furniture;
    private final LineRange box;
    private final boolean isMarked;
    /** Lines behind the box below headings of their own, in the element that the page says is its text. */
    private final BitSet headed = new BitSet();
    /** Lines behind the box that say whom to ring, with those of the small box that they stand in. */
    private final BitSet rung = new BitSet();
    /** Short sentences behind the box in the element that the page says is its text. */
    private final BitSet own;
    /** Lines above the title that the page sets off because they matter, in the element that it says is its text. */
    private final BitSet noted = new BitSet();
    private final int start;
    /** Whether so much running text stands before the title that it can not be what the text begins with. */
    private final boolean open;
    private final int over;

    private TextRegion(PageText page, Element scope) {
        this.page = page;
        this.box = page.lines().extent(scope);
        this.isMarked = scope.closest(Query.of("main, [role=main], article")) != null;
        this.furniture = new Furniture(page);
        int first = firstProse(box.from());
        this.start = page.title().isPresent() && page.title().getAsInt() <= first
                ? page.title().getAsInt()
                : box.from();
        this.over = over();
        Element main = scope.closest(Query.of("main, [role=main]"));
        if (main != null) {
            head(page.lines().extent(main));
            note(main);
        }
        this.own = OwnLines.behind(page, scope);
        ring();
        int before = page.marks().weight(new LineRange(0, Math.min(start, box.from())));
        this.open = before * 100L >= page.marks().weight(box) * (long) MUCH;
    }

    /** @return from the first line that is kept to behind the last */
    static LineRange mark(PageText page, Element scope) {
        return new TextRegion(page, scope).mark();
    }

    private LineRange mark() {
        boolean ended = false;
        int first = page.lines().count();
        int last = 0;
        for (int i = 0; i < page.lines().count(); i++) {
            ended = ended || i >= box.to() && page.marks().rule(i).filter(ENDS::contains).isPresent();
            if (page.marks().isKept(i) && !isText(page.lines().get(i), i, ended)) {
                page.marks().mark(i, RULE);
            }
            if (page.marks().isKept(i)) {
                first = Math.min(first, i);
                last = i + 1;
            }
        }
        return new LineRange(Math.min(first, last), last);
    }

    /** Where comments or a footer begin inside the box with little to come. */
    private int over() {
        int all = page.marks().weight(box);
        for (int i = box.from(); i < box.to(); i++) {
            int after = page.marks().weight(new LineRange(i, box.to()));
            if (page.marks().rule(i).filter(OVER::contains).isPresent() && after * LITTLE < all && !goesOn(i)) {
                return i;
            }
        }
        return page.lines().count();
    }

    /** Text behind the comments that no other rule has taken: prose, or a heading with anything below it that leads nowhere. */
    private boolean goesOn(int from) {
        return page.marks().weight(new LineRange(from, box.to())) > 0
                || isMarked && IntStream.range(from, box.to() - 1).anyMatch(this::isHeaded);
    }

    private void head(LineRange main) {
        boolean below = false;
        for (int i = box.to(); i < main.to(); i++) {
            if (page.lines().get(i).isHeading()) {
                below = i + 1 < main.to() && isHeaded(i) && page.lines().get(i + 1).isProse();
            }
            headed.set(i, below);
        }
    }

    /** "This clinic is closed today" concerns the text; what only leads elsewhere, or says nothing in a sentence, may not. */
    private void note(Element within) {
        for (Element child : within.children()) {
            LineRange extent = page.lines().extent(child);
            if (extent.isEmpty() || extent.from() >= start) {
                continue;
            }
            if (extent.to() <= start && furniture.isNote(child, extent)) {
                if (page.marks().isKept(extent) && saysSomething(extent)) {
                    noted.set(extent.from(), extent.to());
                }
            } else {
                note(child);
            }
        }
    }

    private boolean saysSomething(LineRange extent) {
        return page.lines().linked(extent) * 2 <= page.lines().words(extent) && page.hasProse(extent)
                && !isAboutTheSite(IntStream.range(extent.from(), extent.to())
                        .mapToObj(line -> page.lines().get(line).text()).collect(Collectors.joining(" ")));
    }

    private static boolean isAboutTheSite(String notice) {
        String words = " " + notice.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return SITE.stream().anyMatch(each -> words.contains(" " + each + " ")) && !Vital.isIn(notice);
    }

    /** A number without the name beside it, and the hours below it, is of little use. */
    private void ring() {
        for (int i = box.to(); i < page.lines().count(); i++) {
            TextLine line = page.lines().get(i);
            if (!rung.get(i) && page.marks().isKept(i) && line.external() * 2 <= line.words()
                    && WhomToRing.in(line.text()).stream().anyMatch(each -> !WhomToRing.isAddress(each))
                    && !Doubts.isEndOfPage(line.block())) {
                ContactCard card = ContactCard.around(page.lines(), i, box.to());
                if (card.saysWhom()) {
                    rung.set(card.lines().from(), card.lines().to());
                }
            }
        }
    }

    private boolean isHeaded(int heading) {
        TextLine line = page.lines().get(heading);
        TextLine below = page.lines().get(heading + 1);
        return page.marks().isKept(heading) && page.marks().isKept(heading + 1) && line.isHeading()
                && line.linked() == 0 && !below.isHeading() && below.linked() == 0
                && FurnitureHeadings.rule(line.text()).isEmpty();
    }

    private boolean isText(TextLine line, int index, boolean ended) {
        if (index >= over) {
            return false;
        }
        if (index >= box.to()) {
            if (!ended && rung.get(index)) {
                return true;
            }
            boolean text = own.get(index) || headed.get(index) && !line.isMostlyLinks()
                    || !ended && line.isProse() && line.linked() * 10 <= line.words() * 3;
            return text && !isFurniture(line);
        }
        if (index < box.from() && index < start) {
            return open && !line.isMostlyLinks() || noted.get(index);
        }
        return index >= start && index >= box.from() || page.isTitle(index) || !line.isMostlyLinks();
    }

    /** Two signs: it stands behind the box of the text, in one that is called furniture. */
    private boolean isFurniture(TextLine line) {
        return !Vital.isIn(line.text()) && Stream.iterate(line.block(), Objects::nonNull, Element::parent)
                .takeWhile(each -> page.lines().extent(each).from() >= box.to()).anyMatch(furniture::isNamedBox);
    }

    private int firstProse(int from) {
        for (int i = from; i < box.to(); i++) {
            if (page.marks().isKept(i) && page.lines().get(i).isProse()) {
                return i;
            }
        }
        return from;
    }
}
