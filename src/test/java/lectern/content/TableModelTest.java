package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cells of a page's table name others, which rows are notes, and what else is a table. */
class TableModelTest {

    private static final String HEAD = "<h1>Doses</h1><table><tr><th>Who<th>Dose";

    @TempDir
    Path folder;

    @Test
    void aFootThatHoldsANoteStandsBelowItsTable() {
        is("table2( tr(col(p(Who)) col(p(Dose))) tr(row(p(Adults)) td(p(10 ml^a^))))\naside(p(^a^ Half for old people.))",
                HEAD + "<tfoot><tr><td colspan=2><sup>a</sup> Half for old people.</tfoot>"
                        + "<tbody><tr><td>Adults<td>10 ml<sup>a</sup></table>");
    }

    /** For narrow screens, on which each cell stands on a line. */
    @Test
    void aCellDoesNotSayTheNameOfItsColumnOnceMore() {
        is("table2( tr(col(p(Who)) col(p(Dose))) tr(row(p(Adults)) td(p(5 ml))) tr(row(p(Children)) td(p(2 ml))))",
                HEAD + "<tr><td>Adults<td><span class=x>Dose </span>5 ml<tr><td><span>Who:</span> Children<td>2 ml</table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<small>Dose</small>s of 5 ml", "<b>Dose</b> again", "<span>Dose</span>s of 5 ml"})
    void aCellThatBeginsWithTheSameWordKeepsIt(String cell) {
        is("table2( tr(col(p(Who)) col(p(Dose))) tr(row(p(Adults)) td(p("
                + cell.replaceAll("</?(?:span|small)>", "").replaceAll("</?b>", "*")
                + "))) tr(row(p(Children)) td(p(2 ml))))",
                HEAD + "<tr><td>Adults<td>" + cell
                        + "<tr><td>Children<td>2 ml</table>");
    }

    @Test
    void aNumberBelowANumberIsADose() {
        is("table3( tr(col(p(Week)) col(p(1)) col(p(2))) tr(row(p(Take)) td(p(1 tablet)) td(p(2 tablets))))",
                "<h1>Doses</h1><table><thead><tr><th>Week<th>1<th>2</thead><tr><td>Take<td><span>1</span> tablet"
                        + "<td><span>2</span> tablets</table>");
    }

    /** Word makes no header cells, and a paragraph of each line in a cell. */
    @ParameterizedTest
    @ValueSource(strings = {"<table border=1><tr><td><p>Time<td><p>Drink",
            "<table><tr><td><p><b>Time</b><td><p><b>Drink</b>"})
    void cellsOfSeveralParagraphsStayBesideTheirRow(String head) {
        Imported page = Imported.page(folder,
                "<h1>Doses</h1>" + head + "<tr><td><p>6 pm<td><p>1 litre</p><p>and water</table>");
        assertTrue(page.model().contains("tr(td(p(6 pm)) td(p(1 litre) p(and water)))"), page::model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<table>", "<table border=0>"})
    void severalParagraphsInACellWithoutLinesOrHeadersAreALayout(String table) {
        is("p(Menu)\np(Rest.)\np(Drink.)\np(End)",
                "<h1>Doses</h1>" + table + "<tr><td>Menu<td><p>Rest.<p>Drink.<tr><td>End<td></table>");
    }

    @Test
    void aHeadThatNamesNothingIsNoRow() {
        is("table2( tr(td(p(Dressing)) td(p(day 3))))",
                "<h1>Doses</h1><table><tr><th></th><th></th></tr><tr><td>Dressing<td>day 3</table>");
        is("table2( tr(row(p(Dressing)) td(p(day 3))))",
                "<h1>Doses</h1><table><thead><tr><th></th><th>&nbsp;</th></tr></thead><tr><td>Dressing<td>day 3</table>");
    }

    @Test
    void aMarkMayHaveACellOfItsOwn() {
        is("table2( tr(col(p(Who)) col(p(Dose))) tr(row(p(Adults)) td(p(10 ml*))))\naside(p(*) p(Never more.) p(†) p(Ask.))",
                HEAD + "<tbody><tr><td>Adults<td>10 ml*<tfoot><tr><td>*<td>Never more.<tr><td>†<td>Ask.</table>");
    }

    @Test
    void aLastRowAcrossTheTableThatBeginsWithAMarkIsANote() {
        is("table2( tr(col(p(Who)) col(p(Dose))) tr(row(p(Adults)) td(p(10 ml*))))\naside(p(* Never more.))",
                HEAD + "<tr><td>Adults<td>10 ml*<tr><td colspan=2>* Never more.</table>");
    }

    @Test
    void aFootWithSumsStaysARow() {
        is("table2( tr(col(p(Who)) col(p(Dose))) tr(row(p(Adults)) td(p(10 ml))) tr(row(p(All)) td(p(10 ml))))",
                HEAD + "<tbody><tr><td>Adults<td>10 ml<tfoot><tr><td>All<td>10 ml</table>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "”", "〃", "''", ",,", "ditto", "Dito", "do.", "-\"-", "– ” –", "<i>ditto</i>"})
    void aDittoMarkIsAnErrorThatNamesItsCell(String mark) {
        Imported page = Imported.page(folder,
                HEAD + "\n<tr><td>Adults<td>10 ml\n<tr><td>Children<td>" + mark + "</table>");
        Problem ditto = page.problem(Problem.Code.DITTO_MARK);
        assertEquals(Problem.Severity.ERROR, ditto.code().severity());
        assertTrue(ditto.text().contains("row 3, column 2, Children, Dose"), ditto::text);
        assertEquals(3, ditto.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "do", "5\"", "“Yes”", "", "ditto for men"})
    void otherSignsAreNoDittoMarks(String words) {
        Imported page = Imported.page(folder,
                HEAD + "<tr><td>Adults<td>10 ml<tr><td>Children<td>" + words + "</table>");
        assertFalse(page.codes().contains(Problem.Code.DITTO_MARK));
    }

    @Test
    void theFirstColumnOfMarkdownNamesItsRows() {
        Imported.write(folder, "guide/a.md",
                "# Doses\n\n| Age | Dose |\n|---|---|\n| 1 | 5 ml |\n| 2 | 5 ml |\n| | none |\n");
        assertEquals("# Doses\ntable2( tr(col(p(Age)) col(p(Dose))) tr(row(p(1)) td(p(5 ml)))"
                + " tr(row(p(2)) td(p(5 ml))) tr(td() td(p(none))))\n", Imported.folder(folder).model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><td>1<td>A<tr><td>2<td>B", "<tr><td>Day<td>A<tr><td>Day<td>B",
            "<tr><td>Day<td>A<tr><td><td>B", "<tr><td>5 ml<td>A", "<tr><td colspan=2>Adults only"})
    void aFirstColumnOfFiguresOrOfTheSameWordsNamesNothing(String rows) {
        assertFalse(Imported.page(folder, HEAD + rows + "</table>").model().contains("row("));
    }

    @Test
    void aGuessedNameKeepsTheNamesOfItsSentences() {
        Imported page = Imported.page(folder, HEAD + "<tr><td>Adults<td>10 ml</table>");
        assertEquals(List.of("h", "th", "th", "td", "td"), page.publication().sections().getFirst().sentences().stream()
                .map(each -> each.id().replaceFirst("-.*", "")).collect(Collectors.toList()));
    }

    @Test
    void rolesMakeATable() {
        is("table2(Tablets tr(col(p(Strength)) col(p(Colour))) tr(row(p(1 mg)) td(p(brown))) tr(td2x1(p(None is white.))))",
                "<h1>Doses</h1><div role=table><div role=caption>Tablets</div><div role=rowgroup><div role=row>"
                        + "<span role=columnheader>Strength</span><span role=columnheader>Colour</span></div></div>"
                        + "<div class=scroll><div role=row><span role=rowheader>1 mg</span><b><i role=cell>brown</i></b>"
                        + "</div><div role=row><span role=cell aria-colspan=2>None is white.</span></div></div></div>");
    }

    @Test
    void wordsBesideTheCellsOfRolesStay() {
        is("p(Look:)\ntable2( tr(td(p(A)) td(p(so))) tr(td(p(B)) td(ul(li(p(1)) li(p(2))))))",
                "<h1>Doses</h1><ul role=grid>Look:<li role=row><a role=gridcell href=#x>A</a>so</li>"
                        + "<li role=row><p role=gridcell>B</p><div role=gridcell><ul><li>1<li>2</ul></div></ul>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p><a class=button href=/a>A</a><a class=button href=/b>B</a>",
            "<p><span><a href=/a><b>A</b></a></span><!-- --><span><a href=/b>B</a></span>",
            "<p><span role=listitem>A</span><span role=listitem>B</span>",
            "<p><i role=button>A</i><i role=button>B</i>"})
    void neighboursKeepTheirWordsApart(String html) {
        assertEquals(List.of("Doses", "A B"), Imported.page(folder, "<h1>Doses</h1>" + html).sentences());
    }

    @Test
    void aLinkThatWasCutIsOneWord() {
        assertEquals(List.of("Doses", "Telephone"), Imported
                .page(folder, "<h1>Doses</h1><p><a href=/a>Tele</a><a href=/a><b>phone</b></a>").sentences());
    }

    private void is(String expected, String html) {
        Imported page = Imported.page(folder, html);
        assertEquals("# Doses\n" + expected + "\n", page.model());
        assertFalse(page.codes().contains(Problem.Code.WORDS_LOST), page.library().problems()::toString);
    }
}
