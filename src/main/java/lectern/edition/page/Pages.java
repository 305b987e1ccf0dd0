package lectern.edition.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Consumer;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Accounts;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.PageCounts;
import lectern.edition.QrCode;
import lectern.edition.Recipe;
import lectern.edition.Words;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.Frame;
import lectern.edition.page.look.Help;
import lectern.edition.page.look.Preferences;
import lectern.edition.page.text.About;
import lectern.edition.page.text.PublishedAddresses;
import lectern.edition.page.text.TextCache;
import lectern.search.Found;

/**
 * The pages that people read in a browser, whole, as UTF-8. They need no script, and to write one makes no edition.
 * Safe for many threads.
 *
 * <p>What a page says of the forms beside it (their size, how long they take) is what is known at that moment, so
 * two pages of one text may differ. A publication that has left the editions' library is answered with a
 * {@link java.util.NoSuchElementException}.
 */
public final class Pages {
    private final Editions editions;
    private final Durations durations;
    private final Accounts accounts;
    private final PageCounts pageCounts;
    private final Assets assets;
    private final Clock clock;
    private final Optional<URI> address;
    private final TextCache texts = new TextCache();

    /** @param clock says whether a text is past its next review */
    public Pages(Editions editions, Durations durations, Accounts accounts, PageCounts pageCounts, Assets assets,
            Clock clock) {
        this(editions, durations, accounts, pageCounts, assets, clock, Optional.empty());
    }

    /** @param address what readers know this server by, for those who read on paper */
    public Pages(Editions editions, Durations durations, Accounts accounts, PageCounts pageCounts, Assets assets,
            Clock clock,
            Optional<URI> address) {
        this.editions = editions;
        this.durations = durations;
        this.accounts = accounts;
        this.pageCounts = pageCounts;
        this.assets = assets;
        this.clock = clock;
        this.address = address;
    }

    /**
     * What a page says beside its address and its reader's preferences: two pages of equal moments are equal. Another
     * process that makes editions in the same cache is noticed with the next change here.
     */
    public record Moment(Catalogue catalogue, long changes) {}

    /** This moment of a library. */
    public Moment moment(Library library) {
        return new Moment(editions.in(library), editions.changes() + durations.changes());
    }

    /** All publications. */
    public byte[] library(Library library, Preferences preferences) {
        return library(library, preferences, Optional.empty());
    }

    /** All publications, for somebody who typed a code that leads nowhere. */
    public byte[] unknownCode(Library library, Preferences preferences, String typed) {
        return library(library, preferences, Optional.of(typed));
    }

    private byte[] library(Library library, Preferences preferences, Optional<String> unknownCode) {
        Words words = preferences.words(library.language());
        Offers offers = new Offers(editions, durations, library, words);
        List<Entry> publications = new ArrayList<>();
        for (Publication each : library.publications()) {
            publications.add(new Entry(publications.size() + 1, "/" + each.id(), each.title(),
                    each.metadata().language(), offers.about(each).orElse(""), false, List.of()));
        }
        Frame frame = frame(library, words, words.say("library.title"), words.locale(), preferences, List.of())
                .at("/");
        return bytes(out -> JtelibraryGenerated.render(out, null, new LibraryPage(frame, publications, unknownCode)));
    }

    /** A publication's contents, and the forms it can be had in. */
    public byte[] publication(Library library, Publication publication, Preferences preferences) {
        Words words = preferences.words(publication.metadata().language());
        Offers offers = new Offers(editions, durations, library, words);
        Frame frame = frame(library, words, publication.title(), publication.metadata().language(), preferences,
                List.of(home(words))).at("/" + publication.id()).in(publication);
        Optional<String> time = offers.time(publication, Optional.empty());
        PublicationPage page = new PublicationPage(frame, publication,
                about(library, publication, Place.of(publication.id())),
                publication.metadata().cover().map(cover -> PublishedAddresses.picture(publication, cover)),
                time,
                SectionTree.of(publication, Optional.empty(),
                        section -> offers.time(publication, Optional.of(section)).orElse("")),
                offers.of(publication, Optional.empty(), time),
                offers.account(publication, Optional.empty()), new Keeping(publication.id(), publication.title(),
                        offers.bytes(publication), assets.keeper().address()));
        return bytes(out -> JtepublicationGenerated.render(out, null, page));
    }

    /** What a reader keeps on a device. Only the device knows. */
    public byte[] kept(Library library, Preferences preferences) {
        Words words = preferences.words(library.language());
        Frame frame = frame(library, words, words.say("kept"), words.locale(), preferences, List.of(home(words)))
                .at("/kept");
        return bytes(out -> JtekeptGenerated.render(out, null, frame));
    }

    /**
     * A section to read and hear.
     *
     * @param from the sentence that its sound begins at; as if there were none, if it has no such sentence
     */
    public byte[] section(Library library, Publication publication, Section section, Optional<String> from,
            Preferences preferences) {
        Words words = preferences.words(publication.metadata().language());
        Offers offers = new Offers(editions, durations, library, words);
        Frame frame = frame(library, words, section.title().text() + " – " + publication.title(),
                publication.metadata().language(), preferences,
                List.of(home(words), new Frame.Crumb("/" + publication.id(), publication.title(),
                        publication.metadata().language())))
                .at("/" + publication.id() + "/" + section.id()).in(publication);
        Optional<String> time = offers.time(publication, Optional.of(section));
        TextCache.Text text = texts.of(publication, section, words.locale(), time.isPresent());
        List<Offer> forms = offers.of(publication, Optional.of(section), time);
        SectionPage page = new SectionPage(frame, publication, section,
                about(library, publication, Place.of(publication.id(), section.id())),
                text.titleContent(), text.bodyContent(), time, offers.isForeign(publication),
                offers.player(publication, section),
                from.flatMap(id -> section.sentences().stream().filter(each -> each.id().equals(id)).findFirst()),
                SectionTree.of(publication, Optional.of(section), _ -> ""),
                forms, paper(forms),
                offers.account(publication, Optional.of(section)));
        return bytes(out -> JtesectionGenerated.render(out, null, page));
    }

    /**
     * How complete the sound of a section or of the whole is, with the times that are known.
     *
     * @return empty if there is no sound
     */
    public Optional<byte[]> account(Library library, Publication publication, Optional<Section> section,
            Preferences preferences) {
        Words words = preferences.words(publication.metadata().language());
        Optional<Recipe> recipe = new Offers(editions, durations, library, words)
                .recipe(Format.ACCOUNT, publication, section);
        if (recipe.isEmpty()) {
            return Optional.empty();
        }
        Subject subject = new Subject(publication, section);
        Frame frame = frame(library, words, words.say("account") + " – " + subject.title().text(), words.locale(),
                preferences, above(words, subject)).at(subject.address() + "/account").in(publication);
        AccountPage page = new AccountPage(frame, publication, section, accounts.known(recipe.get()),
                section.isPresent() ? accounts.script(recipe.get()) : List.of());
        return Optional.of(bytes(out -> JteaccountGenerated.render(out, null, page)));
    }

    /**
     * Where a reader chooses a large print, and sees how much paper it takes.
     *
     * @param chosen the choices so far, by the names of their options; what cannot be had is told on the page
     * @return empty if there is no print
     * @throws IOException if the server closes meanwhile
     */
    public Optional<byte[]> printRoom(Library library, Publication publication, Optional<Section> section,
            Map<String, List<String>> chosen, Preferences preferences) throws IOException {
        Optional<PrintChoice> found = PrintChoice.of(editions.in(library), publication, section, chosen, preferences);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PrintChoice choice = found.get();
        Words words = preferences.words(publication.metadata().language());
        Subject subject = new Subject(publication, section);
        Frame frame = frame(library, words, words.say("print.title") + " – " + subject.title().text(), words.locale(),
                preferences, above(words, subject)).at(subject.address() + "/print" + choice.question())
                .in(publication);
        OptionalInt count = OptionalInt.empty();
        if (choice.recipe().isPresent()) {
            count = OptionalInt.of(pageCounts.pages(choice.recipe().get()));
        }
        PrintPage page = new PrintPage(frame, subject, choice, count, !preferences.print().isEmpty());
        return Optional.of(bytes(out -> JteprintGenerated.render(out, null, page)));
    }

    /**
     * What somebody chose on the page of {@link #printRoom}.
     *
     * @return empty if there is no print
     */
    public Optional<ChosenPrint> print(Library library, Publication publication, Optional<Section> section,
            Map<String, List<String>> chosen) {
        String room = new Subject(publication, section).address() + "/print";
        return PrintChoice.of(editions.in(library), publication, section, chosen)
                .map(choice -> new ChosenPrint(choice.all(), room + choice.question(), choice.address()));
    }

    /**
     * Where a reader says how all pages should look.
     *
     * @param back  the address of the page that they came from and go back to, if it is known
     * @param saved whether they have just said so
     */
    public byte[] preferences(Library library, Preferences preferences, Optional<String> back, boolean saved) {
        Optional<Publication> publication = back.flatMap(address -> library.find(address.split("[/?]", 3)[1]));
        Words words = preferences.words(publication.map(Publication::metadata).map(Metadata::language)
                .orElse(library.language()));
        Frame frame = frame(library, words, words.say("preferences"), words.locale(), preferences,
                List.of(home(words))).at(Frame.PREFERENCES);
        return bytes(out -> JtepreferencesGenerated.render(out, null, new PreferencesPage(frame, back, saved)));
    }

    /**
     * What a search found, and the form for another.
     *
     * @param in the one publication that was looked in
     */
    public byte[] search(Library library, Found found, Optional<String> in, Preferences preferences) {
        Optional<Publication> inside = in.flatMap(library::find);
        Words words = preferences
                .words(inside.map(each -> each.metadata().language()).orElse(library.language()));
        String title = found.typed().text().isEmpty()
                ? words.say("search")
                : found.typed().text() + " – " + words.say("search");
        Frame page = frame(library, words, title, words.locale(), preferences, List.of(home(words)))
                .at(SearchPage.address(found, in));
        Frame frame = inside.map(page::in).orElse(page);
        return bytes(out -> JtesearchGenerated.render(out, null,
                new SearchPage(frame, found, inside, library.publications())));
    }

    /**
     * How to hear a publication, or everything, in a podcast app.
     *
     * @param base  what the feed's address begins with
     * @param voice that it is to be heard in; the usual one where it is not offered
     * @return empty if there is no sound of it
     */
    public Optional<byte[]> subscribe(Library library, Optional<Publication> publication, URI base,
            Optional<String> voice, Preferences preferences) {
        Words words = preferences.words(publication.map(each -> each.metadata().language()).orElse(library.language()));
        Offers offers = new Offers(editions, durations, library, words);
        if (publication.isPresent()
                && offers.recipe(Format.MP3, publication.get(), Optional.empty()).isEmpty()) {
            return Optional.empty();
        }
        SequencedMap<String, String> voices = publication.map(each -> offers.voices(each))
                .orElseGet(LinkedHashMap::new);
        String chosen = voice.map(Offers::query).filter(voices::containsKey).orElse("");
        List<Frame.Crumb> crumbs = new ArrayList<>(List.of(home(words)));
        publication.ifPresent(each -> crumbs
                .add(new Frame.Crumb("/" + each.id(), each.title(), each.metadata().language())));
        Frame page = frame(library, words,
                words.say("subscribe") + publication.map(each -> " – " + each.title()).orElse(""), words.locale(),
                preferences, List.copyOf(crumbs));
        Frame frame = publication.map(page::in).orElse(page);
        URI feed = base.resolve(publication.map(each -> "/" + each.id()).orElse("") + "/feed.xml" + chosen);
        SubscribePage subscribe = new SubscribePage(frame, publication, feed, QrCode.of(feed.toASCIIString()), voices,
                chosen);
        return Optional.of(bytes(out -> JtesubscribeGenerated.render(out, null, subscribe)));
    }

    /**
     * Something went wrong.
     *
     * @param language of the page, unless its reader has chosen another
     */
    public byte[] error(Fault fault, Locale language, Preferences preferences) {
        Words words = preferences.words(language);
        Frame frame = new Frame(words, fault.title(words), words.locale(), assets, preferences, List.of(home(words)),
                Optional.empty());
        return bytes(out -> JteerrorGenerated.render(out, null, ErrorPage.of(fault, frame)));
    }

    private Frame frame(Library library, Words words, String title, Locale titleLanguage, Preferences preferences,
            List<Frame.Crumb> crumbs) {
        return new Frame(words, title, titleLanguage, assets, preferences, crumbs, Help.in(library));
    }

    /** The way back from a page about a text. */
    private static List<Frame.Crumb> above(Words words, Subject subject) {
        List<Frame.Crumb> crumbs = new ArrayList<>(List.of(home(words), new Frame.Crumb(
                "/" + subject.publication().id(), subject.publication().title(),
                subject.publication().metadata().language())));
        subject.section().ifPresent(each -> crumbs.add(new Frame.Crumb(subject.address(), each.title().text(),
                each.title().language())));
        return List.copyOf(crumbs);
    }

    private static Frame.Crumb home(Words words) {
        return new Frame.Crumb("/", words.say("home"), words.locale());
    }

    /** The whole address of the large print, for those who read on paper; only its path where no host is known. */
    private Optional<String> paper(List<Offer> offers) {
        return offers.stream().filter(offer -> offer.ending().equals(Format.PDF.ending())).map(Offer::address)
                .map(path -> address.map(host -> host.resolve(path).toString()).orElse(path)).findFirst();
    }

    private About about(Library library, Publication publication, Place place) {
        return About.on(LocalDate.now(clock), publication.metadata(), library.codes().of(place));
    }

    private static byte[] bytes(Consumer<OwaspHtmlTemplateOutput> template) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        return bytes.toByteArray();
    }
}
