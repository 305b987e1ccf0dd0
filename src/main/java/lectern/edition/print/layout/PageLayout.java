package lectern.edition.print.layout;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.PrintStyle;

/**
 * Lays out a publication or one of its sections: a pure function from document and style to pages. They are laid out
 * twice, because the list of contents and every page's foot tell numbers that only the end knows: first
 * {@link #measured}, which keeps no page, and then {@link #pages}. So of a long print no more pages are ever held than
 * its longest section has, for the price of the second walk.
 *
 * @param section the only one to print
 * @param edition the number by which this print is told from others
 * @param online  told on its last page
 * @param overdue the day its review was due, if that day has passed
 */
public record PageLayout(Publication publication, Optional<Section> section, PrintStyle style, Fonts fonts,
        String edition,
        Online online, Optional<LocalDate> overdue) {

    /** Empty where the publication has no such section. */
    public static Optional<PageLayout> of(Publication publication, Optional<String> section, PrintStyle style,
            Fonts fonts,
            String edition) {
        return of(publication, section, style, fonts, edition, Online.NOWHERE, Optional.empty());
    }

    /** Empty where the publication has no such section. */
    public static Optional<PageLayout> of(Publication publication, Optional<String> section, PrintStyle style,
            Fonts fonts,
            String edition, Online online, Optional<LocalDate> overdue) {
        Optional<Section> found = section.flatMap(publication::find);
        return section.isPresent() && found.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageLayout(publication, found, style, fonts, edition, online, overdue).named());
    }

    /** The same with as much room at every page's foot as the name of what is printed needs. */
    private PageLayout named() {
        return new PageLayout(publication, section, style.withFootLines(PageWalk.footLines(this)), fonts, edition,
                online, overdue);
    }

    Locale language() {
        return section.map(Section::language).orElse(publication.metadata().language());
    }

    /** How many pages there are, and what is on which. */
    public Layout measured() {
        PageWalk pages = new PageWalk(this, Optional.empty());
        while (pages.next().isPresent()) {
            // Counted and forgotten.
        }
        return pages.layout();
    }

    /** Begins a walk at the first page. */
    public PageWalk pages(Layout measured) {
        return new PageWalk(this, Optional.of(measured));
    }
}
