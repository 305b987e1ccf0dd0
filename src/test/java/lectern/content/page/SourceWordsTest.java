package lectern.content.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lectern.content.Imported;
import lectern.document.Inline;
import lectern.document.Problem;
import lectern.document.Sentence;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every visible word of a file is in a sentence, or listed as left out, or lost. */
class SourceWordsTest {
    private static final SourcePage.Guesses NONE = new SourcePage.Guesses(0, 0);
    private static final Path FILE = Path.of("page.html");

    @TempDir
    private Path folder;

    @Test
    void aWordIsReadOrLeftOutOrLost() {
        assertEquals(new Tally(FILE, 6, 2, List.of("water.")),
                tally("<nav>Home Help</nav><p>Rest. Drink some water.</p>", List.of("Home Help"), "Rest.",
                        "Drink some"));
    }

    @Test
    void aWordThatIsThereTwiceMustBeTakenTwice() {
        assertEquals(List.of("Rest."), tally("<p>Rest. Rest.</p>", List.of(), "Rest.").lost());
    }

    @Test
    void aWholeLostSentenceIsToldInItsOrder() {
        assertEquals(List.of("Call", "us", "now."), tally("<p>Rest. Call us now.</p>", List.of(), "Rest.").lost());
    }

    @Test
    void wordsThatOnlyStandTogetherOtherwiseAreThere() {
        assertEquals(List.of(), tally("<p>un<del>der</del>stand</p>", List.of("der"), "un stand").lost());
        assertEquals(List.of(), tally("<p>第一句。第二句。</p>", List.of(), "第一句。", "第二句。").lost());
    }

    @Test
    void anotherWordDoesNotStandInForALostOne() {
        assertEquals(List.of("ten"), tally("<p>Take ten</p>", List.of(), "Take five").lost());
    }

    @Test
    void aSoftHyphenIsNoPartOfAWord() {
        assertEquals(List.of(), tally("<p>immuno\u00ADtherapy</p>", List.of(), "immunotherapy").lost());
    }

    @Test
    void wordsThatLecternAddsDoNotCount() {
        List<Tally> tallies = Imported.page(folder, "<title>Rest well</title><p>Sleep.<img src=a.png>").publication()
                .tallies();
        assertEquals(List.of(new Tally(Path.of("guide/page.html"), 1, 0, List.of())), tallies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Rest.<img src=IMG_1.jpg alt=IMG_1.jpg>", "<p>10<math><msup><mi>x</mi><mn>9</mn></msup>",
            "<p>half is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "<p>a<x-y>b</x-y>c", "<p>O<q>K</q>!",
            "<p>Watch:<iframe>no frames</iframe><video>no film</video><canvas>a chart</canvas>",
            "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<p>Rest<frameset><frame>"})
    void oddPagesKeepTheirWords(String html) {
        Imported page = Imported.page(folder, html);
        assertEquals(List.of(), page.library().problems().stream()
                .filter(each -> each.code() == Problem.Code.WORDS_LOST).toList());
    }

    private static Tally tally(String html, List<String> leftOut, String... sentences) {
        return SourceWords.of(FILE, Jsoup.parse(html)).tally(
                Arrays.stream(sentences)
                        .map(text -> new Sentence(text, Locale.ENGLISH, List.of(new Inline.Text(text)))).toList(),
                leftOut.stream().map(text -> new LeftOut("navigation", FILE, 1, text)).toList(), NONE);
    }
}
