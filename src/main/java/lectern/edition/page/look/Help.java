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
    /** Ids of its sections, by the endings of forms' addresses and by what else has a page. */
    public static final Map<String, String> SECTIONS = Map.of("pdf", "on-paper", "mp3", "keep-the-sound",
            "txt", "on-a-kindle", "html", "keep-the-text-as-one-page", "vtt", "captions-for-the-sound",
            "subscribe", "in-a-podcast-app", "player", "the-player-and-its-keys",
            "keep", "keep-a-booklet-without-a-connection", "preferences", "size-and-colours-of-the-pages",
            "search", "search-and-numbers-to-type");

    /**
     * @param form one of those that have a section
     * @param help the publication that it is in, if there is one
     */
    public static Optional<Help> with(String form, Optional<Publication> help) {
        return Optional.ofNullable(SECTIONS.get(form))
                .flatMap(id -> help.flatMap(all -> all.find(id).map(section -> of(all, section))));
    }

    /** Whether a section tells how this is used. */
    public static boolean isAbout(String form, Publication publication, Section section) {
        return Library.isHelp(publication.id()) && section.id().equals(SECTIONS.get(form));
    }

    private static Help of(Publication help, Section section) {
        return new Help("/" + help.id() + "/" + section.id(), section.title().text(), section.title().language());
    }
}
