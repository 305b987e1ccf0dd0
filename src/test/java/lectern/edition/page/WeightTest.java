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
    private static final int MOST = 40_000;
    private static final Pattern SCRIPT = Pattern.compile("/assets/[^\"]+\\.js(?=\")");

    @Test
    void aSectionAndItsScriptsAreSmall(@TempDir Path folder) throws IOException {
        try (SamplePages pages = new SamplePages(folder)) {
            String html = pages.find("/immunotherapy/side-effects").orElseThrow();
            Assets assets = new Assets(StyleRules.css());
            int scripts = SCRIPT.matcher(html).results().map(MatchResult::group).distinct()
                    .mapToInt(address -> assets.find(address).orElseThrow().zipped().length).sum();
            int page = zipped(html.getBytes(UTF_8));
            assertTrue(scripts > 0 && page + scripts < MOST, page + " and " + scripts + " bytes");
        }
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.size();
    }
}
