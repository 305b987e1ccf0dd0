package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import lectern.Tool;
import lectern.edition.page.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A whole way through the pages, as a person goes it who reads large letters and uses the keyboard. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(60)
class ReaderJourneyTest {
    private static final int ALL_STOPS_OF_A_PAGE = 60;

    @Test
    void setsSizeAndColoursReadsASectionAndGoesOnByKeyboardWithoutScripts(Browser browser, @TempDir Path folder)
            throws IOException {
        Set<String> hosts = new TreeSet<>();
        try (TestSite site = new TestSite(folder, 8, TestSite.LIMITS, URI.create("http://127.0.0.1/"));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
                        .setViewportSize(1280, 800))) {
            context.onRequest(request -> hosts.add(host(request)));
            Page page = context.newPage();
            page.navigate(site.address().resolve("/booklet/tired").toString());

            tabTo(page, "a:has-text('Size and colours')");
            page.keyboard().press("Enter");
            page.waitForURL("**/preferences?back=/booklet/tired");
            tabTo(page, "#_size-100");
            press(page, "ArrowLeft");
            tabTo(page, "#_colours-system");
            press(page, "ArrowRight", "ArrowRight", "ArrowRight");
            assertTrue(page.locator("#_colours-yellow").isChecked());
            tabTo(page, "button:text-is('Use this and go back')");
            page.keyboard().press("Enter");

            page.waitForURL(site.address().resolve("/booklet/tired").toString());
            assertEquals("400", page.locator("html").getAttribute("data-size"));
            assertEquals("yellow", page.locator("html").getAttribute("data-colours"));
            assertTrue(page.locator("#s1").boundingBox().height > 80, "the letters are not large");
            assertTrue(page.locator("main").boundingBox().width <= 1280, "the page is wider than the window");
            tabTo(page, "a[rel=next]");
            page.keyboard().press("Enter");

            page.waitForURL("**/booklet/sleep");
            assertEquals("yellow", page.locator("html").getAttribute("data-colours"));
            tabTo(page, "a:has-text('Size and colours')");
            page.keyboard().press("Enter");
            page.waitForURL("**/preferences?back=/booklet/sleep");
            tabTo(page, "button:text-is('Go back to the normal look')");
            page.keyboard().press("Enter");
            page.waitForURL("**/preferences?saved&back=/booklet/sleep");
            assertEquals(0, context.cookies().size());
        }
        assertEquals(Set.of("127.0.0.1"), hosts);
    }

    private static String host(Request request) {
        return URI.create(request.url()).getHost();
    }

    private static void tabTo(Page page, String wanted) {
        for (int stop = 0; stop < ALL_STOPS_OF_A_PAGE; stop++) {
            page.keyboard().press("Tab");
            if (page.locator(wanted + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach " + wanted);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
