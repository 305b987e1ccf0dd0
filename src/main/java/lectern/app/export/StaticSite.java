package lectern.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import lectern.document.Image;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.SiteName;
import lectern.document.Withdrawn;
import lectern.edition.Catalogue;
import lectern.edition.Format;
import lectern.edition.Json;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.ServerAddress;
import lectern.edition.feed.Feeds;
import lectern.edition.meta.FeedPage;
import lectern.edition.meta.Reach;
import lectern.edition.meta.Sitemap;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Fault;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.look.Preferences;
import lectern.search.SearchFiles;
import lectern.store.Digest;
import lectern.web.Robots;
import lectern.web.http.Mount;
import lectern.web.http.Refusal;

/**
 * Everything that readers come to in a library, as files under the addresses that a server has: each is written by what
 * writes it for the server. What somebody would have to make, find or remember for a reader is not among them.
 */
public final class StaticSite {
    private static final Reach REACH = Reach.FILES;
    /** Read by web servers, not delivered. */
    static final String NGINX = ".redirects.nginx.conf";
    static final String NGINX_CODES = ".codes.nginx.conf";
    static final String CADDY = ".redirects.Caddyfile";
    /** As many digits of a digest as the addresses of pictures and styles have. */
    private static final int MARK = 16;

    private final Catalogue catalogue;
    private final List<Format> formats;
    private final Writers writers;
    private final URI base;
    private final Mount mount;
    private final SortedMap<String, ExportFile> files = new TreeMap<>();

    /** What writes pages and the like, all of them for {@link Reach#FILES}. */
    public record Writers(Pages pages, Feeds feeds, BookCatalogue books, Assets assets) {}

    private StaticSite(Catalogue catalogue, List<Format> formats, Writers writers, URI base) {
        this.catalogue = catalogue;
        this.formats = formats;
        this.writers = writers;
        this.base = base;
        this.mount = Mount.at(Optional.of(base));
    }

    /**
     * Lists all files in the order of their names, and writes none.
     *
     * @param formats that are in the site
     * @param base    what whole addresses begin with
     */
    static List<ExportFile> files(Catalogue catalogue, List<Format> formats, Writers writers, URI base) {
        StaticSite site = new StaticSite(catalogue, formats, writers, base);
        site.add();
        return List.copyOf(site.files.values());
    }

    private Library library() {
        return catalogue.library();
    }

    private void add() {
        IntStream.rangeClosed(1, Pages.libraryPages(library())).forEach(number -> page(
                writers.pages().libraryAddress(number),
                pages -> pages.library(library(), Preferences.NONE, number)));
        page("/search", pages -> pages.search(library()));
        page("/preferences", pages -> pages.preferences(library(), Preferences.NONE, Optional.empty(), false));
        page("/kept", pages -> pages.kept(library(), Preferences.NONE));
        subscribe("/subscribe", Optional.empty());
        page("/404.html", pages -> pages.error(Refusal.notFound().fault(), library().language(), Preferences.NONE));
        library().publications().forEach(this::publication);
        library().withdrawn().stream().map(Withdrawn::id).distinct().forEach(this::withdrawn);
        feeds();
        writers.books().parts(library()).forEach(part -> tell(part.address(), () -> writers.books()
                .find(library(), part.version(), new BookCatalogue.Question(part.choices(), _ -> List.of()), base)
                .orElseThrow(() -> gone(part.address()))));
        sitemap();
        tell("/robots.txt", () -> utf8(Robots.text(formats, mount, base)));
        assets();
        search();
        Redirects redirects = new Redirects(library(), mount);
        tell("/" + NGINX, () -> utf8(redirects.nginx()));
        tell("/" + NGINX_CODES, () -> utf8(redirects.nginxCodes()));
        tell("/" + CADDY, () -> utf8(redirects.caddy()));
        redirects.shared().forEach((code, places) -> page("/" + code,
                pages -> pages.codes(library(), Preferences.NONE, code, places)));
    }

    private void publication(Publication publication) {
        String address = "/" + publication.id();
        page(address, pages -> pages.publication(library(), publication, Preferences.NONE));
        boolean heard = catalogue.usual(Format.MP3, publication, Optional.empty()).isPresent();
        if (heard) {
            subscribe(address + "/subscribe", Optional.of(publication));
            tell(address + "/feed.xml", () -> feed(publication));
        }
        publication.images().forEach(image -> picture(address, image));
        beside(publication, Optional.empty());
        for (Section section : publication.parts()) {
            page(address + "/" + section.id(),
                    pages -> pages.section(library(), publication, section, Optional.empty(), Preferences.NONE));
            beside(publication, Optional.of(section));
        }
    }

    /** All forms of a text, and the account of its sound. */
    private void beside(Publication publication, Optional<Section> section) {
        for (Format format : formats) {
            for (Recipe recipe : catalogue.all(format, publication, section)) {
                if (!format.equals(Format.COVER)) {
                    add(REACH.form(recipe.address(), recipe.chosen()), new ExportFile.Made(recipe));
                } else if (recipe.chosen().isEmpty()
                        || recipe.chosen().containsValue(PageFrame.COVER_SIDE)) {
                    add(REACH.with("/" + publication.id() + "/" + Format.COVER.ending(), recipe.chosen()),
                            new ExportFile.Made(recipe));
                }
            }
        }
        catalogue.usual(Format.ACCOUNT, publication, section)
                .ifPresent(recipe -> page(recipe.place().address() + "/account", pages -> pages
                        .account(library(), publication, section, Preferences.NONE)
                        .orElseThrow(() -> gone(recipe.address()))));
    }

    private void picture(String publication, Image image) {
        part(publication + "/images/" + image.fileName(), image::read);
    }

    private void withdrawn(String id) {
        if (library().find(id).isEmpty()) {
            Withdrawn withdrawn = library().findWithdrawn(id).orElseThrow();
            Fault fault = Refusal.gone(withdrawn).fault();
            page("/" + id, pages -> pages.error(fault, withdrawn.language(), Preferences.NONE));
        }
    }

    private void subscribe(String address, Optional<Publication> publication) {
        page(address, pages -> pages.subscribe(library(), publication, base, Map.of(), Preferences.NONE)
                .orElseThrow(() -> gone(address)));
    }

    private void feeds() {
        for (int number = 1; number <= writers.feeds().pages(library()); number++) {
            Map<String, List<String>> page = Map.of(FeedPage.PAGE, List.of(Integer.toString(number)));
            tell(FeedPage.address("/feed.xml", number, REACH), () -> {
                try {
                    return writers.feeds().library(library(), page, base);
                } catch (OptionException impossible) {
                    throw new IllegalStateException("nothing was chosen", impossible);
                }
            });
        }
        if (formats.contains(Format.COVER)) {
            add("/" + Format.COVER.ending(), new ExportFile.Made(catalogue.ofLibrary(Format.COVER)));
        }
    }

    private byte[] feed(Publication publication) {
        try {
            return writers.feeds().publication(library(), publication, Map.of(), base)
                    .orElseThrow(() -> gone(publication.id()));
        } catch (OptionException impossible) {
            throw new IllegalStateException("nothing was chosen", impossible);
        }
    }

    private void sitemap() {
        Sitemap map = new Sitemap(library(), new ServerAddress(base), REACH);
        tell(Sitemap.PATH, () -> map.xml(Optional.empty()).orElseThrow());
        if (map.files() > 1) {
            IntStream.rangeClosed(1, map.files())
                    .forEach(number -> tell(map.address(number), () -> map.xml(Optional.of(number)).orElseThrow()));
        }
    }

    private void assets() {
        writers.assets().all(library().site()).forEach(asset -> part(asset.address(), asset::bytes));
        tell("/" + SiteName.WORKER.text(), writers.assets().worker()::bytes);
    }

    private void search() {
        SearchFiles.of(library(), StaticSite::mark).forEach((name, told) -> add("/search/" + name + ".json",
                new ExportFile.Told(() -> json(told), name.equals(SearchFiles.FIRST))));
    }

    private static String mark(Object told) {
        return Digest.of(out -> Json.write(told, out)).hex().substring(0, MARK);
    }

    private static byte[] json(Object told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Json.write(told, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("there is memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static NoSuchElementException gone(String what) {
        return new NoSuchElementException(what + " is listed and not there");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void page(String address, Function<Pages, byte[]> write) {
        tell(address, () -> mount.page(write.apply(writers.pages())));
    }

    private void tell(String address, ExportFile.Teller teller) {
        add(address, new ExportFile.Told(teller, true));
    }

    /** What is a part of pages and names nothing. */
    private void part(String address, ExportFile.Teller teller) {
        add(address, new ExportFile.Told(teller, false));
    }

    /** @throws IllegalStateException if two addresses want one file */
    private void add(String address, ExportFile.Source source) {
        ExportFile file = new ExportFile(ExportFile.name(address), source);
        if (files.putIfAbsent(file.name(), file) != null) {
            throw new IllegalStateException("two addresses want the file " + file.name());
        }
    }
}
