package lectern.edition.print.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.PrintWording;
import lectern.edition.print.text.Expansions;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.LineStacker;
import lectern.edition.print.text.PrintableCharacters;
import lectern.edition.print.text.ProseWriter;
import lectern.edition.print.text.Shaper;

/**
 * One walk through a print, page after page: a page is laid out when it is asked for, a section at a time, and
 * forgotten here when it is handed out.
 */
public final class PageWalk {
    private final Publication publication;
    private final PrintStyle style;
    private final Optional<Layout> known;
    private final Locale language;
    private final Set<String> cutWords = new LinkedHashSet<>();
    private final BlockSetter setter;
    private final RunningLine running;
    private final Paginator paginator;
    private final Deque<Runnable> parts;
    private final Deque<List<PrintedPage.Standing>> ended = new ArrayDeque<>();
    private int number;

    /**
     * @param known what was found out by an earlier walk, without which page numbers are missing
     */
    PageWalk(PageLayout print, Optional<Layout> known) {
        this.publication = print.publication();
        this.style = print.style();
        this.known = known;
        this.language = print.language();
        Fonts fonts = print.fonts().led(style.typeface());
        LineStacker stacker = new LineStacker(new Shaper(fonts), cutWords);
        this.setter = setter(fonts, stacker, print.section().map(List::of).orElse(publication.sections()));
        this.running = running(print, fonts, stacker);
        this.paginator = new Paginator(style);
        this.parts = new ArrayDeque<>(new PrintParts(print, setter, known).all());
    }

    private static RunningLine running(PageLayout print, Fonts fonts, LineStacker stacker) {
        PrintableCharacters characters = new PrintableCharacters(fonts);
        return new RunningLine(titles(print).stream().map(characters::printable).toList(), print.style(),
                new PrintWording(print.language()), stacker);
    }

    /** How many lines every page's foot should have. */
    static int footLines(PageLayout print) {
        Fonts fonts = print.fonts().led(print.style().typeface());
        return running(print, fonts, new LineStacker(new Shaper(fonts), new HashSet<>()))
                .needed(print.style().frame(Words.isRightToLeft(print.language())));
    }

    /** A section is called by the publication's title and its own, unless that says the same again. */
    private static List<String> titles(PageLayout print) {
        String whole = print.publication().title().strip();
        return Stream.concat(print.section().map(section -> section.name().strip())
                .filter(title -> !title.isEmpty() && !title.equals(whole)).map(title -> whole + ", " + title).stream(),
                Stream.of(whole)).toList();
    }

    /** Empty behind the last one. */
    public Optional<PrintedPage> next() {
        while (ended.isEmpty() && !parts.isEmpty()) {
            parts.remove().run();
            paginator.add(setter.galley().take());
            if (parts.isEmpty()) {
                paginator.end();
            }
            ended.addAll(paginator.take());
        }
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        number++;
        int count = known.map(Layout::pages).orElse(0);
        return Optional
                .of(new PrintedPage(ended.remove(),
                        running.set(number, count, style.frame(Words.isRightToLeft(language)))));
    }

    /** How many pages are laid out and not handed out yet. */
    int waiting() {
        return ended.size();
    }

    /** What the pages handed out so far come to. */
    Layout layout() {
        return new Layout(style, publication.title(), language, number, paginator.spots(), paginator.entries(),
                cutWords);
    }

    private BlockSetter setter(Fonts fonts, LineStacker stacker, List<Section> sections) {
        Set<String> places = new HashSet<>();
        for (Section section : sections) {
            places.add(Contents.place(publication, section));
            section.sentences().forEach(sentence -> places.add("#" + sentence.id()));
        }
        return new BlockSetter(style, new PrintWording(language),
                new ProseWriter(new PrintableCharacters(fonts), places, Expansions.of(sections)), stacker,
                new Galley());
    }
}
