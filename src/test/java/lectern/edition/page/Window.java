package lectern.edition.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lectern.content.ContentFolder;
import lectern.document.Image;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Format;
import lectern.edition.Recipe;

/**
 * A browser's window onto all our pages (of the content in this repository, of the sample with every kind of block, of
 * errors) without any network: what is asked for and is not such a page, its style or a picture in it is refused and
 * noted.
 */
final class Window implements AutoCloseable {
    /** Addresses of a page of each kind. */
    static final List<String> OF_EACH_KIND = List.of("/", "/sample-immunotherapy",
            "/sample-immunotherapy/side-effects", "/immunotherapy/how-it-is-given", "/immunotherapy/account",
            "/immunotherapy/side-effects/account", "/immunotherapy/side-effects/print", "/immunotherapy/subscribe",
            "/preferences", "/search", "/400",
            "/file");

    /** Every way that colours can be (those of "light" are the system's), as {@link #show} understands it. */
    static final List<String> SCHEMES = List.of("system, light", "system, dark", "dark", "yellow", "cream",
            "ffb000-101820", "1a1a1a-ffd9e8");

    private static final String HERE = "http://lectern.invalid";

    private final Library library = library();
    private final Assets assets = new Assets();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> strays = new ArrayList<>();
    private final Shelf shelf;
    private final BrowserContext context;
    final Page page;

    /** @param folder for the shelf */
    Window(Browser browser, Browser.NewContextOptions options, Path folder) throws IOException {
        shelf = new Shelf(folder, library);
        pages.put("/", shelf.library());
        for (Publication publication : library.publications()) {
            pages.put("/" + publication.id(), shelf.publication(publication.id()));
            for (Section section : publication.sections()) {
                pages.put("/" + publication.id() + "/" + section.id(), shelf.section(publication.id(), section.id()));
            }
        }
        pages.put("/subscribe", shelf.subscribe(Optional.empty()));
        pages.put("/immunotherapy/subscribe", shelf.subscribe(Optional.of("immunotherapy")));
        shelf.heard = true;
        pages.put("/immunotherapy/account", shelf.account("immunotherapy", Optional.empty()));
        pages.put("/immunotherapy/side-effects/account",
                shelf.account("immunotherapy", Optional.of("side-effects")));
        pages.put("/immunotherapy/side-effects/print",
                shelf.print("immunotherapy", Optional.of("side-effects"), Map.of()));
        pages.put("/immunotherapy/print",
                shelf.print("immunotherapy", Optional.empty(), Map.of("size", List.of("5"))));
        pages.put("/preferences", new String(shelf.pages.preferences(library, Preferences.NONE,
                Optional.of("/immunotherapy/side-effects"), true), UTF_8));
        pages.put("/search", shelf.search("side effects"));
        putInOtherLanguages();
        pages.put("/404", error(404, "Page not found", List.of()));
        pages.put("/400", error(400, "That choice is not offered",
                List.of("/immunotherapy/side-effects.pdf?size=16", "/immunotherapy/side-effects.pdf?size=18")));
        pages.put("/503", error(503, "Please try again in a moment", List.of()));
        pages.put("/file",
                Shelf.file(library, new Recipe(Format.HTML, "sample-immunotherapy", Optional.empty(), new TreeMap<>(),
                        Optional.empty())));
        context = browser.newContext(options);
        context.route("**/*", this::answer);
        page = context.newPage();
    }

    /** Around texts that are in English. */
    private void putInOtherLanguages() {
        Publication publication = library.find("immunotherapy").orElseThrow();
        for (String language : List.of("ar", "de")) {
            Preferences chosen = Preferences.parse("language=" + language);
            pages.put("/" + language, new String(shelf.pages.library(library, chosen), UTF_8));
            pages.put("/" + language + "/side-effects", new String(shelf.pages.section(library, publication,
                    publication.find("side-effects").orElseThrow(), Optional.empty(), chosen), UTF_8));
            pages.put("/" + language + "/preferences",
                    new String(shelf.pages.preferences(library, chosen, Optional.empty(), true), UTF_8));
        }
    }

    private static Library library() {
        List<Publication> publications = new ArrayList<>(
                new ContentFolder(Path.of("content")).read().publications());
        publications.add(Sample.wide());
        for (Publication each : Sample.library().publications()) {
            String id = publications.stream().anyMatch(other -> other.id().equals(each.id()))
                    ? "sample-" + each.id()
                    : each.id();
            publications.add(
                    new Publication(id, each.metadata(), each.sections(), each.updates(), each.leftOut(),
                            each.tallies(), each.lexicon(), each.changed(), each.naming()));
        }
        return new Library(publications, List.of(), Instant.EPOCH);
    }

    private String error(int status, String title, List<String> hints) {
        return new String(shelf.pages.error(status, title, "This is what happened, and what can be done about it.",
                hints, Sample.AUSTRALIAN, Preferences.NONE), UTF_8);
    }

    /** The addresses of all pages. */
    List<String> addresses() {
        return List.copyOf(pages.keySet());
    }

    Page open(String address) {
        page.navigate(HERE + address);
        return page;
    }

    /** Shows the page that is open in other colours: by what the server would have written, without asking it again. */
    void show(String scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme.endsWith(", dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        OwnColours.parse(scheme).map(OwnColours::asset)
                .ifPresent(sheet -> page.addStyleTag(new Page.AddStyleTagOptions().setUrl(sheet.address())));
        page.evaluate("""
                name => {
                  if (name) document.documentElement.dataset.colours = name;
                  else delete document.documentElement.dataset.colours;
                }""", scheme.startsWith("system") ? "" : scheme.contains("-") ? "own" : scheme);
    }

    /** What was asked for and is not published here. */
    List<String> strays() {
        return List.copyOf(strays);
    }

    private void answer(Route route) {
        String address = route.request().url().startsWith(HERE + "/")
                ? URI.create(route.request().url()).getPath()
                : "elsewhere";
        if (pages.containsKey(address)) {
            fulfil(route, "text/html; charset=utf-8", pages.get(address).getBytes(UTF_8));
        } else if (assets.find(address).isPresent()) {
            Assets.Asset asset = assets.find(address).get();
            fulfil(route, asset.mediaType(), asset.bytes());
        } else {
            picture(address).ifPresentOrElse(image -> fulfil(route, image), () -> {
                strays.add(route.request().url());
                route.abort();
            });
        }
    }

    private Optional<Image> picture(String address) {
        return library.publications().stream().flatMap(publication -> publication.images().stream()
                .filter(image -> PublishedAddresses.picture(publication, image).equals(address))).findFirst();
    }

    private static void fulfil(Route route, Image image) {
        try {
            fulfil(route, image.mediaType(), image.read());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void fulfil(Route route, String mediaType, byte[] body) {
        route.fulfill(new Route.FulfillOptions().setContentType(mediaType).setBodyBytes(body));
    }

    @Override
    public void close() {
        context.close();
        shelf.close();
    }
}
