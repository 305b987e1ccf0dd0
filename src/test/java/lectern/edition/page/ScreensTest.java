package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import lectern.Tool;
import lectern.edition.DejaVu;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first screen of the main pages, on a phone, a tablet and a desk, as their readers see it. One picture for each in
 * {@code screens}, to be looked at. They are drawn with the letters that come along, for machines have different ones.
 */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class ScreensTest {
    private static final Path KEPT = Path.of("src/test/resources/lectern/edition/page/screens");
    private static final Path NEW = Path.of("target/screens");

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of("library", "/", "publication",
            "/immunotherapy", "section", "/immunotherapy/side-effects"));
    /** Widths and heights in CSS pixels. */
    private static final List<List<Integer>> WINDOWS = List.of(List.of(360, 740), List.of(768, 1024),
            List.of(1280, 800));
    private static final Map<String, String> SCHEMES = new TreeMap<>(
            Map.of("light", "system, light", "dark", "system, dark", "yellow", "yellow"));

    /** Browsers of other months draw the edges of letters otherwise: what is compared is the mean of so many dots square. */
    private static final int BLOCK = 8;
    /** Of 255. */
    private static final int SEEN = 32;
    /** The part of the blocks that may differ, for a letter that falls half a dot elsewhere. */
    private static final double FEW = 0.01;

    @Test
    void pagesLookAsSomebodyHasSeenAndAccepted(Browser browser, @TempDir Path folder) throws IOException {
        List<String> changed = new ArrayList<>();
        try (Window window = new Window(browser, new Browser.NewContextOptions(), folder)) {
            window.page.route("**/letters/*.ttf", ScreensTest::letters);
            for (List<Integer> size : WINDOWS) {
                window.page.setViewportSize(size.getFirst(), size.getLast());
                for (Map.Entry<String, String> each : PAGES.entrySet()) {
                    Page page = window.open(each.getValue());
                    dress(page);
                    for (Map.Entry<String, String> scheme : SCHEMES.entrySet()) {
                        window.show(scheme.getValue());
                        String name = each.getKey() + "-" + size.getFirst() + "-" + scheme.getKey() + ".png";
                        byte[] screen = page.screenshot();
                        if (!isSeenAs(KEPT.resolve(name), screen)) {
                            Files.createDirectories(NEW);
                            Files.write(NEW.resolve(name), screen);
                            changed.add(name);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), changed, "Look at what is new; to accept it: cp " + NEW + "/*.png " + KEPT);
    }

    private static void letters(Route route) {
        try {
            route.fulfill(new Route.FulfillOptions().setContentType("font/ttf")
                    .setBodyBytes(DejaVu.file(route.request().url().endsWith("bold.ttf"))));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void dress(Page page) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(
                """
                        @font-face { font-family: Letters; src: url(/letters/usual.ttf); }
                        @font-face { font-family: Letters; src: url(/letters/bold.ttf); font-weight: 700; }
                        * { font-family: Letters !important; caret-color: transparent !important; transition: none !important; }"""));
        page.evaluate("""
                async () => {
                  await Promise.all(['1em Letters', 'bold 1em Letters'].map(font => document.fonts.load(font)));
                  await document.fonts.ready;
                }""");
        if (page.locator("template#_player").count() > 0) {
            page.locator(".player").waitFor();
        }
    }

    private static boolean isSeenAs(Path kept, byte[] screen) throws IOException {
        if (!Files.exists(kept)) {
            return false;
        }
        BufferedImage before = ImageIO.read(kept.toFile());
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(screen));
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return false;
        }
        int blocks = 0;
        int different = 0;
        for (int top = 0; top + BLOCK <= now.getHeight(); top += BLOCK) {
            for (int left = 0; left + BLOCK <= now.getWidth(); left += BLOCK) {
                blocks++;
                different += difference(before, now, left, top) > SEEN ? 1 : 0;
            }
        }
        return different <= FEW * blocks;
    }

    /** Of the mean red, green and blue of a block, the one that differs most. */
    private static int difference(BufferedImage before, BufferedImage now, int left, int top) {
        int most = 0;
        for (int shift : new int[]{0, 8, 16}) {
            int sum = 0;
            for (int y = top; y < top + BLOCK; y++) {
                for (int x = left; x < left + BLOCK; x++) {
                    sum += (now.getRGB(x, y) >> shift & 0xFF) - (before.getRGB(x, y) >> shift & 0xFF);
                }
            }
            most = Math.max(most, Math.abs(sum) / (BLOCK * BLOCK));
        }
        return most;
    }
}
