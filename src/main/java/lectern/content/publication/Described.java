package lectern.content.publication;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Metadata;

/** What publication.yaml says; everything in it may be missing. */
public record Described(TitlePage titlePage, Files files, Status status, Names names, List<Update> updates,
        PageChoices choices) {

    /** What it says of the text as a whole, as a book does on the pages before its text. */
    public record TitlePage(Optional<String> title, Optional<String> subtitle, Optional<Locale> language,
            Metadata.Imprint imprint, Metadata.Review review, Optional<URI> source) {
        static final TitlePage EMPTY = new TitlePage(Optional.empty(), Optional.empty(), Optional.empty(),
                Metadata.Imprint.NONE, Metadata.Review.NONE, Optional.empty());
    }

    /** Names of files beside it. */
    public record Files(Optional<Named> cover, Optional<Named> lexicon) {
        static final Files NONE = new Files(Optional.empty(), Optional.empty());
    }

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
        if (titlePage.subtitle().isEmpty()) {
            untold.add(FrontMatter.About.SUBTITLE);
        }
        if (titlePage.review().last().isEmpty()) {
            untold.add(FrontMatter.About.REVIEWED);
        }
        return untold;
    }

    /** This is what holds for a folder without the file. */
    public static final Described NOTHING = new Described(TitlePage.EMPTY, Files.NONE, Status.PUBLISHED, Names.NONE,
            List.of(), PageChoices.NONE);
}
