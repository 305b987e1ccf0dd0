package lectern.edition.page;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Accounts;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.PageCounts;
import lectern.edition.Recipe;
import lectern.edition.ServerAddress;
import lectern.edition.Words;
import lectern.edition.meta.Lengths;
import lectern.edition.meta.Preview;
import lectern.edition.meta.Reach;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.look.Preferences;
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
    private final Offers.Known known;
    private final Editions editions;
    private final Lengths times;
    private final Accounts accounts;
    private final Assets assets;
    private final Optional<URI> address;
    private final TextPages texts;
    private final PrintPages prints;
    private final Reach reach;

    /** @param clock says whether a text is past its next review */
    public Pages(Editions editions, Durations durations, Accounts accounts, PageCounts pageCounts, Assets assets,
            Clock clock) {
        this(editions, durations, accounts, pageCounts, assets, clock, Optional.empty(), Runnable::run);
    }

    /**
     * @param address what readers know this server by, for those who read on paper
     * @param later   runs what no reader waits for
     */
    public Pages(Editions editions, Durations durations, Accounts accounts, PageCounts pageCounts, Assets assets,
            Clock clock, Optional<URI> address, Executor later) {
        this(editions, durations, accounts, pageCounts, assets, clock, address, later, Reach.SERVER, editions::length);
    }

    /**
     * @param address what readers know this server by, for those who read on paper
     * @param later   runs what no reader waits for
     * @param reach   by which readers come to the pages
     * @param lengths of what has been made, in bytes
     */
    public Pages(Editions editions, Durations durations, Accounts accounts, PageCounts pageCounts, Assets assets,
            Clock clock, Optional<URI> address, Executor later, Reach reach,
            Function<Recipe, Optional<Long>> lengths) {
        this.reach = reach;
        this.times = new Lengths(durations, later);
        this.known = new Offers.Known(editions, durations, times, lengths);
        this.editions = editions;
        this.accounts = accounts;
        this.assets = assets;
        this.address = address;
        this.texts = new TextPages(known, assets, clock, address);
        this.prints = new PrintPages(editions, pageCounts);
    }

    /**
     * What a page says beside its address and its reader's preferences: two pages of equal moments are equal. Another
     * process that makes editions in the same cache is noticed with the next change here.
     */
    public record Moment(Catalogue catalogue, long changes) {}

    /** This moment of a library. */
    public Moment moment(Library library) {
        return known.moment(library);
    }

    /** The first of the publications. */
    public byte[] library(Library library, Preferences preferences) {
        return library(library, preferences, 1);
    }

    /** @param number of the page, from 1; of those that are not there, the nearest */
    public byte[] library(Library library, Preferences preferences, int number) {
        return library(library, preferences, number, Optional.empty());
    }

    /** How many pages all publications take. */
    public static int libraryPages(Library library) {
        return LibraryPage.pages(library.shown(library.language()).size());
    }

    /** The address of one of them, from 1. */
    public String libraryAddress(int number) {
        return LibraryPage.address(number, reach);
    }

    /** Where somebody looks for words with a script. */
    public byte[] search(Library library) {
        Frames frames = frames(library, Preferences.NONE, library.language());
        PageFrame frame = frames.named(frames.words().say("search"), List.of(frames.home())).at("/search");
        return Html.bytes(out -> JtefindingGenerated.render(out, null, frame));
    }

    /** Publications, for somebody who typed a code that leads nowhere. */
    public byte[] unknownCode(Library library, Preferences preferences, String typed) {
        return library(library, preferences, 1, Optional.of(typed));
    }

    private byte[] library(Library library, Preferences preferences, int wanted, Optional<String> unknownCode) {
        Frames frames = frames(library, preferences, library.language());
        Words words = frames.words();
        Offers offers = new Offers(known, library, words, reach);
        List<Publication> shown = library.shown(words.locale());
        int pages = LibraryPage.pages(shown.size());
        int number = Math.clamp(wanted, 1, pages);
        String name = words.say("library.title");
        PageFrame frame = frames
                .named(number == 1 ? name : name + " – " + words.say("search.page", number, pages), List.of())
                .at(LibraryPage.address(number, reach)).with(Preview.of(name, words.say("library.sentence"),
                        address.map(host -> new ServerAddress(host).at(LibraryPage.address(number, reach)))));
        try (Lengths.Listed listed = times.listed()) {
            LibraryPage page = new LibraryPage(frame,
                    LibraryPage.shelves(library, number, words, each -> offers.time(each, listed).orElse("")), number,
                    pages, unknownCode);
            return Html.bytes(out -> JtelibraryGenerated.render(out, null, page));
        }
    }

    /**
     * Texts to choose from.
     *
     * @param code   that leads to all of them, in plain digits
     * @param places where the texts are
     */
    public byte[] codes(Library library, Preferences preferences, String code, List<Place> places) {
        Frames frames = frames(library, preferences, library.language());
        PageFrame frame = frames.named(frames.words().say("code.several.title"), List.of(frames.home())).at("/");
        LibraryPage.Coded page = new LibraryPage.Coded(frame, Codes.spaced(code),
                LibraryPage.Coded.texts(library, places));
        return Html.bytes(out -> JtecodesGenerated.render(out, null, page));
    }

    /** A publication's contents, and the forms it can be had in. */
    public byte[] publication(Library library, Publication publication, Preferences preferences) {
        return texts.publication(frames(library, preferences, publication.metadata().language()), publication);
    }

    /** What a reader keeps on a device. Only the device knows. */
    public byte[] kept(Library library, Preferences preferences) {
        Frames frames = frames(library, preferences, library.language());
        PageFrame frame = frames.named(frames.words().say("kept"), List.of(frames.home())).at("/kept");
        return Html.bytes(out -> JtekeptGenerated.render(out, null, frame));
    }

    /**
     * A section to read and hear.
     *
     * @param from the sentence that its sound begins at; as if there were none, if it has no such sentence
     */
    public byte[] section(Library library, Publication publication, Section section, Optional<String> from,
            Preferences preferences) {
        return texts.section(frames(library, preferences, publication.metadata().language()), publication, section,
                from);
    }

    /**
     * How complete the sound of a section or of the whole is, with the times that are known.
     *
     * @return empty if there is no sound
     */
    public Optional<byte[]> account(Library library, Publication publication, Optional<Section> section,
            Preferences preferences) {
        Frames frames = frames(library, preferences, publication.metadata().language());
        Optional<Recipe> recipe = new Offers(known, library, frames.words(), reach)
                .recipe(Format.ACCOUNT, publication, section);
        if (recipe.isEmpty()) {
            return Optional.empty();
        }
        Subject subject = new Subject(publication, section);
        PageFrame frame = frames.beside(subject, frames.words().say("account"), "/account");
        AccountPage page = new AccountPage(frame, publication, section, accounts.known(recipe.get()),
                section.isPresent() ? accounts.script(recipe.get()) : List.of());
        return Optional.of(Html.bytes(out -> JteaccountGenerated.render(out, null, page)));
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
        return prints.room(frames(library, preferences, publication.metadata().language()),
                new Subject(publication, section), chosen);
    }

    /**
     * What somebody chose on the page of {@link #printRoom}.
     *
     * @return empty if there is no print
     */
    public Optional<ChosenPrint> print(Library library, Publication publication, Optional<Section> section,
            Map<String, List<String>> chosen) {
        return prints.chosen(library, new Subject(publication, section), chosen);
    }

    /**
     * Where a reader says how all pages should look.
     *
     * @param back  the address of the page that they came from and go back to, if it is known
     * @param saved whether they have just said so
     */
    public byte[] preferences(Library library, Preferences preferences, Optional<String> back, boolean saved) {
        return preferences(library, preferences, back, saved, false);
    }

    /**
     * The same for a browser that keeps no choice: this page alone looks as its reader chose.
     *
     * @param back the address of the page that they came from and go back to, if it is known
     */
    public byte[] refusedPreferences(Library library, Preferences chosen, Optional<String> back) {
        return preferences(library, chosen, back, false, true);
    }

    private byte[] preferences(Library library, Preferences preferences, Optional<String> back, boolean saved,
            boolean refused) {
        Optional<Publication> publication = back.flatMap(address -> library.find(address.split("[/?]", 3)[1]));
        Frames frames = frames(library, preferences, publication);
        PageFrame frame = frames.named(frames.words().say("preferences"), List.of(frames.home()))
                .at(PageFrame.PREFERENCES);
        return Html.bytes(
                out -> JtepreferencesGenerated.render(out, null, new PreferencesPage(frame, back, saved, refused)));
    }

    /**
     * What a search found, and the form for another.
     *
     * @param in the one publication that was looked in
     */
    public byte[] search(Library library, Found found, Optional<String> in, Preferences preferences) {
        Optional<Publication> inside = in.flatMap(library::find);
        Frames frames = frames(library, preferences, inside);
        String search = frames.words().say("search");
        String title = found.typed().text().isEmpty() ? search : found.typed().text() + " – " + search;
        PageFrame page = frames.named(title, List.of(frames.home())).at(SearchPage.address(found, in));
        PageFrame frame = inside.map(page::in).orElse(page);
        return Html.bytes(out -> JtesearchGenerated.render(out, null,
                new SearchPage(frame, found, inside, library.shown(frames.words().locale()))));
    }

    /**
     * How to hear a publication, or everything, in a podcast app.
     *
     * @param base  what the feed's address begins with
     * @param choices of the podcast, by name, as in its address: those that are not offered are passed over
     * @return empty if there is no sound of it
     */
    public Optional<byte[]> subscribe(Library library, Optional<Publication> publication, URI base,
            Map<String, List<String>> choices, Preferences preferences) {
        Frames frames = frames(library, preferences, publication);
        Offers offers = new Offers(known, library, frames.words(), reach);
        if (publication.isPresent()
                && offers.recipe(Format.MP3, publication.get(), Optional.empty()).isEmpty()) {
            return Optional.empty();
        }
        SubscribePage subscribe = SubscribePage.of(frames, publication, base,
                publication.map(offers::voices).orElseGet(LinkedHashMap::new), choices);
        return Optional.of(Html.bytes(out -> JtesubscribeGenerated.render(out, null, subscribe)));
    }

    /**
     * Something went wrong.
     *
     * @param language of the page, unless its reader has chosen another
     */
    public byte[] error(Fault fault, Locale language, Preferences preferences) {
        Frames frames = new Frames(preferences.words(language), assets, preferences,
                Optional.of(editions.now().library()), reach);
        PageFrame frame = frames.named(fault.title(frames.words()), List.of(frames.home()));
        return Html.bytes(out -> JteerrorGenerated.render(out, null, ErrorPage.of(fault, frame)));
    }

    private Frames frames(Library library, Preferences preferences, Optional<Publication> publication) {
        return frames(library, preferences,
                publication.map(each -> each.metadata().language()).orElse(library.language()));
    }

    private Frames frames(Library library, Preferences preferences, Locale language) {
        return new Frames(preferences.words(language), assets, preferences, Optional.of(library), reach);
    }
}
