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
public record Described(TitlePage titlePage, NamedFiles files, Status status, GivenNames names,
        List<WrittenUpdate> updates,
        PageChoices choices) {

    /**
     * What it says of the text as a whole, as a book does on the pages before its text.
     *
     * @param usual the language of pages that nothing is said of
     */
    public record TitlePage(Optional<String> title, Optional<String> subtitle, Optional<Locale> language,
            Metadata.Imprint imprint, Metadata.Review review, Optional<URI> source, Optional<Named> topic,
            Locale usual) {
        static final TitlePage EMPTY = new TitlePage(Optional.empty(), Optional.empty(), Optional.empty(),
                Metadata.Imprint.NONE, Metadata.Review.NONE, Optional.empty(), Optional.empty(), Locale.ENGLISH);

        private TitlePage in(Locale language) {
            return new TitlePage(title, subtitle, this.language, imprint, review, source, topic, language);
        }
    }

    /** Names of files beside it. */
    public record NamedFiles(Optional<Named> cover, Optional<Named> lexicon) {
        static final NamedFiles NONE = new NamedFiles(Optional.empty(), Optional.empty());
    }

    /** Who may have the text: everybody, nobody yet, or nobody any more. */
    public enum Status {
        PUBLISHED, DRAFT, WITHDRAWN
    }

    /** What it says of codes and of names that something had before, as it is written. */
    public record GivenNames(Optional<Named> code, Map<String, Named> codes, Map<String, Named> moved,
            List<Named> synonyms) {
        static final GivenNames NONE = new GivenNames(Optional.empty(), Map.of(), Map.of(), List.of());
    }

    /** A name, such as a file's, and the line that it stands on. */
    public record Named(String name, int line) {}

    /** A correction: when, and what it was. */
    record WrittenUpdate(LocalDate date, String text) {}

    /** The same, where another language is that of pages that nothing is said of. */
    public Described usually(Locale language) {
        return new Described(titlePage.in(language), files, status, names, updates, choices);
    }

    /** Names what a page may tell in its front matter, because it is not said here. */
    public Set<FrontMatter.Detail> untold() {
        Set<FrontMatter.Detail> untold = EnumSet.noneOf(FrontMatter.Detail.class);
        if (titlePage.subtitle().isEmpty()) {
            untold.add(FrontMatter.Detail.SUBTITLE);
        }
        if (titlePage.review().last().isEmpty()) {
            untold.add(FrontMatter.Detail.REVIEWED);
        }
        return untold;
    }

    /** This is what holds for a folder without the file. */
    public static final Described NOTHING = new Described(TitlePage.EMPTY, NamedFiles.NONE, Status.PUBLISHED,
            GivenNames.NONE,
            List.of(), PageChoices.NONE);
}
