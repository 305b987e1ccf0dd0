package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.content.ContentFolder;
import lectern.document.Block;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.page.look.Assets;
import lectern.edition.print.StyleRules;
import lectern.store.Digest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlRendererTest {
    private final HtmlRenderer renderer = new HtmlRenderer(new Assets(StyleRules.css()));

    private static Document file(Library library, String publication, Optional<String> section) {
        return Jsoup.parse(PublishedPages.file(library, publication, section));
    }

    @Test
    void aNumberInTextThatRunsToTheLeftKeepsTheOrderOfItsGroups(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("leaflet"));
        Files.writeString(folder.resolve("leaflet/page.html"),
                """
                        <html lang="ar"><main><h1>عنوان</h1><p>اتصل على 1-800-555-0199 الآن، أو <span lang="en">on 13 11 20</span>
                        """);
        Document page = file(new ContentFolder(folder).read(), "leaflet", Optional.empty());
        assertEquals(List.of("1-800-555-0199"), page.select("main bdi[dir=ltr]").eachText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            خذ <b>Metformin</b> 850 mg ثم 5 ml.   | 5 ml
            خذ <b>Metformin 850 mg</b> الآن.      | Metformin 850 mg
            <b>Aspirin</b> أو 75 mg.              | 75 mg
            خذ <b>500 mg</b> 850 mg الآن          | 500 mg; 850 mg
            خذ<br>500 mg<br>850 mg                | 500 mg; 850 mg
            """)
    void aDoseBehindAMedicinesNameIsInOneOrderWithIt(String words, String setApart, @TempDir Path folder)
            throws IOException {
        Document page = page("<html lang=ar><main><h1>عنوان</h1><p>" + words, folder);
        assertEquals(setApart, String.join("; ", page.select("main bdi[dir=ltr]").eachText()).replace('\u00a0', ' '));
    }

    @Test
    void noLineEndsInAShortRange(@TempDir Path folder) throws IOException {
        Document page = page("<html lang=en><main><h1>Dose</h1><p>Take 2–3 or 1.5-2 of 150–400, not 1-800-555-0199, "
                + "A1-2, 2026-10-12, 10-20-30 or 1000–2000.", folder);
        assertEquals(List.of("2–3", "1.5-2", "150–400"), page.select("main .whole").eachText());
    }

    private static Document page(String html, Path folder) throws IOException {
        Files.createDirectory(folder.resolve("leaflet"));
        Files.writeString(folder.resolve("leaflet/page.html"), html);
        return file(new ContentFolder(folder).read(), "leaflet", Optional.empty());
    }

    @Test
    void aTitleAcrossATableEndsTheOneAboveItAndAHeaderInItsMidstHasNoLabel(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("leaflet"));
        Files.writeString(folder.resolve("leaflet/page.html"), """
                <main><h1>Doses</h1><table><tr><th colspan=2>Adults<tr><th>Age<th>Dose<tr><td>20<td>5 ml
                <tr><td colspan=2>Children<tr><td>2<td>1 ml<tr><th>Weight<th>Dose a day<tr><td>9 kg<td>2 ml</table>
                """);
        Document page = file(new ContentFolder(folder).read(), "leaflet", Optional.empty());
        assertEquals(List.of("Adults", "Children"), page.select("th[colspan=2][scope=col]").eachText());
        assertEquals(List.of("Age:", "Dose:", "Age:", "Dose:", "Weight:", "Dose a day:"),
                page.select("table [data-label]").eachAttr("data-label").stream().map(String::strip).toList());
        assertEquals(1, page.select("thead.kept").size());
    }

    @Test
    void holdsEverySentenceOfAPublicationOnceAndInOrder() {
        Library content = new ContentFolder(Path.of("content")).read();
        for (Library library : List.of(content, Sample.library())) {
            for (Publication publication : library.publications()) {
                assertEquals(publication.sections().stream().map(Section::sentences).flatMap(List::stream)
                        .map(Sentence::id).toList(),
                        file(library, publication.id(), Optional.empty()).select("main [id]").eachAttr("id").stream()
                                .filter(id -> !id.startsWith("_")).toList());
            }
        }
    }

    @Test
    void standsAloneWithItsPicturesAndItsStyle() {
        Document file = file(Sample.library(), "immunotherapy", Optional.empty());
        assertEquals(List.of(), file.select("script, link, iframe, audio"));
        assertEquals(1, file.select("style").size());
        assertTrue(file.select("img").size() > 1);
        file.select("img").forEach(
                image -> assertTrue(image.attr("src").startsWith("data:image/svg+xml;base64,"), image.outerHtml()));
    }

    @Test
    void leadsInsideItselfOrToOtherSitesAndNowhereElse() {
        Document file = file(Sample.library(), "immunotherapy", Optional.empty());
        assertEquals(List.of("https://example.org/scans?a=1&b=2", "#what-it-is-1", "tel:131120"),
                file.select("main a").eachAttr("href").stream().distinct().toList());
        assertEquals(List.of("https://example.org/scans?a=1&b=2", "tel:131120"),
                file(Sample.library(), "immunotherapy", Optional.of("side-effects")).select("main a")
                        .eachAttr("href").stream().distinct().toList());
    }

    @Test
    void holdsOneSectionUnderItsOwnTitleAndWhomToAsk() {
        Document file = file(Sample.library(), "immunotherapy", Optional.of("skin"));
        assertEquals("Skin that itches or burns", file.select("h1").text());
        assertEquals("Skin that itches or burns – Immunotherapy: a guide", file.title());
        assertEquals("13 11 20", file.select("footer a[href=tel:131120]").text());
    }

    @Test
    void hasTheTitleOfItsOnlySectionOnce(@TempDir Path folder) throws IOException {
        Document page = page("<html lang=en><main><h1>Dose</h1><p>Take one.", folder);
        assertEquals(List.of("Dose"), page.select("h1, h2, .lead").eachText());
        assertEquals("h1", page.select("[id^=h-]").getFirst().tagName());
    }

    @Test
    void isNamedAnewWhenItsWordsChangeAndOnlyThen() {
        Digest before = renderer.key(recipe(new Sample().paragraph("One.")));
        assertEquals(before, renderer.key(recipe(new Sample().paragraph("One."))));
        assertNotEquals(before, renderer.key(recipe(new Sample().paragraph("Two."))));
    }

    @Test
    void failsIfAPictureCannotBeReadRatherThanLeavingItOut() {
        Recipe recipe = recipe(new Block.Figure(Optional.of(Sample.lostImage()), List.of(), List.of(), List.of()));
        assertThrows(IOException.class, () -> renderer.render(recipe, OutputStream.nullOutputStream()));
    }

    private Recipe recipe(Block block) {
        Library library = new Library(List.of(Sample.of("A leaflet", List.of(block))), List.of(), Instant.EPOCH);
        return Recipes.of(library, Format.HTML, renderer, "leaflet", Optional.empty());
    }
}
