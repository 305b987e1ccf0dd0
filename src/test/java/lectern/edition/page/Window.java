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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.document.Image;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.OwnColours;
import lectern.edition.page.text.PublishedAddresses;
import lectern.edition.print.StyleRules;

/**
 * A browser's window onto all our pages without any network: what is asked for and is not such a page, its style or a
 * picture in it is refused and noted.
 */
final class Window implements AutoCloseable {
    /** Every way that colours can be (those of "light" are the system's), as {@link #show} understands it. */
    static final List<String> SCHEMES = List.of("system, light", "system, dark", "dark", "yellow", "cream",
            "ffb000-101820", "1a1a1a-ffd9e8");

    private static final String HERE = "http://lectern.invalid";

    private final SamplePages pages;
    private final Assets assets = new Assets(StyleRules.css());
    private final List<String> strays = new ArrayList<>();
    private final BrowserContext context;
    final Page page;

    /** @param folder for the shelf */
    Window(Browser browser, Browser.NewContextOptions options, Path folder) throws IOException {
        pages = new SamplePages(folder);
        context = browser.newContext(options);
        context.route("**/*", this::answer);
        page = context.newPage();
    }

    /** As {@link SamplePages#addresses(Set)}. */
    List<String> addresses(String... translated) {
        return pages.addresses(Set.of(translated));
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
        if (pages.find(address).isPresent()) {
            fulfil(route, "text/html; charset=utf-8", pages.find(address).get().getBytes(UTF_8));
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
        return pages.library.publications().stream().flatMap(publication -> address.equals("/" + publication.id()
                + "/cover.jpg")
                        ? publication.metadata().cover().stream()
                        : publication.images().stream()
                                .filter(image -> PublishedAddresses.picture(publication, image).equals(address)))
                .findFirst();
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
        pages.close();
    }
}
