package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.content.importer.MarkdownImporter;
import lectern.content.source.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown's dialects add, and what of it is text. */
class MarkdownTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Rest.\n{: .lead #rest}", "Rest.\n{:.lead}", "{: .lead}\nRest.", "Rest.{: .lead}",
            "*Rest.*{: .lead style=\"color:red\"}", "Rest.{#rest .lead}", "{:toc}\n\nRest.", "Rest.\n{: id='rest'}"})
    void attributesAreNotRead(String markdown) {
        assertEquals("# Flu\np(Rest.)\n", read("# Flu\n\n" + markdown).model().replace("_", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{5 mg}", "{.5 mg}", "{a=5}", "{: 5 mg daily }", "{see above}", "{}", "{1, 2}",
            "`{: .lead}`"})
    void otherBracesAreText(String markdown) {
        assertEquals("# Flu\np(Take " + markdown.replace("`", "") + ")\n", read("# Flu\n\nTake " + markdown).model());
    }

    @Test
    void attributesOfLinksAndPicturesAreNotRead() {
        assertEquals("# Flu\np([Ask](https://example.org) us.)\n",
                read("# Flu\n\n[Ask](https://example.org){:target=\"_blank\"} us.").model());
        assertEquals("# Flu\np([Ask](https://example.org) us.)\n",
                read("# Flu\n\n[Ask](https://example.org){width=50% .wide} us.").model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Get help {#help}\n\nRing.", "## Get help\n{: .x #help}\n\nRing.",
            "## Get help {: #help}\n\nRing."})
    void theNameOfAHeadingIsItsAddress(String markdown) {
        Imported page = read("# Flu\n\n[Help](#help)\n\n" + markdown);
        assertEquals("help", page.publication().sections().getLast().id());
        assertEquals(List.of(), page.codes());
    }

    /** Whoever has a section alone has its notes. */
    @Test
    void aFootnoteStandsBehindTheSectionThatRefersToIt() {
        assertEquals("""
                # Boiler
                p(Keep it *on*.)
                # Pressure
                p(1 bar^[1](#li)^.)
                footnote1(p(About 14 psi.))
                # Bleed
                p(Turn it^[2](#li)^, see also^[1](#li)^.)
                footnote2(p(With a key.))
                """, read(
                "# Boiler\n\nKeep it **on**.\n\n## Pressure\n\n1 bar[^bar].\n\n## Bleed\n\nTurn it[^key], see also[^bar].\n\n"
                        + "[^bar]: About 14 psi.\n[^key]: With a key.\n")
                .model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"höhe", "ملاحظة", "50%"})
    void aFootnoteIsFoundByAnyLabel(String label) {
        String model = read("# Boiler\n\n## Pressure\n\n1 bar[^" + label + "].\n\n## Bleed\n\nTurn it.\n\n[^" + label
                + "]: About 14 psi.\n").model();
        assertTrue(model.indexOf("About 14") < model.indexOf("Bleed"), model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Sources\n\n[^a]: A book.", "## Sources\n\nBelow.\n\n### Books\n\n[^a]: A book."})
    void footnotesBelowAHeadingOfTheirOwnStay(String end) {
        String model = read("# Flu\n\nKeep warm.\n\n## Rest\n\nSleep[^a].\n\n" + end).model();
        assertTrue(model.indexOf("Sources") < model.indexOf("A book"), model);
    }

    @Test
    void thePlaceOfATableOfContentsIsLeftOutAndListed() {
        Imported page = read("# Flu\n\n* TOC\n{:toc}\n\nRest.");
        assertEquals("# Flu\np(Rest.)\n", page.model());
        assertEquals(List.of("table-of-contents: TOC"), page.leftOut());
    }

    @Test
    void abbreviationsAreExplainedByTheirDefinition() {
        Imported page = read(
                "# Flu\n\n*[GP]: general practitioner\n*[ICU]: \"intensive\" care\n\nSee a GP, not the GPs.");
        assertEquals("# Flu\np(See a {GP=general practitioner}, not the GPs.)\n", page.model());
        assertEquals(List.of("unused-abbreviation: ICU: \"intensive\" care"), page.leftOut());
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Done: Rest, Not done: Ring", "de, Erledigt: Rest, Nicht erledigt: Ring",
            "it, <en-GB Done:> Rest, <en-GB Not done:> Ring"})
    void tasksAreDoneOrNot(String language, String done, String open) {
        Imported.write(folder, "guide/publication.yaml", "language: " + language);
        String model = "# Flu\nul(li(p(" + done + ")) li(p(" + open + ")))\n";
        assertEquals(model, read("# Flu\n\n- [x] Rest\n- [ ] Ring").model());
        Imported.write(folder, "guide/a.md", "<h1>Flu</h1><ul><li class=task-list-item><input type=checkbox checked>"
                + "Rest<li><label><input type=checkbox disabled> Ring</label></ul>");
        assertEquals(model, Imported.folder(folder).model());
        Imported.write(folder, "guide/a.md",
                "<h1>Flu</h1><ul class=task-list><li><label><input type=checkbox checked>Rest"
                        + "</label><li><label><input type=checkbox>Ring</label></ul>");
        assertEquals(model, Imported.folder(folder).model());
    }

    @Test
    void tasksInPlainTextToo() {
        Imported.write(folder, "guide/a.txt", "Flu\n\n- [x] Rest\n- [ ] Ring\n");
        assertEquals("# Flu\nul(li(p(Done: Rest)) li(p(Not done: Ring)))\n", Imported.folder(folder).model());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NOTE | note", "tip | tip", "Important | important", "WARNING | warning",
            "CAUTION | caution", "danger | caution", "info | note"})
    void alertsAreBoxesOfTheirKind(String written, String kind) {
        for (String markdown : List.of("> [!" + written + "]\n> Ring *999*.", "::: " + written + "\nRing *999*.\n:::",
                ":::{." + written + "}\nRing *999*.\n:::")) {
            String html = new MarkdownImporter().html(markdown, new Findings(Path.of("")));
            assertTrue(html.contains("<div class=\"markdown-alert markdown-alert-" + kind + "\""), html);
            assertTrue(read("# Flu\n\n" + markdown).sentences().contains("Ring 999."), markdown);
            assertEquals(2, read("# Flu\n\n" + markdown).sentences().size());
        }
    }

    @Test
    void aBoxKeepsItsTitleAndWhatItHolds() {
        List<String> words = List.of("Flu", "Go now", "Ring 999.", "first", "second", "After.");
        assertEquals(words,
                read("# Flu\n\n> [!warning]- Go *now*\n> Ring 999.\n> - first\n> - second\n\nAfter.").sentences());
        assertEquals(words,
                read("# Flu\n\n::: warning Go now\nRing 999.\n- first\n- second\n:::\n\nAfter.").sentences());
        assertEquals(List.of("Flu", "A.", "B.", "C."),
                read("# Flu\n\n:::: tip\nA.\n\n::: note\nB.\n:::\n\nC.\n::::\n:::").sentences());
    }

    @Test
    void aQuoteThatIsNoAlertStaysAQuote() {
        assertEquals("# Flu\nquote(p([note] Rest.))\n", read("# Flu\n\n> [note] Rest.").model());
    }

    @Test
    void aTermHasItsMeaningBehindAColon() {
        assertEquals(
                "# Flu\ndl(dt(Fever) dd(p(More than *38*.) p(Or a chill.)) dt(Cough | Cold) dd(p(It lasts long.)))\n"
                        + "p(End.)\n",
                read("# Flu\n\nFever\n: More than **38**.\n: Or a chill.\n\nCough\nCold\n: It lasts\n  long.\n\nEnd.")
                        .model());
        assertEquals("# Flu\ndl(dt(Fever) dd(p(More than 38.)))\n",
                read("# Flu\n\nFever\n\n:   More than 38.").model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{: ", "{:a=\"", "*[GP]: x\n", "::: tip\n", "> [!tip]\n\n", "{#a .", "Term\n: x\n\n",
            "- [x] "})
    @Tag("slow")
    void whatNeverEndsIsReadInTime(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(piece.repeat(100_000 / piece.length())));
    }

    private Imported read(String markdown) {
        Imported.write(folder, "guide/a.md", markdown);
        return Imported.folder(folder);
    }

    @Test
    void aNumberThatLooksLikeTheAddressOfALinkIsText() {
        assertEquals("# Ring\np(Day: 01174960000)\np(Night: 0117-496-0001)\n",
                read("# Ring\n\n[Day]: 01174960000\n[Night]: 0117-496-0001\n[b]: b.md\n[//]: # (Note)").model());
    }

    /** GitHub's tables drop what is beyond their head, which nobody who reads the result can see. */
    @ParameterizedTest
    @ValueSource(strings = {"Drug | Dose\n--- | ---\n", "| Drug | Dose |\n|---|---|\n",
            "|Drug|Dose|  \r\n|:--|--:|\t\r\n",
            "Drug | Dose | \n--- | --- | ---\n", "Drug|Dose|\n-|-\n"})
    void aCellBeyondTheHeadIsKept(String head) {
        for (String in : List.of("", "> ", "- ")) {
            String rows = head + "Senna | 5 mg\n| Codeine | 30 mg | max \\| 8 | |\n";
            String text = "Senna | 5 mg | max 8 a day";
            String html = new MarkdownImporter().html(
                    in + (rows + text).replace("\n", "\n" + in.replace("-", " ")), new Findings(Path.of("a.md")));
            assertEquals("Drug Dose Senna 5 mg Codeine 30 mg max | 8 Senna 5 mg max 8 a day",
                    Jsoup.parse(html).text());
            assertEquals(1, Jsoup.parse(html).select("table").size(), html);
            assertEquals(List.of(3),
                    Jsoup.parse(html).select("tr").stream().map(Element::childrenSize).distinct().toList());
        }
    }

    @Test
    void aTableThatWouldGrowWithoutBoundIsKeptAsItsLines() {
        String html = new MarkdownImporter().html("a|b\n-|-\n" + "|".repeat(1_000) + "5 mg\n" + "1|2\n".repeat(1_000),
                new Findings(Path.of("a.md")));
        assertTrue(html.length() < 20_000 && Jsoup.parse(html).text().contains("5 mg"), html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"H~2~O | H<sub>2</sub>O", "10^9^/L | 10<sup>9</sup>/L",
            "Ca^2+^ and CO~2~ | Ca<sup>2+</sup> and CO<sub>2</sub>", "5~10~15 and ~ 5 | 5~10~15 and ~ 5",
            "a^b and y^2 | a^b and y^2", "`H~2~O` | <code>H~2~O</code>"})
    void loweredAndRaisedLettersAreAsPandocWritesThem(String markdown, String html) {
        String made = new MarkdownImporter().html(markdown, new Findings(Path.of("a.md")));
        assertTrue(made.contains(html), made);
    }
}
