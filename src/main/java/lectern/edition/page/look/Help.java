package lectern.edition.page.look;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;

/**
 * A section of the help that tells how a form is used. A publisher may leave the help out, or write another: there is a
 * link only to a section that is there.
 */
public record Help(String address, String title, Locale language) {
    private static final String PUBLICATION = "help";

    /** Ids of its sections, by the endings of forms' addresses and by what else has a page. */
    public static final Map<String, String> SECTIONS = Map.of("pdf", "on-paper", "mp3", "keep-the-sound",
            "txt", "on-a-kindle", "html", "keep-the-text-as-one-page", "vtt", "captions-for-the-sound",
            "subscribe", "in-a-podcast-app", "player", "the-player-and-its-keys",
            "keep", "keep-a-booklet-without-a-connection", "preferences", "size-and-colours-of-the-pages",
            "search", "search-and-numbers-to-type");

    /** The publication that it is in, if there is one. */
    public static Optional<Publication> in(Library library) {
        return library.find(PUBLICATION);
    }

    /** @param form one of those that have a section */
    public static Optional<Help> with(String form, Optional<Publication> help) {
        return Optional.ofNullable(SECTIONS.get(form)).flatMap(id -> help.flatMap(all -> all.find(id))).map(Help::of);
    }

    /** Whether a section tells how this is used. */
    public static boolean isAbout(String form, Publication publication, Section section) {
        return publication.id().equals(PUBLICATION) && section.id().equals(SECTIONS.get(form));
    }

    private static Help of(Section section) {
        return new Help("/" + PUBLICATION + "/" + section.id(), section.title().text(), section.title().language());
    }
}
