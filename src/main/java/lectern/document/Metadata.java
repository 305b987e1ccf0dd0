package lectern.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a publication beside its text.
 *
 * @param source the address the text was published at, if it came from a page elsewhere
 * @param topic  the name of what the library shows it among
 */
public record Metadata(String title, Optional<String> subtitle, Locale language, Imprint imprint, Review review,
        Optional<Image> cover, Optional<URI> source, Optional<String> topic) {

    /** That of a text of no topic. */
    public Metadata(String title, Optional<String> subtitle, Locale language, Imprint imprint, Review review,
            Optional<Image> cover, Optional<URI> source) {
        this(title, subtitle, language, imprint, review, cover, source, Optional.empty());
    }

    /** Who publishes it, whom to ask, and what may be done with it. */
    public record Imprint(Optional<String> publisher, Optional<Contact> contact, Optional<String> licence) {
        public static final Imprint NONE = new Imprint(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * When a person looks whether the text is still right.
     *
     * @param last when it was checked
     * @param next when it should be checked again; past it, every edition says so
     */
    public record Review(Optional<LocalDate> last, Optional<LocalDate> next) {
        public static final Review NONE = new Review(Optional.empty(), Optional.empty());
    }

    /** The metadata of a text that nothing else is known of. */
    public static Metadata of(String title, Locale language) {
        return new Metadata(title, Optional.empty(), language, Imprint.NONE, Review.NONE, Optional.empty(),
                Optional.empty());
    }

    /** The same of another publisher. */
    public Metadata with(Imprint other) {
        return new Metadata(title, subtitle, language, other, review, cover, source, topic);
    }

    /** The same of no topic, which is no part of what is printed. */
    public Metadata withoutTopic() {
        return new Metadata(title, subtitle, language, imprint, review, cover, source);
    }

    public Optional<String> publisher() {
        return imprint.publisher();
    }

    public Optional<Contact> contact() {
        return imprint.contact();
    }

    public Optional<String> licence() {
        return imprint.licence();
    }

    public Optional<LocalDate> reviewed() {
        return review.last();
    }

    public Optional<LocalDate> nextReview() {
        return review.next();
    }
}
