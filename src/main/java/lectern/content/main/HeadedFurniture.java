package lectern.content.main;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.content.main.PageLines.Extent;
import org.jsoup.nodes.Element;

/** Marks what stands below a heading that opens furniture, such as "Related", if it holds little running text. */
final class HeadedFurniture {

    private static final int LONGEST_HEADING = 12;
    private static final int LONGEST_LINE = 8;
    private static final int LITTLE = 40;
    /** Of a line that only looks like a heading. */
    private static final int LOWEST = 7;
    private static final Set<String> NO_HEADINGS = Set.of("li", "td", "th", "dd");

    private final PageText page;
    private final Extent text;

    private HeadedFurniture(PageText page, Extent text) {
        this.page = page;
        this.text = text;
    }

    static void mark(PageText page, Extent text) {
        HeadedFurniture headed = new HeadedFurniture(page, text);
        IntStream.range(text.from(), text.to()).forEach(headed::mark);
    }

    private void mark(int index) {
        TextLine line = page.lines().get(index);
        if (page.marks().isKept(index) && isPointer(line)) {
            page.marks().mark(index, "related");
        }
        if (!page.marks().isKept(index) || page.isTitle(index) || line.words() > LONGEST_HEADING || !isHeading(line)) {
            return;
        }
        Optional<String> rule = FurnitureHeadings.rule(line.text());
        if (rule.isPresent()) {
            Extent section = section(index, line);
            int weight = page.marks().weight(section);
            // A count of comments above the text opens none.
            boolean below = page.marks().weight(new Extent(text.from(), index)) * 2 > weight;
            if (weight < LITTLE || rule.get().equals("comments") && below) {
                page.marks().mark(section, rule.get());
            }
        }
    }

    /** "Read also:" with the link behind it. */
    private static boolean isPointer(TextLine line) {
        int colon = line.text().indexOf(':');
        return colon > 0 && line.isMostlyLinks() && FurnitureHeadings.rule(line.text().substring(0, colon)).isPresent();
    }

    private static boolean isHeading(TextLine line) {
        return line.isHeading() || line.words() <= LONGEST_LINE && !NO_HEADINGS.contains(line.block().normalName());
    }

    /** To the next heading that is not below this one, or to the end of the box that this one heads. */
    private Extent section(int heading, TextLine line) {
        int level = line.isHeading() ? Tags.level(line.block()) : LOWEST;
        int end = Math.min(text.to(), headed(heading, line.block()));
        for (int i = heading + 1; i < end; i++) {
            TextLine next = page.lines().get(i);
            boolean ends = next.isHeading() ? Tags.level(next.block()) <= level : level == LOWEST && next.isProse();
            if (ends) {
                return new Extent(heading, i);
            }
        }
        return new Extent(heading, end);
    }

    /** Where the nearest box ends that holds more than the heading. */
    private int headed(int heading, Element block) {
        Element box = block;
        while (page.lines().extent(box).to() <= heading + 1 && box.parent() != null && box != page.body()) {
            box = box.parent();
        }
        return page.lines().extent(box).to();
    }
}
