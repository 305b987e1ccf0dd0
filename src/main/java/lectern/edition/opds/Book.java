package lectern.edition.opds;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;
import lectern.edition.meta.Access;

/**
 * A publication as a catalogue lists it.
 *
 * @param metadata   with what the site adds to it
 * @param identifier by which apps know it again
 * @param about      in a sentence
 * @param length     of its sound, if all of it is known
 * @param forms      that it can be had in, the best for reading apps first
 * @param page       where a browser shows it
 * @param entry      where the catalogue tells of it alone
 * @param covers     empty where there are none
 */
record Book(Publication publication, Metadata metadata, String identifier, String about, Optional<Duration> length,
        Access access, List<Form> forms, URI page, URI entry,
        Optional<Covers> covers) {

    Book {
        forms = List.copyOf(forms);
    }

    /**
     * @param title     with what it is and the name of its format, for some apps show no more
     * @param mediaType without parameters
     * @param heard     whether there is sound in it
     */
    record Form(URI address, String mediaType, String title, boolean heard) {}

    /**
     * Square pictures.
     *
     * @param small {@link #SIDE} pixels wide
     */
    record Covers(URI large, URI small) {
        static final int SIDE = 400;
    }

    /** The language of the whole first, then those of its sections. */
    List<Locale> languages() {
        return Stream.concat(Stream.of(metadata.language()), publication.sections().stream().map(Section::language))
                .filter(each -> !each.getLanguage().isEmpty()).distinct().toList();
    }

    /** What helps its readers, in whichever form. */
    List<String> features() {
        return Stream.concat(Stream.of("displayTransformability", "readingOrder", "structuralNavigation",
                "tableOfContents"), access.features(isHeard()).stream()).toList();
    }

    /** The same in a few sentences, in its language. */
    String summary() {
        return Words.in(metadata.language()).say(isHeard() ? "epub.summary.sound" : "epub.summary");
    }

    /** Whether its sound can be had. */
    boolean isHeard() {
        return forms.stream().anyMatch(Form::heard);
    }
}
