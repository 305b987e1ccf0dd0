package lectern.edition.page.look;

import static java.util.Map.entry;

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
    public static final Map<String, String> SECTIONS = Map.ofEntries(entry("pdf", "on-paper"),
            entry("download.mp3", "keep-the-sound"), entry("mp3.zip", "on-a-usb-stick-in-an-old-cd-radio"),
            entry("epub", "in-a-reading-app"), entry("daisy.zip", "on-a-daisy-player"),
            entry("docx", "to-change-in-word-and-to-print"), entry("txt", "on-a-kindle"),
            entry("html", "keep-the-text-as-one-page"),
            entry("vtt", "captions-for-the-sound"), entry("subscribe", "in-a-podcast-app"),
            entry("player", "the-player-and-its-keys"), entry("keep", "keep-a-booklet-without-a-connection"),
            entry("preferences", "size-and-colours-of-the-pages"), entry("search", "search-and-numbers-to-type"));

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
        return new Help("/" + help.id() + "/" + section.id(), section.name(), section.title().language());
    }
}
