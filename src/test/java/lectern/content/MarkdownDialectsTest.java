package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.content.importer.MarkdownImporter;
import lectern.content.source.Findings;
import lectern.document.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs for sites and notes write in Markdown beside its text becomes what readers of those sites see. */
class MarkdownDialectsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "warning(p(5 mg.)) p(Rest.) | !!! warning¶    5 mg.¶¶Rest.",
            "aside(title(Read first) p(5 mg.)) p(Rest.) | !!! note inline end \"Read first\"¶    5 mg.¶¶Rest.",
            "p(*Can I drive?*) p(No.) p(Rest.) | ??? question \"Can I drive?\"¶    No.¶¶Rest.",
            "p(*Example*) p(No.) p(Rest.) | !!! example¶    No.¶¶Rest.",
            "p(*Adults*) p(10 ml) p(*Children*) p(5 ml) p(Rest.) | === \"Adults\"¶¶    10 ml¶¶=== \"Children\"¶¶    5 ml¶¶Rest.",
            "tip(p(5 mg.) warning(p(Hot.))) p(Rest.) | !!! tip¶    5 mg.¶¶    !!! warning¶        Hot.¶¶Rest.",
            "warning(p(5 mg.)) p(Rest.) | {% hint style=\"warning\" %}¶5 mg.¶{% endhint %}¶¶Rest.",
            "p(*Adults*) p(10 ml) p(*Children*) p(5 ml) | {% tabs %}¶{% tab title=\"Adults\" %}¶10 ml¶{% endtab %}¶{% tab title=\"Children\" %}¶5 ml¶{% endtab %}¶{% endtabs %}",
            "warning(p(5 mg.)) p(Rest.) | {{< notice warning >}}¶5 mg.¶{{< /notice >}}¶¶Rest.",
            "aside!(title(Note) p(Shake *well*.)) | {{% alert title=\"Note\" color=\"info\" %}}¶Shake **well**.¶{{% /alert %}}",
            "p(*Adults*) p(10 ml) p(*5*) p(5 ml) | <Tabs>¶<TabItem value=\"a\" label=\"Adults\">¶¶10 ml¶¶</TabItem>¶<TabItem value=\"5\">¶¶5 ml¶¶</TabItem>¶</Tabs>",
            "caution(p(Hot.)) | <Admonition type=\"danger\">¶Hot.¶</Admonition>",
            "tip(title(My title) p(Rest.)) | :::tip[My title]¶Rest.¶:::"})
    void boxesAndTabsKeepTheirKindsAndNames(String model, String markdown) {
        assertEquals("# Flu\n" + model,
                read(markdown.replace('¶', '\n')).model().strip().replace("\n", " ").replaceFirst(" ", "\n")
                        .replaceFirst("#\nFlu ", "# Flu\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"==5 mg== now | 5 mg now", "a == b == c | a == b == c",
            "See [[Doses]]. | See Doses.", "See [[Doses#Adults]]. | See Doses, Adults."})
    void whatProgramsForNotesMarkIsRead(String markdown, String text) {
        assertEquals("# Flu\np(" + text + ")\n", read(markdown).model());
    }

    @Test
    void aLinkHasItsWordsAndANoteStandsBehindWhatItIsAbout() {
        assertEquals(List.of("Flu", "See the doses.", "Take 5 mg (with food)."),
                read("See [[Doses|the doses]]. Take 5 mg^[with food].").sentences());
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\n!!! note\n    5 mg.\n```", "    === \"Adults\"", "Take <Your Name> now", "=== Adults",
            "<Tab>", "{% hint %}"})
    void codeAndWhatHasNoEndStaysAsItIsWritten(String markdown) {
        String written = markdown.replaceAll("```|\n| {2,}", " ").strip().replaceAll(" +", " ");
        assertEquals("Flu " + written, String.join(" ", read(markdown).sentences()).replaceAll("[\\s\u00a0]+", " "));
    }

    @Test
    void linesKeepTheirNumbers() {
        Imported page = read("!!! note\n    5 mg.\n\nRest.\n\n![Box](none.png)");
        assertEquals(8, page.problem(Problem.Code.IMAGE_NOT_FOUND).line());
    }

    @Test
    void aGridIsATable() {
        assertEquals("# Flu\ntable(th(Age) th(Dose) / td(1-5) td(2.5 ml twice))\n", shape(
                "+-----+--------+\n| Age | Dose   |\n+=====+========+\n| 1-5 | 2.5 ml |\n|     | twice  |\n+-----+--------+"));
    }

    /** A line that does not fit the others may be drawn for another reason. */
    @ParameterizedTest
    @ValueSource(strings = {"+-----+\n| Age |\n+--+--+", "+-----+\n| Age |\n| 5\n+-----+", "+-----+\n| Age |"})
    void otherDrawingsStay(String drawing) {
        assertEquals(0, Jsoup.parse(new MarkdownImporter().html(drawing,
                new Findings(Path.of("a.md")))).select("table").size());
    }

    private String shape(String markdown) {
        Document page = org.jsoup.Jsoup
                .parse(new MarkdownImporter().html("# Flu\n\n" + markdown, new Findings(Path.of("a.md"))));
        return "# " + page.select("h1").text() + "\ntable(" + String.join(" / ", page.select("tr").stream()
                .map(row -> String.join(" ", row.children().stream()
                        .map(cell -> cell.normalName() + "(" + cell.text() + ")").toList()))
                .toList()) + ")\n";
    }

    @Test
    @Tag("slow")
    void manyBoxesTakeNoLongTime() {
        MarkdownImporter importer = new MarkdownImporter();
        for (String line : List.of("!!! note\n", "<Tab title=\"", "{% hint ", "+---+\n| a |\n",
                "    ".repeat(20) + "!!! note\n",
                "=== \"a\"\n")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> importer.html(line.repeat(20_000), new Findings(Path.of("a.md"))));
        }
    }

    private Imported read(String markdown) {
        Imported.write(folder, "guide/a.md", "# Flu\n\n" + markdown + "\n");
        return Imported.folder(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"Take {--20 mg--}{++10 mg++} now. | p(Take 10 mg now.)",
            "Take {~~20~>10~~} mg. | p(Take 10 mg.)", "{==Rest==}{>>Why? S.<<} now. | p(Rest now.)",
            "Rest.%% Ask Sam %% Then walk. | p(Rest. ¦ Then walk.)", "%%¶Ask Sam¶again¶%%¶¶Rest. | p(Rest.)",
            "About 50%% or 60%% of us. | p(About 50%% or 60%% of us.)", "`{--a--}` | p({--a--})",
            "%% of it | p(%% of it)",
            "#. Wash.¶#. Dry. | ol1(li(p(Wash.)) li(p(Dry.)))",
            "(@)  Wash.¶(@dry)  Dry.¶¶As (@dry) says. | ol1(li(p(Wash.)) li(p(Dry.))) p(As (2) says.)"})
    void remarksChangesAndNumbersOfOtherProgramsAreReadAsTheyShowThem(String markdown, String model) {
        assertEquals("# Flu " + model.replace('¦', '|'),
                read(markdown.replace('¶', '\n')).model().strip().replace("\n", " "));
    }

    @Test
    void remarksAreListed() {
        assertEquals(List.of("comments: Ask Sam", "comments: Why?", "deleted: 20 mg"),
                read("Rest.%% Ask Sam %% Take {--20 mg--}{++10 mg++}{>>Why?<<}.").leftOut());
    }
}
