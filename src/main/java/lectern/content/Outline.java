package lectern.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.content.inline.BlockContext;
import lectern.content.inline.Names;
import lectern.content.inline.PagePart;
import lectern.content.inline.Passage;
import lectern.content.inline.Sentences;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Vital;
import lectern.content.page.SourcePage;
import lectern.content.page.SourceWords;
import lectern.content.source.Findings;
import lectern.content.source.Slug;
import lectern.document.Block;
import lectern.document.Message;
import lectern.document.Section;
import lectern.document.SiteName;

/**
 * Divides a publication into sections at its headings of level 1 and 2.
 *
 * <p>A heading of level 1 that only names the publication, with nothing of its own below it, makes no section; it is
 * listed as left out. So is the only one, where the title says the same words and more. Where no other heading of level 1
 * is, those of level 2 take its place in the depth. Any other heading without text keeps its section if it leads to
 * subsections, so that the order of the parts stays clear; without any, it is no section, which is a problem, and its words
 * are listed as left out.
 */
final class Outline {

    private static final Set<String> RESERVED = SiteName.reserved(SiteName.Beside.SECTIONS);

    private static final int MOST_SECTIONS = 5_000;

    private final String title;
    private final Sentences sentences;
    private final Findings findings;
    private boolean full;
    private final Names names = new Names(RESERVED);
    private final Set<String> without = new HashSet<>();

    private record Part(SourcePage page, PagePart.Title title, boolean generated, List<PagePart> content) {

        /** A heading such as "Ring 0300 123 4567" says all by itself. */
        boolean isEmpty() {
            return content.isEmpty() && !Vital.isIn(title.sentence().text());
        }
    }

    Outline(String title, Sentences sentences, Findings findings) {
        this.title = title;
        this.sentences = sentences;
        this.findings = findings;
    }

    List<Section> sections(List<SourcePage> pages) {
        List<Part> parts = new ArrayList<>();
        pages.forEach(page -> divide(page, parts));
        long firstLevel = parts.stream().filter(part -> !part.generated && part.title.level() == 1).count();
        boolean flat = firstLevel == 0 || firstLevel == 1 && !parts.isEmpty() && !parts.getFirst().generated
                && parts.getFirst().title.level() == 1;
        if (parts.size() > 1 && parts.getFirst().content.isEmpty()
                && (isTitle(parts.getFirst().title) || flat && isInTitle(parts.getFirst().title))) {
            Part name = parts.removeFirst();
            findings.in(name.page.file()).leftOut("publication-title", name.title.line(), name.title.sentence().text());
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean leads = i + 1 < parts.size() && parts.get(i + 1).title.level() > parts.get(i).title.level();
            boolean below = !flat && !sections.isEmpty() && parts.get(i).title.level() == 2;
            if (parts.get(i).isEmpty() && !leads && parts.size() > 1) {
                leaveOut(parts.get(i));
            } else {
                sections.add(section(parts.get(i), below ? 2 : 1));
            }
        }
        return sections;
    }

    private void divide(SourcePage page, List<Part> parts) {
        List<PagePart> before = new ArrayList<>();
        Optional<Part> open = Optional.empty();
        for (PagePart piece : page.pieces()) {
            if (piece instanceof PagePart.Title heading && heading.level() <= 2 && hasRoom(parts, page, heading)) {
                Part part = new Part(page, heading, false, new ArrayList<>());
                if (open.isEmpty() && !before.isEmpty()) {
                    if (heading.level() == 1 && SourcePage.isLeadIn(before)) {
                        // A date or a series above the title belongs to the same section.
                        part.content.addAll(before);
                    } else {
                        parts.add(untitled(page, before, parts.isEmpty()));
                    }
                }
                parts.add(part);
                open = Optional.of(part);
            } else {
                open.map(Part::content).orElse(before).add(piece);
            }
        }
        if (open.isEmpty() && !before.isEmpty()) {
            parts.add(untitled(page, before, parts.isEmpty()));
        }
    }

    /** Every section has an address, a code and an episode; after very many a heading only stands in its text. */
    private boolean hasRoom(List<Part> parts, SourcePage page, PagePart.Title heading) {
        if (parts.size() < MOST_SECTIONS) {
            return true;
        }
        if (!full) {
            findings.in(page.file()).problem(heading.line(), Message.TOO_MANY_SECTIONS.with(MOST_SECTIONS));
        }
        full = true;
        return false;
    }

    private boolean isTitle(PagePart.Title heading) {
        String words = heading.sentence().text();
        return heading.level() == 1 && (words.equals(title) || Slug.of(words).equals(Slug.of(title)));
    }

    /** Whether the title says all of its words, in their order, and more, such as a number. */
    private boolean isInTitle(PagePart.Title heading) {
        String words = bare(heading.sentence().text());
        return heading.level() == 1 && !words.isBlank() && bare(title).contains(words);
    }

    /** Words alone, each between spaces. A name for an address would be cut where it is long. */
    private static String bare(String text) {
        return (" " + text.toLowerCase(Locale.ROOT) + " ").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }

    private Part untitled(SourcePage page, List<PagePart> content, boolean first) {
        BlockContext heading = BlockContext.top(page.head().language()).named("h");
        Passage words = new Passage();
        words.text(first ? title : page.head().name());
        int line = content.getFirst().line();
        PagePart.Title generated = new PagePart.Title(1, Optional.empty(), sentences.whole(words, heading),
                page.head().language(),
                line);
        return new Part(page, generated, true, content);
    }

    private Section section(Part part, int depth) {
        PagePart.Title heading = part.title;
        return new Section(name(heading), depth, heading.sentence(), heading.language(), blocks(part.content));
    }

    private String name(PagePart.Title heading) {
        String slug = heading.name().map(Slug::of).filter(name -> !name.isEmpty())
                .orElseGet(() -> Slug.of(heading.sentence().text()));
        return names.unique(slug.isEmpty() ? "section" : slug);
    }

    private void leaveOut(Part part) {
        Findings here = findings.in(part.page.file());
        String words = VisibleText.of(SourceWords.written(part.title.sentence().content()));
        here.problem(part.title.line(), Message.SECTION_EMPTY.with(words));
        here.leftOut("heading-without-text", part.title.line(), words);
        without.add(name(part.title));
    }

    /** Names that sections would have had whose headings have no text; what led to them leads to the whole. */
    Set<String> without() {
        return Set.copyOf(without);
    }

    /** Renumbers the headings inside, so that 1 is directly below the section and no level is skipped. */
    private static List<Block> blocks(List<PagePart> content) {
        List<Block> blocks = new ArrayList<>();
        Deque<Integer> levels = new ArrayDeque<>();
        for (PagePart piece : content) {
            switch (piece) {
                case PagePart.Body body -> blocks.add(body.block());
                case PagePart.Title heading -> {
                    while (!levels.isEmpty() && levels.getLast() >= heading.level()) {
                        levels.removeLast();
                    }
                    levels.addLast(heading.level());
                    blocks.add(new Block.Heading(levels.size(), heading.sentence()));
                }
            }
        }
        return blocks;
    }
}
