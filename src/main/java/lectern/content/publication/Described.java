package lectern.content.publication;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Contact;

/** What publication.yaml says; everything in it may be missing. Cover and lexicon are names of files. */
public record Described(Optional<String> title, Optional<String> subtitle, Optional<Locale> language,
        Optional<String> publisher,
        Optional<Contact> contact, Optional<LocalDate> reviewed, Optional<LocalDate> nextReview,
        Optional<String> licence,
        Optional<Named> cover, Optional<Named> lexicon, Optional<URI> source, Status status, Names names,
        List<Update> updates, PageChoices choices) {

    /** Who may have the text: everybody, nobody yet, or nobody any more. */
    public enum Status {
        PUBLISHED, DRAFT, WITHDRAWN
    }

    /** What it says of codes and of names that something had before, as it is written. */
    public record Names(Optional<Named> code, Map<String, Named> codes, Map<String, Named> moved) {
        static final Names NONE = new Names(Optional.empty(), Map.of(), Map.of());
    }

    /** A name, such as a file's, and the line that it stands on. */
    public record Named(String name, int line) {}

    /** A correction: when, and what it was. */
    record Update(LocalDate date, String text) {}

    /** Names what a page may tell in its front matter, because it is not said here. */
    public Set<FrontMatter.About> untold() {
        Set<FrontMatter.About> untold = EnumSet.noneOf(FrontMatter.About.class);
        if (subtitle.isEmpty()) {
            untold.add(FrontMatter.About.SUBTITLE);
        }
        if (reviewed.isEmpty()) {
            untold.add(FrontMatter.About.REVIEWED);
        }
        return untold;
    }

    /** This is what holds for a folder without the file. */
    public static final Described NOTHING = new Described(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Status.PUBLISHED, Names.NONE, List.of(), PageChoices.NONE);
}
