package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
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
    /** So many of those may touch each other: the smallest sign on a button, three dots, takes one more. */
    private static final int TOGETHER = 2;
    /** What is pressed, and the sign on it. */
    private static final String PRESSED = "button, select, .tool svg, .hear, .actions svg";

    /** Takes one dressed page after another, in each window. */
    private interface Look {
        void at(Window window, String name) throws IOException;
    }

    @Test
    void pagesLookAsSomebodyHasSeenAndAccepted(Browser browser, @TempDir Path folder) throws IOException {
        List<String> changed = new ArrayList<>();
        look(browser, folder, WINDOWS, (window, name) -> {
            for (Map.Entry<String, String> scheme : SCHEMES.entrySet()) {
                window.show(scheme.getValue());
                String file = name + "-" + scheme.getKey() + ".png";
                byte[] screen = window.page.screenshot();
                if (!Files.exists(KEPT.resolve(file))
                        || !isSeenAs(Files.readAllBytes(KEPT.resolve(file)), screen)) {
                    Files.createDirectories(NEW);
                    Files.write(NEW.resolve(file), screen);
                    changed.add(file);
                }
            }
        });
        assertEquals(List.of(), changed, "Look at what is new; to accept it: cp " + NEW + "/*.png " + KEPT);
    }

    @Test
    void aButtonOrItsSignCannotVanishUnseen(Browser browser, @TempDir Path folder) throws IOException {
        List<String> unseen = new ArrayList<>();
        look(browser, folder, WINDOWS.subList(0, 1), (window, name) -> {
            byte[] before = window.page.screenshot();
            List<Locator> all = window.page.locator(PRESSED).all();
            for (Locator pressed : all) {
                if ((boolean) pressed.evaluate(
                        "it => it.checkVisibility() && it.getBoundingClientRect().bottom < innerHeight")) {
                    pressed.evaluate("it => it.style.visibility = 'hidden'");
                    if (isSeenAs(before, window.page.screenshot())) {
                        unseen.add(name + ": " + pressed.evaluate("it => it.cloneNode().outerHTML"));
                    }
                    pressed.evaluate("it => it.style.visibility = ''");
                }
            }
            assertFalse(all.isEmpty(), name);
        });
        assertEquals("", String.join("\n", unseen));
    }

    /** Letters stand at whole dots there, each up to half a dot from where it stands here. */
    @Test
    void anotherMachinesLettersAreNoChange(Browser browser, @TempDir Path folder) throws IOException {
        Map<String, byte[]> here = new HashMap<>();
        look(browser, folder.resolve("here"), WINDOWS, (window, name) -> here.put(name, window.page.screenshot()));
        List<String> changed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        try (Browser other = Chromium.launched(browser.browserType(), "--disable-font-subpixel-positioning")) {
            look(other, folder.resolve("there"), WINDOWS, (window, name) -> {
                byte[] there = window.page.screenshot();
                (isSeenAs(here.get(name), there) ? same : changed).add(name);
            });
        }
        assertEquals(List.of(), changed);
        assertEquals(here.size(), same.size());
    }

    private static void look(Browser browser, Path folder, List<List<Integer>> windows, Look look) throws IOException {
        try (Window window = new Window(browser, new Browser.NewContextOptions(), folder)) {
            window.page.route("**/letters/*.ttf", ScreensTest::letters);
            for (List<Integer> size : windows) {
                window.page.setViewportSize(size.getFirst(), size.getLast());
                for (Map.Entry<String, String> each : PAGES.entrySet()) {
                    dress(window.open(each.getValue()));
                    look.at(window, each.getKey() + "-" + size.getFirst());
                }
            }
        }
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

    private static boolean isSeenAs(byte[] kept, byte[] screen) throws IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(kept));
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(screen));
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return false;
        }
        int width = now.getWidth() / BLOCK;
        int height = now.getHeight() / BLOCK;
        BitSet different = new BitSet(width * height);
        for (int block = 0; block < width * height; block++) {
            different.set(block, difference(before, now, block % width * BLOCK, block / width * BLOCK) > SEEN);
        }
        return different.cardinality() <= FEW * width * height && mostTogether(different, width) <= TOGETHER;
    }

    /** The size of the largest group of blocks that touch, at a corner at least. */
    private static int mostTogether(BitSet blocks, int width) {
        BitSet left = (BitSet) blocks.clone();
        int most = 0;
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(0)) {
            int size = 0;
            Deque<Integer> group = new ArrayDeque<>(List.of(first));
            left.clear(first);
            while (!group.isEmpty()) {
                int block = group.pop();
                size++;
                for (int y = block / width - 1; y <= block / width + 1; y++) {
                    for (int x = Math.max(0, block % width - 1); x <= Math.min(width - 1, block % width + 1); x++) {
                        if (y >= 0 && left.get(y * width + x)) {
                            left.clear(y * width + x);
                            group.push(y * width + x);
                        }
                    }
                }
            }
            most = Math.max(most, size);
        }
        return most;
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
