package lectern.content;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said before each cell of data: the headers that hold for it, and none of another group. */
class TableHeadersTest {

    private static final String TWO_ROWS = "<thead><tr><th rowspan=2>Age<th colspan=2>Dose<tr><th>Morning<th>Night</thead>";

    @TempDir
    Path folder;

    @Test
    void headersOfSeveralColumnsComeFirst() {
        said("Dose, Morning: 5 ml | Dose, Night: 10 ml", TWO_ROWS + "<tr><th>6 to 11<td>5 ml<td>10 ml");
    }

    @Test
    void aCellOverSeveralColumnsHasTheHeadersOfAllOfThem() {
        said("Dose, Morning, Night: None", TWO_ROWS + "<tr><th>6 to 11<td colspan=2>None");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><th>Week<th colspan=2>Dose", "<tr><th><th colspan=2>Dose"})
    void aSecondRowOfStrongWordsBelowASpanningHeadIsOne(String head) {
        said("Dose, Morning: 5 mg | Dose, Night: 10 mg",
                head + "<tr><td><td><b>Morning</b><td><strong>Night</strong><tr><td>First<td>5 mg<td>10 mg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<td><td><b>5 mg</b><td><b>7 mg</b>", "<td>1<td><b>Never</b><td><b>Always</b>",
            "<td><b>All</b><td><b>Never</b><td><b>Always</b>", "<td><td><b>Never</b><td>Always",
            "<td><td><b>Never</b> now<td><b>Always</b>", "<td><td colspan=2><b>Never</b>", "<td><td><td>Always",
            "<td><td><b>Never</b><td>", "<td><td><b>Closed</b><td><b>Closed</b>"})
    void anotherRowBelowASpanningHeadIsNone(String row) {
        String said = String.join(" | ",
                said("<tr><th>Week<th colspan=2>Dose<tr>" + row + "<tr><td>1<td>5 mg<td>10 mg"));
        assertTrue(said.endsWith("Dose: 5 mg | Dose: 10 mg"), said);
    }

    @Test
    void boldCellsBelowAHeadOfPlainCellsAreNone() {
        String said = String.join(" | ", said("<tr><td><b>Day</b><td colspan=2><b>Meals</b><tr><td><td><b>Rice</b>"
                + "<td><b>Fish</b><tr><td>Monday<td>5 mg<td>10 mg"));
        assertTrue(said.endsWith("Meals: 5 mg | Meals: 10 mg"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><th>Age<th>Dose<th>Dose",
            "<tr><th rowspan=2>Age<th colspan=2>Dose<tr><th>Dose<th>Dose",
            "<tr><th>Age<th>Dose<th> <b>Dose</b> "})
    void headersOfOneNameAreSaidOnce(String heads) {
        said("Dose: None", heads + "<tr><th>6 to 11<td colspan=2>None");
    }

    @Test
    void aCellAcrossTheTableHasNone() {
        said("Dose, Morning: 5 ml | Dose, Night: 10 ml | Ask first.",
                TWO_ROWS + "<tr><th>6 to 11<td>5 ml<td>10 ml<tr><td colspan=3>Ask first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><th><th colspan=2 scope=colgroup>Children", "<tr><td><th colspan=2>Children",
            "<tr><td><th colspan=2 scope=col>Children"})
    void aHeaderEndsWhereAnotherStandsOverTheSameColumns(String children) {
        said("Adults, Morning: 5 ml | Adults, Night: 10 ml | Children, Morning: 1 ml | Children, Night: 2 ml",
                "<tr><td><th colspan=2>Adults<tr><th>Day<th>Morning<th>Night<tr><th scope=row>Monday<td>5 ml<td>10 ml"
                        + children + "<tr><th scope=row>Monday<td>1 ml<td>2 ml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><th>Weight<th>Dose a day", "<tr><th scope=col>Weight<th scope=col>Dose a day",
            "<tr><th>Weight<th scope=col>Dose a day"})
    void aRowOfHeadersNamesTheColumnsAnew(String anew) {
        said("Age: 1 year | Dose: 5 ml | Weight: 10 kg | Dose a day: 2 ml",
                "<tr><th>Age<th>Dose<tr><td>1 year<td>5 ml" + anew + "<tr><td>10 kg<td>2 ml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><td><b>Weight</b><td><b>Dose</b>", "<tr><td><strong>Weight</strong><td><b>dose</b>"})
    void aStrongRowThatSaysTheHeadAgainDoesSoToo(String anew) {
        said("Age: 1 year | Dose: 5 ml | Weight: 10 kg | Dose: 2 ml".replace("Dose: 2", anew.contains("dose")
                ? "dose: 2"
                : "Dose: 2"),
                "<tr><td><b>Age</b><td><b>Dose</b><tr><td>1 year<td>5 ml" + anew + "<tr><td>10 kg<td>2 ml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><th>All adults<th>40 ml", "<tr><th>All adults<td>40 ml",
            "<tr><td><b>All adults</b><td><b>Only at night</b>", "<tr><th>All adults<th scope=row>40 ml"})
    void aSumOrAStrongRowOfDataNamesNoColumn(String sum) {
        List<String> said = said("<tr><th>Who<th>Dose<tr><th>Men<td>10 ml" + sum + "<tr><th>Girls<td>5 ml");
        assertEquals("Dose: 5 ml", said.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<tr><th colspan=2>Children", "<tr><td colspan=2>Children",
            "<tr><th colspan=2 scope=rowgroup>Children", "<tr><td colspan=2><b>Children</b>"})
    void aTitleAcrossTheTableHoldsUntilTheNextOne(String children) {
        Table table = table("<tr><th colspan=2>Adults<tr><th>Day<th>Dose<tr><th scope=row>Monday<td>10 ml" + children
                + "<tr><th scope=row>Monday<td>2 ml");
        assertEquals("Adults, Monday, Dose: 10 ml | Children, Monday, Dose: 2 ml", all(table));
        assertEquals(List.of("Dose: 10 ml", "Dose: 2 ml"), said(table));
    }

    @Test
    void aNameOfSeveralRowsHoldsForThemOnly() {
        Table table = table("<tr><th>Who<th>When<th>Dose<tbody><tr><th rowspan=2 scope=rowgroup>Adults<th scope=row>Day"
                + "<td>5 ml<tr><th scope=row>Night<td>10 ml<tbody><tr><th scope=rowgroup>Children<th scope=row>Day<td>1 ml");
        assertEquals("Adults, Day, Dose: 5 ml | Adults, Night, Dose: 10 ml | Children, Day, Dose: 1 ml", all(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<th rowspan=3>", "<th rowspan=3 scope=rowgroup>", "<th rowspan=3 scope=row>",
            "<td rowspan=3>", "<th rowspan=3 scope=col>"})
    void whatBeginsBesideTheNamesOfColumnsAndGoesOnBesideDataNamesThoseRows(String adults) {
        Table table = table("<tr>" + adults + "Adults<th>Age<th>Dose<tr><td>18 to 65<td>1 g<tr><td>over 65<td>500 mg"
                + "<tr><th rowspan=2>Children<td>under 2<td>60 mg<tr><td>2 to 5<td>120 mg");
        assertEquals("Adults, Age: 18 to 65 | Adults, Dose: 1 g | Adults, Age: over 65 | Adults, Dose: 500 mg | "
                + "Children, Age: under 2 | Children, Dose: 60 mg | Children, Age: 2 to 5 | Children, Dose: 120 mg",
                all(table));
        assertEquals("Age: 18 to 65", said(table).getFirst());
        TableHeaders headers = TableHeaders.of(table);
        assertTrue(headers.isSaidBelow(0));
        assertEquals(List.of(), headers.above(3, table.at(3, 0)));
    }

    @Test
    void aCellThatGoesOnBesideNamesOfColumnsOnlyIsOneOfThem() {
        said("Dose, Morning: 5 ml | Dose, Night: 10 ml", "<tr><td rowspan=2>Age<th colspan=2>Dose"
                + "<tr><th>Morning<th>Night<tr><th>6 to 11<td>5 ml<td>10 ml");
    }

    @Test
    void theHeadersThatACellListsAreThoseItHas() {
        Table table = table("<tr><th id=a>Age<th id=d>Dose<tr><th id=k colspan=2>Children"
                + "<tr><th id=one>1 year<td headers='one k d'>5 ml<tr><th id=two>2 years<td headers='gone'>10 ml");
        assertEquals(List.of("Children, Dose: 5 ml", "Dose: 10 ml"),
                said(table).stream().filter(each -> each.endsWith("ml")).toList());
    }

    @Test
    @Tag("slow")
    void aTableOfNothingButHeadersIsReadInTimeThatGrowsWithIt() {
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < 2_000; row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < 100; column++) {
                cells.add(new Table.Cell(row % 9 == 8 ? Table.Role.DATA : Table.Role.COLUMN_HEADER, column, 1, 1,
                        List.of(new Block.Quote(List.of()))));
            }
            rows.add(new Table.Row(cells));
        }
        Table table = new Table(List.of(), 100, rows);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            TableHeaders headers = TableHeaders.of(table);
            for (int row = 0; row < rows.size(); row++) {
                headers.isSaidBelow(row);
            }
        });
    }

    private void said(String expected, String rows) {
        assertEquals(expected, String.join(" | ", said(rows)));
    }

    private List<String> said(String rows) {
        return said(table(rows));
    }

    private static List<String> said(Table table) {
        TableHeaders headers = TableHeaders.of(table);
        List<String> said = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (Table.Cell cell : table.rows().get(row).cells()) {
                if (cell.role() == Table.Role.DATA) {
                    said.add(named(headers.above(row, cell), cell));
                }
            }
        }
        return said;
    }

    private static String all(Table table) {
        TableHeaders headers = TableHeaders.of(table);
        List<String> said = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (Table.Cell cell : table.rows().get(row).cells()) {
                if (cell.role() == Table.Role.DATA) {
                    said.add(named(headers.all(row, cell), cell));
                }
            }
        }
        return String.join(" | ", said);
    }

    private static String named(List<Table.Cell> headers, Table.Cell cell) {
        String names = headers.stream().map(TableHeadersTest::words).collect(joining(", "));
        return names.isEmpty() ? words(cell) : names + ": " + words(cell);
    }

    private static String words(Table.Cell cell) {
        return Sentence.text(Section.sentences(cell.blocks()));
    }

    private Table table(String rows) {
        for (Block block : Imported.page(folder, "<h1>Doses</h1><table>" + rows + "</table>").publication().sections()
                .getFirst().blocks()) {
            if (block instanceof Table table) {
                return table;
            }
        }
        throw new AssertionError("no table: " + rows);
    }
}
