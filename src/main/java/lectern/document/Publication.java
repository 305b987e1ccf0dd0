package lectern.document;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;

/**
 * One booklet, leaflet or page: what a publisher keeps in one folder.
 *
 * @param id       letters, digits and hyphens; the first part of its addresses
 * @param metadata what publication.yaml says, or what could be learnt from the text
 * @param sections in reading order, each id once, never empty
 * @param updates  corrections that were made to it, the newest first
 * @param lexicon  the publication's own pronunciations, if it has any
 * @param naming   what its publisher says of its names and codes
 * @param sources  what became of its files
 * @param house    what its site says of who publishes there
 */
public record Publication(String id, Metadata metadata, List<Section> sections, List<Update> updates,
        Optional<LexiconSource> lexicon, Naming naming, Sources sources, House house) {

    /**
     * Whose site it is published on. All pages there show it; what leaves the site has it with itself.
     *
     * @param name    of whoever the logo is of, where there is one
     * @param contact whom to ask where a publication names nobody
     */
    public record House(Optional<String> name, Optional<Contact> contact, Optional<Image> logo) {
        public static final House NONE = new House(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What became of the files that a publication was read from.
     *
     * @param leftOut what the importer did not take from them, in order
     * @param tallies of each in reading order: where its words went; none if it was not read from files
     * @param changed the newest change of them
     */
    public record Sources(List<LeftOut> leftOut, List<Tally> tallies, Instant changed) {
        public Sources {
            leftOut = List.copyOf(leftOut);
            tallies = List.copyOf(tallies);
        }
    }

    public Publication {
        sections = List.copyOf(sections);
        updates = List.copyOf(updates);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("sections is empty: publication " + id + " must have at least one");
        }
    }

    /** One that was not read from files, so that there is nothing to count, and in which nothing was corrected. */
    public Publication(String id, Metadata metadata, List<Section> sections, List<LeftOut> leftOut,
            Optional<LexiconSource> lexicon, Instant changed) {
        this(id, metadata, sections, List.of(), lexicon, Naming.NONE, new Sources(leftOut, List.of(), changed));
    }

    /** One of a site that says nothing of itself. */
    public Publication(String id, Metadata metadata, List<Section> sections, List<Update> updates,
            Optional<LexiconSource> lexicon, Naming naming, Sources sources) {
        this(id, metadata, sections, updates, lexicon, naming, sources, House.NONE);
    }

    /** The same publication with other sections. */
    public Publication with(List<Section> others) {
        return new Publication(id, metadata, others, updates, lexicon, naming, sources, house);
    }

    /** The same publication of which other things are said. */
    public Publication with(Metadata other) {
        return new Publication(id, other, sections, updates, lexicon, naming, sources, house);
    }

    /** The same publication on that site. */
    public Publication of(House other) {
        return new Publication(id, metadata, sections, updates, lexicon, naming, sources, other);
    }

    /** Whom to ask, for those who have no page of its site around it: in sound as in books and prints. */
    public Optional<Contact> whomToAsk() {
        return metadata.contact().or(house::contact);
    }

    public List<LeftOut> leftOut() {
        return sources.leftOut();
    }

    public List<Tally> tallies() {
        return sources.tallies();
    }

    public Instant changed() {
        return sources.changed();
    }

    /** Everything that can be had by itself: the sections in reading order, then the updates. */
    public List<Section> parts() {
        return Stream.concat(sections.stream(), updates.stream().map(Update::section)).toList();
    }

    /** The section or update of that id. */
    public Optional<Section> find(String section) {
        // Not of parts(), which copies them all: every request asks this.
        return Stream.concat(sections.stream(), updates.stream().map(Update::section))
                .filter(each -> each.id().equals(section)).findFirst();
    }

    /** Its place among the sections, from 1; 0 for an update, which is none of them. */
    public int place(Section section) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(section.id())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Every picture that its editions may show, each once. */
    public Set<Image> images() {
        Set<Image> images = new LinkedHashSet<>();
        metadata.cover().ifPresent(images::add);
        sections.forEach(section -> {
            section.sentences().forEach(sentence -> collect(sentence.content(), images));
            section.figures().forEach(figure -> figure.image().ifPresent(images::add));
        });
        return images;
    }

    private static void collect(List<Inline> content, Set<Image> images) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Picture picture -> picture.image().ifPresent(images::add);
                case Inline.Span span -> collect(span.content(), images);
                case Inline.Text _,Inline.LineBreak _ -> {
                }
            }
        }
    }

    /** Whether every word of its files is in a sentence, or listed as left out and surely no text. */
    public boolean isWhole() {
        return tallies().stream().allMatch(Tally::isWhole);
    }

    public String title() {
        return metadata.title();
    }
}
