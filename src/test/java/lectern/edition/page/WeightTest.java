package lectern.edition.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import lectern.edition.page.look.Assets;
import lectern.edition.print.StyleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a phone with a slow net waits for. */
class WeightTest {
    /** In bytes, as they are sent: a little more than there is now. */
    private static final int MOST = 29_000;
    private static final int MOST_STYLE = 12_000;
    private static final Pattern SCRIPT = Pattern.compile("/assets/[^\"]+\\.js(?=\")");
    private static final Pattern STYLE = Pattern.compile("/assets/[^\"]+\\.css(?=\")");

    @Test
    void aSectionAndItsScriptsAreSmall(@TempDir Path folder) throws IOException {
        try (SamplePages pages = new SamplePages(folder)) {
            String html = pages.find("/immunotherapy/side-effects").orElseThrow();
            int scripts = named(SCRIPT, html);
            int page = zipped(html.getBytes(UTF_8));
            assertTrue(scripts > 0 && page + scripts < MOST, page + " and " + scripts + " bytes");
        }
    }

    /** It is fetched once for all pages, but nothing is shown before it is there. */
    @Test
    void theStyleSheetIsSmall(@TempDir Path folder) throws IOException {
        try (SamplePages pages = new SamplePages(folder)) {
            int style = named(STYLE, pages.find("/immunotherapy/side-effects").orElseThrow());
            assertTrue(style > 0 && style < MOST_STYLE, style + " bytes");
        }
    }

    /** All that a page names, zipped. */
    private static int named(Pattern address, String html) {
        Assets assets = new Assets(StyleRules.css());
        return address.matcher(html).results().map(MatchResult::group).distinct()
                .mapToInt(each -> assets.find(each).orElseThrow().zipped().length).sum();
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.size();
    }
}
