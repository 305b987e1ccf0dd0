package lectern.edition.page;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.ServerAddress;
import lectern.edition.Words;
import lectern.edition.meta.Preview;
import lectern.edition.meta.StructuredData;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.text.About;
import lectern.edition.page.text.ContentsList;
import lectern.edition.page.text.PartCache;
import lectern.edition.page.text.SectionText;

/** The pages of a publication and of its sections, with the forms that there are. Safe for many threads. */
final class TextPages {
    /** About; their words are the larger part. */
    private static final int FORMS_BYTES = 8_000;

    private final Offers.Known known;
    private final Assets assets;
    private final Clock clock;
    private final Optional<URI> address;
    private final PartCache parts = new PartCache();

    /**
     * @param clock   says whether a text is past its next review
     * @param address what readers know this server by
     */
    TextPages(Offers.Known known, Assets assets, Clock clock, Optional<URI> address) {
        this.known = known;
        this.assets = assets;
        this.clock = clock;
        this.address = address;
    }

    byte[] publication(Frames frames, Publication publication) {
        Offers offers = offers(frames);
        PageFrame frame = frames.titled(publication.title(), publication.metadata().language(), List.of(frames.home()))
                .at("/" + publication.id()).in(publication);
        Optional<String> time = offers.time(publication, Optional.empty());
        String path = "/" + publication.id();
        Preview preview = new Preview("book", publication.title(), Preview.about(publication), whole(path),
                cover(path),
                data(frames).map(data -> data.book(publication, time.isPresent())));
        List<Offer> forms = offers.of(publication, Optional.empty(), time);
        PublicationPage page = new PublicationPage(frame.with(preview), publication,
                about(frames, publication, Place.of(publication.id())), time,
                Entry.of(publication,
                        section -> offers.time(publication, Optional.of(section)).orElse("")),
                new Offer.All(forms, paper(forms), offers.account(publication, Optional.empty())),
                new Keeping(publication.id(), publication.title(), offers.bytes(publication),
                        assets.keeper().address()));
        return Html.bytes(out -> JtepublicationGenerated.render(out, null, page));
    }

    /** @param from the sentence that its sound begins at */
    byte[] section(Frames frames, Publication publication, Section section, Optional<String> from) {
        Offers offers = offers(frames);
        PageFrame frame = frames.titled(section.name() + " – " + publication.title(),
                publication.metadata().language(), frames.above(publication))
                .at("/" + publication.id() + "/" + section.id()).in(publication);
        Locale language = frames.words().locale();
        Forms forms = parts.of(Forms.class, new PartCache.Name(publication, Optional.of(section), language,
                known.moment(frames.library().orElseThrow())), () -> forms(offers, publication, section));
        About about = about(frames, publication, Place.of(publication.id(), section.id()));
        Preview preview = preview(frames, publication, section,
                new Told(about.metadata().publisher(), forms.time().isPresent(), forms.length()));
        // Only a server sends sound from its middle on.
        boolean startsAnywhere = forms.time().isPresent() && frames.reach().isServer();
        SectionText text = parts.of(SectionText.class,
                new PartCache.Name(publication, Optional.of(section), language, startsAnywhere),
                () -> SectionText.of(publication, section, language, startsAnywhere));
        SectionPage page = new SectionPage(frame.with(preview), new Subject(publication, Optional.of(section)),
                about, text, new SectionPage.Listening(forms.time(), forms.foreign(), forms.player(),
                        from.flatMap(id -> sentence(section, id))),
                contents(frames.words(), publication), forms.all());
        return Html.bytes(out -> JtesectionGenerated.render(out, null, page));
    }

    /**
     * What a section can be had as, at one moment. To look at each form and what is known of it is a third of the work for
     * a page.
     *
     * @param length of the sound, if it is known
     * @param time   the same in words, or about how long it is; empty if there is no sound
     */
    private record Forms(Optional<Duration> length, Optional<String> time, boolean foreign, Optional<Player> player,
            Offer.All all) implements PartCache.Part {
        @Override
        public int bytes() {
            return FORMS_BYTES;
        }
    }

    private Forms forms(Offers offers, Publication publication, Section section) {
        Optional<Recipe> sound = offers.recipe(Format.MP3, publication, Optional.of(section));
        Optional<Duration> length = sound.flatMap(known.times()::known);
        Optional<String> time = sound.map(recipe -> offers.time(recipe, length));
        List<Offer> all = offers.of(publication, Optional.of(section), time);
        return new Forms(length, time, offers.isForeign(publication), offers.player(publication, section),
                new Offer.All(all, paper(all), offers.account(publication, Optional.of(section))));
    }

    /**
     * What a section's preview says that is not in the section.
     *
     * @param heard  whether its sound can be had
     * @param length of it, if it is known
     */
    private record Told(Optional<String> publisher, boolean heard, Optional<Duration> length) {}

    private Preview preview(Frames frames, Publication publication, Section section, Told told) {
        String path = "/" + publication.id();
        return parts.of(Preview.class, new PartCache.Name(publication, Optional.of(section), Locale.ROOT, told),
                () -> new Preview("article", section.name(), Preview.about(section),
                        whole(path + "/" + section.id()), cover(path),
                        data(frames).map(data -> data.chapter(publication, section, told.heard(), told.length()))));
    }

    private ContentsList contents(Words words, Publication publication) {
        return parts.of(ContentsList.class,
                new PartCache.Name(publication, Optional.empty(), words.locale(), ""),
                () -> ContentsList.of(Html.bytes(out -> JteentriesGenerated.render(out, null, words,
                        Entry.of(publication, _ -> ""))), publication.sections().size()));
    }

    private Optional<URI> cover(String path) {
        return known.editions().formats().contains(Format.COVER) ? whole(path + "/cover.jpg") : Optional.empty();
    }

    private Optional<URI> whole(String path) {
        return address.map(host -> new ServerAddress(host).at(path));
    }

    private Optional<StructuredData> data(Frames frames) {
        return address.map(host -> new StructuredData(new ServerAddress(host),
                frames.library().orElseThrow().site(), known.editions().formats()));
    }

    private static Optional<Sentence> sentence(Section section, String id) {
        return section.sentences().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Offers offers(Frames frames) {
        return new Offers(known, frames.library().orElseThrow(), frames.words(), frames.reach());
    }

    private About about(Frames frames, Publication publication, Place place) {
        return About.on(LocalDate.now(clock), frames.library().orElseThrow().site().published(publication.metadata()),
                // Nobody answers who types one.
                frames.library().filter(_ -> frames.reach().isServer()).flatMap(all -> all.codes().of(place)));
    }

    /** The whole address of the large print, for those who read on paper; only its path where no host is known. */
    private Optional<String> paper(List<Offer> offers) {
        return offers.stream().filter(offer -> offer.ending().equals(Format.PDF.ending())).map(Offer::address)
                .map(path -> whole(path).map(URI::toString).orElse(path)).findFirst();
    }
}
