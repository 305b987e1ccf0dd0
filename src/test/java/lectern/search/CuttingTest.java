package lectern.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.edition.page.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The script that searches without a server cuts text into the same words as a server. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class CuttingTest {
    private static final List<String> TEXTS = List.of("F.28", "F.22", "ORT/0214.v6", "v2.1b", "2.5 mg", "1,000.5",
            "e.g. this", "3.a", "a:b 1:2 a:1 1:a", "don't", "rock ’n’ roll", "l’infirmière d'abord", "1'000", "1’000",
            "well-being", "X-ray", "follow‑up", "B12", "co2 m² H₂O 10⁻³", "1½ ½", "snake_case _ __a", "R&D a+b c@d.org",
            "www.example.org/page?q=1", "Straße STRASSE Größe", "ΟΔΟΣ οδός", "İstanbul ISPARTA ılık", "ﬁne oﬃce",
            "naïve café", "cafe\u0301", "œuvre Œdème ærlig øre łódź đak ŋaŋ ɛ ɔ ǝ", "التَّعَب والراحة ٢٫٥ حبة، آخر",
            "می\u200cروم", "שָׁלוֹם ד״ר", "sta\u00adtion", "zero\u200bwidth", "治疗期间请休息", "カタカナとひらがな 5錠",
            "한국어 검색", "ภาษาไทย ๑๒", "हिन्दी में २", "10 mg 10\u202fmg 10\u00a0mg", "“quoted” (in brackets) […]",
            "👍 ok 👩\u200d⚕️", "№ 5 ™ © ®", "Ⅳ ⅷ", "ａｂｃ　１２３", "a·b col·legi", "24/7 1-2 3–4", "H.P. Smith's", "¿Qué?",
            "500mg 2.5ML 10am, 5µg 1,000mg", "10th 3D mg5 5mgs 2x", "ד\"ר מ״ג \"אב\" א\"a", "5мг 5ملغ",
            "p.m. D.V.L.A. e.g z.B. a.b1 ab.c a.bc é.à. 1.a.b");
    /** What people write in, as far as the server's rules know it: letters that Unicode took up later it does not. */
    private static final int[][] SIGNS = {{0x21, 0x2af}, {0x388, 0x52f}, {0x591, 0x5f2}, {0x610, 0x6ff},
            {0x900, 0x97f}, {0xe01, 0xe7f}, {0x1e00, 0x206f}, {0x3041, 0x30ff}, {0xac00, 0xac20}, {0xfb00, 0xfb06},
            {0xfe70, 0xfefc}};
    private static final List<String> AMONG = List.of("%s", "a%sb", "1%s2", "a%s1", "1%sa", "ش%sش");

    @Test
    void cutsAsTheServerDoes(Browser browser) throws IOException {
        List<String> texts = Stream.concat(TEXTS.stream(), Arrays.stream(SIGNS)
                .flatMap(range -> IntStream.rangeClosed(range[0], range[1]).filter(Character::isDefined).boxed())
                .flatMap(sign -> AMONG.stream().map(each -> each.formatted(Character.toString(sign))))).toList();
        try (Page page = browser.newPage()) {
            List<?> cut = (List<?>) page.evaluate("""
                    async ([script, texts]) => {
                      const { wordsOf } = await import('data:text/javascript,' + encodeURIComponent(script));
                      return texts.map(text => wordsOf(text).map(({ word, start, end }) => `${word} ${start}-${end}`));
                    }""", List.of(script(), texts));
            List<String> different = IntStream.range(0, texts.size())
                    .filter(each -> !theirs(texts.get(each)).equals(cut.get(each)))
                    .mapToObj(each -> texts.get(each) + ": " + Map.of("server", theirs(texts.get(each)), "script",
                            Objects.requireNonNull(cut.get(each))))
                    .toList();
            assertEquals(List.of(), different);
        }
    }

    private static List<String> theirs(String text) {
        return Analyzers.words(Analyzers.PLAIN, text).stream()
                .map(each -> each.term() + " " + each.start() + "-" + each.end()).toList();
    }

    private static String script() throws IOException {
        try (InputStream script = Objects
                .requireNonNull(CuttingTest.class.getResourceAsStream("/lectern/edition/page/look/cutting.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
