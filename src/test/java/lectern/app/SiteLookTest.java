package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.Tool;
import lectern.edition.DejaVu;
import lectern.edition.page.Axe;
import lectern.edition.page.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A publisher's yellow, logo and typeface in a real browser, and readers who want it otherwise. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class SiteLookTest {
    private static final String LINK = "() => getComputedStyle(document.querySelector('footer a')).color";

    @TempDir
    private Path folder;
    private Listener listener;
    private Page page;

    @BeforeEach
    void sitDown(Browser browser) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        Files.write(fonts.resolve("Ours-Regular.ttf"), DejaVu.file(false));
        Files.writeString(content.resolve("site.yaml"), """
                name: Cancer Help
                logo: logo.svg
                accent: "#ffdd00"
                typeface: ours
                contact: {phone: 13 11 20}
                ask: help@example.org
                remember: no
                """);
        Files.writeString(content.resolve("logo.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 40'><path d='M0 0h80v40z'/></svg>");
        listener = new Listener(browser, folder, "--fonts", fonts.toString());
        page = listener.page;
    }

    @AfterEach
    void leave() throws IOException {
        listener.close();
    }

    @Test
    void linksHaveItsColourAsFarAsItCanBeRead() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String address : List.of("/", "/leaflet", Listener.FIRST, "/preferences")) {
                listener.open(address);
                assertEquals(scheme == ColorScheme.LIGHT ? "rgb(92, 79, 0)" : "rgb(255, 221, 0)", page.evaluate(LINK));
                Axe.load(page);
                assertEquals(List.of(), Axe.everything(page), address);
            }
        }
        assertEquals(List.of(), listener.wrong);
    }

    @Test
    void whatAReaderHasChosenWins() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        listener.open("/leaflet");
        assertEquals(page.evaluate("() => { const link = document.createElement('a'); link.href = '/';"
                + " link.style.color = 'LinkText'; document.body.append(link); return getComputedStyle(link).color; }"),
                page.evaluate(LINK));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        for (var chosen : List.of(List.of("colours=light&typeface=serif", "rgb(11, 74, 99)"),
                List.of("colours=00ff00-000000&typeface=serif", "rgb(0, 255, 0)"))) {
            listener.context.addCookies(List.of(new Cookie("preferences", chosen.getFirst())
                    .setUrl(listener.address("/"))));
            listener.open("/leaflet");
            assertEquals(chosen.getLast(), page.evaluate(LINK));
            assertEquals(false, page.evaluate("() => getComputedStyle(document.body).fontFamily.includes('House')"));
        }
    }

    @Test
    void itsTypefaceAndLogoAreShown() {
        listener.open("/leaflet");
        assertEquals(true, page.evaluate("async () => { await document.fonts.ready; return"
                + " [...document.fonts].some(each => each.family.includes('House') && each.status === 'loaded'); }"));
        assertEquals(true, page.evaluate("() => document.querySelector('.site img').naturalWidth > 0"));
        assertEquals(List.of(), listener.wrong);
    }

    @Test
    void aLongNameAndAWideLogoFitIntoASmallWindowInLargeLetters() throws IOException {
        Files.writeString(folder.resolve("content/site.yaml"),
                "name: " + "Krebsinformationsdienstleistungsgesellschaft "
                        .repeat(2).substring(0, 79)
                        + "\nlogo: logo.svg\nask: a-long-address-of-somebody@example.org\n");
        Files.writeString(folder.resolve("content/logo.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 20'><path d='M0 0h900v20z'/></svg>");
        listener.library.reload();
        page.setViewportSize(320, 640);
        for (String size : List.of("100", "400")) {
            listener.context.addCookies(List.of(new Cookie("preferences", "size=" + size)
                    .setUrl(listener.address("/"))));
            listener.open("/leaflet");
            assertEquals(List.of(), page.evaluate("() => [...document.body.querySelectorAll('header *, footer *')]"
                    + ".filter(each => each.getBoundingClientRect().right > 320.5 && !each.closest('.tool span'))"
                    + ".map(each => each.outerHTML.slice(0, 80))"), size);
            assertEquals(320, page.evaluate("() => document.documentElement.scrollWidth"), size);
        }
    }

    @Test
    void whatStandsByItselfInTheFootCanBeTouched() throws IOException {
        Files.writeString(folder.resolve("content/site.yaml"),
                "name: House\nask: somebody@example.org\ncontact: {phone: 13 11 20, email: a@example.org}\n"
                        + "links: [{label: Us, address: 'https://example.org/'}]\n");
        listener.library.reload();
        page.setViewportSize(320, 640);
        listener.open("/leaflet");
        assertEquals(List.of(true, true, true, true), page.evaluate("() => [...document.querySelectorAll('.ways a')]"
                + ".map(each => each.getBoundingClientRect().height >= 44)"));
    }

    @ParameterizedTest
    @CsvSource({"300, 80, en", "300, 80, ar", "80, 80, en", "80, 80, ar", "0, 0, en", "0, 0, ar"})
    void theHeadIsOneRowFromAPhonesWidthOn(int width, int height, String language) throws IOException {
        String name = language.equals("ar") ? "خدمة القراء في مدينة الرياض" : "Kettleby & Norwood Readers' Service";
        Files.writeString(folder.resolve("content/site.yaml"), "name: \"" + name + "\"\nlanguage: " + language
                + (width > 0 ? "\nlogo: logo.svg\n" : "\n"));
        Files.writeString(folder.resolve("content/logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='" + width
                + "' height='" + height + "' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>");
        listener.library.reload();
        for (String size : List.of("100", "400")) {
            listener.context.addCookies(List.of(new Cookie("preferences", "size=" + size)
                    .setUrl(listener.address("/"))));
            listener.open("/leaflet");
            for (int window : new int[]{360, 412, 600, 768, 1280}) {
                page.setViewportSize(window, 740);
                assertEquals(true,
                        page.evaluate(
                                """
                                        () => {
                                          const head = document.querySelector('header.top');
                                          const middles = [...head.children].map(each => each.getBoundingClientRect())
                                              .map(each => Math.round(each.top + each.height / 2));
                                          const name = head.querySelector('.site span');
                                          return Math.max(...middles) - Math.min(...middles) < 2
                                              && head.offsetHeight < (innerHeight - 50) / (innerWidth < 600 ? 6 : 4.5) && name.offsetWidth > 50
                                              && (innerWidth < 600 && document.documentElement.dataset.size === '400' || name.scrollHeight <= name.clientHeight + 1)
                                              && document.documentElement.scrollWidth === innerWidth;
                                        }"""),
                        size + "% at " + window);
            }
        }
        assertEquals(name, page.locator(".site").textContent().strip());
    }

    /** On a phone two lines, as far as it has room there: it is read out whole, and stands whole at the foot of each page. */
    @ParameterizedTest
    @CsvSource({"0, en", "300, en", "0, ar"})
    void aVeryLongNameLeavesRoomForThePage(int logo, String language) throws IOException {
        String name = language.equals("ar")
                ? "خدمة القراء ضعاف البصر في مدينة الرياض والقرى المجاورة لها في الشمال والجنوب"
                : "Kettleby, Norwood and Little Marlow Joint Service for Readers with Low Vision UK";
        Files.writeString(folder.resolve("content/site.yaml"), "name: \"" + name + "\"\nlanguage: " + language
                + (logo > 0 ? "\nlogo: logo.svg\n" : "\n"));
        Files.writeString(folder.resolve("content/logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='" + logo
                + "' height='80' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>");
        listener.library.reload();
        for (String size : List.of("100", "400")) {
            listener.context.addCookies(List.of(new Cookie("preferences", "size=" + size)
                    .setUrl(listener.address("/"))));
            for (String address : List.of("/", "/leaflet", Listener.FIRST)) {
                listener.open(address);
                for (int window : new int[]{320, 360}) {
                    page.setViewportSize(window, 740);
                    assertEquals(List.of(2, window), page.evaluate("""
                            () => {
                              const name = document.querySelector('.site span');
                              const line = parseFloat(getComputedStyle(name).lineHeight);
                              return [Math.round(name.offsetHeight / line), document.documentElement.scrollWidth];
                            }"""), size + "% at " + window);
                }
                assertEquals(name, page.locator(".site").textContent().strip());
                page.locator("footer").getByText(name).first().waitFor();
            }
        }
    }

    /** Where many people share a device, nobody finds where another stopped. */
    @Test
    void itIsNotRememberedWhereSomebodyStopped() {
        listener.open(Listener.FIRST);
        listener.press("Play");
        listener.hears("Rest.");
        assertEquals(List.of(),
                page.evaluate("() => Object.keys(localStorage).filter(each => each.includes('place'))"));
    }
}
