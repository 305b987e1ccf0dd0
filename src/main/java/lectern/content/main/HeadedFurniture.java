package lectern.content.main;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Tags;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import org.jsoup.nodes.Element;

/** Marks what stands below a heading that opens furniture, such as "Related", if it holds little running text. */
final class HeadedFurniture {

    private static final int LONGEST_HEADING = 12;
    /** At 5, two phrases of furniture more were kept; 12 gave the same. */
    private static final int LONGEST_LINE = 8;
    /** So many words are running text: 20 gave the same, 80 left out one phrase of furniture more. */
    private static final int LITTLE = 40;
    /** So many words has a line at most that only looks like a heading. */
    private static final int LOWEST = 7;
    private static final String POINTER = "related";
    private static final String COMMENTS = "comments";
    private static final Set<String> NO_HEADINGS = Set.of("li", "td", "th", "dd");

    private final PageText page;
    private final LineRange text;

    private HeadedFurniture(PageText page, LineRange text) {
        this.page = page;
        this.text = text;
    }

    static void mark(PageText page, LineRange text) {
        HeadedFurniture headed = new HeadedFurniture(page, text);
        // Marked when all were found, for each mark makes the sums of what is kept out of date.
        Map<LineRange, String> found = new LinkedHashMap<>();
        int next = text.from();
        for (int i = text.from(); i < text.to(); i++) {
            Optional<String> rule = i < next ? Optional.empty() : headed.rule(i);
            if (rule.isPresent()) {
                LineRange section = headed.section(i);
                found.put(section, rule.get());
                next = section.to();
            }
        }
        found.forEach(page.marks()::mark);
    }

    /** The rule by which a line and what stands below it are left out. */
    private Optional<String> rule(int index) {
        TextLine line = page.lines().get(index);
        if (!page.marks().isKept(index) || page.isTitle(index)) {
            return Optional.empty();
        }
        if (isPointer(line)) {
            return Optional.of(POINTER);
        }
        boolean heads = line.words() <= LONGEST_HEADING && isHeading(line)
                && !Calls.ADDRESS.matcher(line.text()).find();
        return (heads ? FurnitureHeadings.rule(line.text()) : Optional.<String>empty())
                .filter(rule -> isFurniture(section(index), rule));
    }

    private boolean isFurniture(LineRange section, String rule) {
        boolean comments = rule.equals(COMMENTS);
        int weight = page.marks().weight(section);
        // A count of comments above the text opens none.
        boolean below = page.marks().weight(new LineRange(text.from(), section.from())) * 2 > weight;
        return (weight < LITTLE || comments && below) && !isVital(section, comments);
    }

    /**
     * Whether it holds what nobody may lose. Of comments only a short note with a telephone number is believed: what
     * readers take is no dose for others.
     */
    private boolean isVital(LineRange section, boolean comments) {
        if (comments && page.marks().weight(section) >= LITTLE) {
            return false;
        }
        return IntStream.range(section.from(), section.to()).filter(page.marks()::isKept)
                .mapToObj(line -> page.lines().get(line).text())
                .anyMatch(comments ? Vital::isTelephone : Vital::isIn);
    }

    /** "Read also:" with the link behind it. */
    private static boolean isPointer(TextLine line) {
        int colon = line.text().indexOf(':');
        return colon > 0 && line.isMostlyLinks() && FurnitureHeadings.rule(line.text().substring(0, colon)).isPresent();
    }

    private static boolean isHeading(TextLine line) {
        return line.isHeading() || line.words() <= LONGEST_LINE && !NO_HEADINGS.contains(line.block().normalName());
    }

    /** The lines up to the next heading that is not below this one, or to the end of the box that this one heads. */
    private LineRange section(int heading) {
        TextLine line = page.lines().get(heading);
        if (isPointer(line)) {
            return new LineRange(heading, heading + 1);
        }
        int level = line.isHeading() ? Tags.level(line.block()) : LOWEST;
        int end = Math.min(text.to(), headed(heading, line.block()));
        // A link that leads to the rest of something heads nothing but other links.
        boolean leads = level == LOWEST && line.isLink();
        for (int i = heading + 1; i < end; i++) {
            TextLine next = page.lines().get(i);
            boolean ends = leads && !next.isLink() || (next.isHeading()
                    ? Tags.level(next.block()) <= level
                    : level == LOWEST && next.isProse());
            if (ends) {
                return new LineRange(heading, i);
            }
        }
        return new LineRange(heading, end);
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
