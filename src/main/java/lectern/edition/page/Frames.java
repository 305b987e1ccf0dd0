package lectern.edition.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.SiteDescription;
import lectern.edition.Words;
import lectern.edition.meta.Reach;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.look.Preferences;

/**
 * The frames of one reader's pages: in their language, as they want them to look, and with the way back.
 *
 * @param library that the pages are of; empty where something went wrong before it was asked
 * @param reach   by which readers come to them
 */
record Frames(Words words, Assets assets, Preferences preferences, Optional<Library> library, Reach reach) {

    /** A page with a title in our words. */
    PageFrame named(String title, List<PageFrame.Crumb> crumbs) {
        return titled(title, words.locale(), crumbs);
    }

    /** A page with a title in a publisher's words. */
    PageFrame titled(String title, Locale language, List<PageFrame.Crumb> crumbs) {
        return new PageFrame(words,
                new PageFrame.Title(title + site().name().map(name -> " – " + name).orElse(""), language), assets,
                preferences, crumbs,
                library.flatMap(all -> all.help(words.locale())), site(), reach);
    }

    private SiteDescription site() {
        return library.map(Library::site).orElse(SiteDescription.NOTHING);
    }

    /**
     * A page beside a text.
     *
     * @param name what it is
     * @param path behind the address of the text
     */
    PageFrame beside(Subject subject, String name, String path) {
        Publication publication = subject.publication();
        List<PageFrame.Crumb> crumbs = Stream.concat(above(publication).stream(), subject.section().stream()
                .map(each -> new PageFrame.Crumb(subject.address(), each.name(), each.title().language())))
                .toList();
        return named(name + " – " + subject.name(), crumbs).at(subject.address() + path).in(publication);
    }

    /** The way back from a page in a publication. */
    List<PageFrame.Crumb> above(Publication publication) {
        return List.of(home(), new PageFrame.Crumb("/" + publication.id(), publication.title(),
                publication.metadata().language()));
    }

    PageFrame.Crumb home() {
        return new PageFrame.Crumb("/", words.say("home"), words.locale());
    }
}
