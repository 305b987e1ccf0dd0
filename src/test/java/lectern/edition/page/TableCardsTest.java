package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.Tool;
import lectern.content.ContentFolder;
import lectern.document.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is wider than its place is cards, as a browser shows them and tells a screen reader of them. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class TableCardsTest {
    private static final String SPANS = """
            <table><thead><tr><th rowspan=2>Age<th colspan=2>Dose<tr><th>Morning<th>Evening</thead>
            <tr><td rowspan=2>6 to 11<td>5 ml<td>10 ml<tr><td colspan=2>None on Sunday<tr><td>12 and over<td>10 ml<td></table>
            """;
    private static final String WEEK = """
            <table><tr><th>Week<th>Monday<th>Tuesday<th>Wednesday<th>Thursday<th>Friday<th>Evening
            <tr><th scope=row>First<td>1 mg<td>2 mg<td>3 mg<td>4 mg<td>5 mg<td>6 mg</table>
            """;

    /** What is seen of a table, a line for each cell. The text of pseudo elements is not in any other text of a page. */
    private static final String SEEN = """
            () => {
              const lines = [];
              const own = (element, pseudo) => {
                const style = getComputedStyle(element, pseudo);
                return style.display === 'none' || style.content === 'none' ? ''
                  : JSON.parse(style.content.replaceAll('\\\\a ', '\\\\n').replaceAll('\\n', '\\\\n')).trim() + ' ';
              };
              for (const row of document.querySelectorAll('tr')) {
                if (!row.checkVisibility()) continue;
                for (const cell of row.cells) {
                  let line = own(cell, '::before');
                  const below = [];
                  for (const part of cell.childNodes) {
                    const kind = part.className;
                    if (kind?.startsWith('again')) {
                      const shown = getComputedStyle(part).display !== 'none';
                      const again = (own(part, '::before') + own(part, '::after')).trim();
                      if (shown) (line.trim() ? below : lines).push(again);
                    } else {
                      line += kind === 'named' ? own(part, '::before') : kind === 'empty' ? own(part, '::after')
                        : part.innerText ?? part.textContent;
                    }
                  }
                  lines.push(line.trim(), ...below);
                }
                lines.push('-');
              }
              return lines.join('|').replaceAll('\\u00a0', ' ');
            }""";

    /** How far words of a table reach beyond what is seen of it. */
    private static final String HIDDEN = """
            () => Math.max(...[...document.querySelectorAll('.scroll')].map(each => each.scrollWidth - each.clientWidth))
            """;

    @TempDir
    Path folder;

    private Page page;

    @BeforeEach
    void open(Browser browser) {
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void show(int width, String language, String html) throws IOException {
        Files.createDirectories(folder.resolve("leaflet"));
        Files.writeString(folder.resolve("leaflet/page.html"),
                "<html lang=" + language + "><main><h1>One</h1>" + html + "</main>");
        Library library = new ContentFolder(folder).read();
        page.setViewportSize(width, 600);
        page.setContent(PublishedPages.file(library, "leaflet", Optional.of("one")));
    }

    @Test
    void eachCellStandsBehindItsHeadersAndWhatSpansRowsIsThereAgain() throws IOException {
        show(320, "en", SPANS);
        assertEquals("Age: 6 to 11|Dose, Morning: 5 ml|Dose, Evening: 10 ml|-"
                + "|Age: 6 to 11|Dose, Morning, Evening: None on Sunday|-"
                + "|Age: 12 and over|Dose, Morning: 10 ml|Dose, Evening: (empty)|-", page.evaluate(SEEN));
    }

    @Test
    void aDoseOverTwoMedicinesStandsInItsColumnsPlaceOnBothCards() throws IOException {
        String head = "<table><tr><th>Medicine<th>Dose<th>When";
        show(320, "en", head + "<tr><td>Ibuprofen<td rowspan=2>400 mg<td>Morning<tr><td>Naproxen<td>Evening</table>");
        assertEquals("Medicine: Ibuprofen|Dose: 400 mg|When: Morning|-|Medicine: Naproxen|Dose: 400 mg|When: Evening|-",
                seenBelowHead());
        show(320, "en", head + "<tr><td>Ibuprofen<td rowspan=0>400 mg<td rowspan=9>Morning<tr><td>Naproxen</table>");
        assertEquals("Medicine: Ibuprofen|Dose: 400 mg|When: Morning|-|Medicine: Naproxen|Dose: 400 mg|When: Morning|-",
                seenBelowHead());
        show(320, "ar", "<table><tr><th>الدواء<th>الجرعة<th>متى<tr><td>إيبوبروفين<td rowspan=2>400 mg<td>صباحا"
                + "<tr><td>نابروكسين<td>مساء</table>");
        assertEquals("الدواء: إيبوبروفين|الجرعة: 400 mg|متى: صباحا|-|الدواء: نابروكسين|الجرعة: 400 mg|متى: مساء|-",
                seenBelowHead());
    }

    @Test
    void aLongCellOverRowsIsShownOnceAndItsColumnIsNamedAgain() throws IOException {
        String remark = "Take it with a glass of water. ".repeat(12).strip();
        show(320, "en",
                "<table><tr><th>Medicine<th>With food?<th>Remarks<tr><td>Ibuprofen<td rowspan=2>Yes<td rowspan=2>"
                        + remark + "<tr><td>Naproxen</table>");
        assertEquals("Medicine: Ibuprofen|With food? Yes|Remarks: " + remark
                + "|-|Medicine: Naproxen|With food? Yes|Remarks: (as in the row above)|-", seenBelowHead());
    }

    /** What is said again looks as it did: only names and labels are bold. */
    @Test
    void aValueThatIsSaidAgainIsNotBold() throws IOException {
        show(320, "en",
                "<table><tr><th>Who<th>Medicine<th>Dose<tr><th rowspan=2>Adults<td>Ibuprofen<td rowspan=2>400 mg"
                        + "<tr><td>Naproxen</table>");
        assertEquals(List.of("Adults 700", "400 mg 400"), page.evaluate("""
                () => [...document.querySelectorAll('.again')].map(each => each.dataset.again.replaceAll('\u00a0', ' ')
                  + ' ' + getComputedStyle(each, '::after').fontWeight)"""));
        assertEquals("700", page.evaluate(
                "() => getComputedStyle(document.querySelector('.again'), '::before').fontWeight"));
    }

    /** Two that begin a card have the same room below them, as any cell has. */
    @Test
    void thatARowIsAboutTheSameAsTheOneAboveIsNotBoldButForItsName() throws IOException {
        show(320, "en", "<table><tr><td rowspan=3><ol><li>Shake it.<li>Never more than 4 a day.</ol><th>Age<th>Dose"
                + "<tr><td>18 to 65<td>1 g<tr><td>over 65<td>500 mg</table>");
        assertEquals("700 400", page.evaluate("""
                () => { const each = document.querySelector('.again');
                  return getComputedStyle(each, '::before').fontWeight + ' '
                      + getComputedStyle(each, '::after').fontWeight; }"""));
    }

    @Test
    void whatIsSaidAgainStandsNoCloserToWhatFollows() throws IOException {
        show(320, "en",
                "<table><tr><th>Who<th>For<th>Dose<tr><th rowspan=2>Adults<td rowspan=2>pain<td>400 mg<tr><td>200 mg</table>");
        assertEquals(List.of("0px 8px", "0px 8px"), page.evaluate("""
                () => [...document.querySelectorAll('.again')].map(each => getComputedStyle(each))
                  .map(style => style.paddingTop + ' ' + style.paddingBottom)"""));
    }

    @Test
    void aRowInWhichNothingBeginsIsNoCard() throws IOException {
        show(320, "en", "<table><tr><th>Medicine<th>Dose<tr><td rowspan=2>Ibuprofen<td rowspan=2>1 g<tr><tr><td>Aspirin"
                + "<td>2 g</table>");
        assertEquals("Medicine: Ibuprofen|Dose: 1 g|-|Medicine: Aspirin|Dose: 2 g|-", seenBelowHead());
    }

    /** In a grid, and on cards where the dose is said again; by where the letters stand. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void inArabicANumberStandsBeforeItsUnit(int width) throws IOException {
        show(width, "ar", "<table><tr><th>الدواء<th>الجرعة<th>متى<tr><td>إيبوبروفين<td>400 mg<td>4–6 h"
                + "<tr><td>نابروكسين<td>1.5 g – 2 g<td>مساء</table><p>خذ 500 mg الآن.");
        assertEquals(List.of("400 mg", "4–6 h", "1.5 g – 2 g", "500 mg"), page.evaluate("""
                () => [...document.querySelectorAll('bdi')].filter(each => {
                  const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
                  const left = (text, at) => {
                    const range = document.createRange();
                    range.setStart(text, at);
                    range.setEnd(text, at + 1);
                    return range.getBoundingClientRect().left;
                  };
                  const first = left(texts.nextNode(), 0);
                  let last = texts.currentNode;
                  while (texts.nextNode()) {
                    last = texts.currentNode;
                  }
                  return first < left(last, last.length - 1);
                }).map(each => each.textContent.replaceAll('\u00a0', ' '))"""));
        assertEquals("rtl", page.evaluate("() => getComputedStyle(document.querySelector('main')).direction"));
    }

    private Object seenBelowHead() {
        return ((String) page.evaluate(SEEN)).replaceAll("[\\u2066-\\u2069]", "").replace('\u00a0', ' ');
    }

    @Test
    void aNameOfRowsThatBeginsInTheHeadIsSaidOnceOnEachCard() throws IOException {
        show(320, "en", "<table><tr><th rowspan=3>Adults<th>Age<th>Dose<tr><td>18 to 65<td>1 g<tr><td>over 65<td>500 mg"
                + "<tr><th>Children<td>under 12<td>none</table>");
        assertEquals("Adults|Age: 18 to 65|Dose: 1 g|-|Adults|Age: over 65|Dose: 500 mg|-"
                + "|Children|Age: under 12|Dose: none|-", page.evaluate(SEEN));
    }

    @Test
    void whereThereIsRoomItIsAGrid() throws IOException {
        show(1280, "en", SPANS);
        assertEquals("Age|Dose|-|Morning|Evening|-|6 to 11|5 ml|10 ml|-|None on Sunday|-|12 and over|10 ml||-",
                page.evaluate(SEEN));
    }

    @Test
    void aGroupOfRowsIsNamedAboveItsCards() throws IOException {
        show(320, "en", """
                <table><tr><th>Age<th>Dose<th>How often<tr><th colspan=3>Children<tr><td>6<td>5 ml<td>once
                <tr><th colspan=3>Adults<tr><td>18<td>10 ml<td>twice</table>
                """);
        assertEquals("Children|-|Age: 6|Dose: 5 ml|How often: once|-|Adults|-|Age: 18|Dose: 10 ml|How often: twice|-",
                page.evaluate(SEEN));
    }

    @Test
    void aHeadWithALinkStaysToBeFollowedAndItsMarkIsNoPartOfALabel() throws IOException {
        show(320, "en",
                """
                        <table><tr><th>Age of the child<th>Dose<sup><a href=#n>1</a></sup><th>Times a day<tr><td>6<td>5 ml<td>2</table>
                        <p id=n>A note.
                        """);
        assertEquals("Age of the child|Dose1|Times a day|-|Age of the child: 6|Dose: 5 ml|Times a day: 2|-",
                page.evaluate(SEEN));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 480, 768, 1280})
    void noWordIsOutOfSightAtAnyWidth(int width) throws IOException {
        String two = "<table><tr><th>Age<th>Dose<tr><td>6<td>5 ml</table>";
        String words = "<table><tr><th>Name<th>Also<tr><td>Hydroxychloroquinesulphate<td>Dimethylaminoethylmethacrylate</table>";
        String groups = "<table><tr><td><th colspan=2>Adults<th colspan=2>Children<tr><td><th>Day<th>Night<th>Day<th>Night"
                + "<tr><th>Tablets<td>2<td>1<td>1<td>1</table>";
        show(width, "en", SPANS + WEEK + two + words + groups);
        for (String size : List.of("100", "200", "400")) {
            page.evaluate("size => document.documentElement.dataset.size = size", size);
            assertTrue(((Number) page.evaluate(HIDDEN)).intValue() <= 1, size);
        }
    }

    @Test
    void inTextThatRunsToTheLeftCardsDoToo() throws IOException {
        show(320, "ar", """
                <table><tr><th>العمر<th>جرعة الصباح<th>جرعة المساء<tr><td>6<td>5 مل<td>10 مل</table>
                """);
        assertEquals("العمر: 6|جرعة الصباح: 5 مل|جرعة المساء: 10 مل|-", page.evaluate(SEEN));
        assertEquals("right", page.evaluate("""
                () => {
                  const cell = document.querySelector('td').getBoundingClientRect();
                  const words = document.querySelector('td span').getBoundingClientRect();
                  return words.left - cell.left > cell.width / 2 ? 'right' : 'left';
                }"""));
    }

    /** As Chromium's own tree has it, which is what it tells screen readers. */
    @Test
    void aScreenReaderIsToldOfATableInBothForms() throws IOException {
        show(1280, "en", SPANS);
        assertEquals(List.of("table", "row", "columnheader Age", "columnheader Dose", "row", "columnheader Morning",
                "columnheader Evening", "row", "cell 6 to 11", "cell 5 ml", "cell 10 ml", "row", "cell None on Sunday",
                "row", "cell 12 and over", "cell 10 ml", "cell"), tree());
        show(320, "en", SPANS);
        assertEquals(List.of("table", "row", "cell Age: 6 to 11", "cell Dose, Morning: 5 ml",
                "cell Dose, Evening: 10 ml", "row", "cell Age: 6 to 11 Dose, Morning, Evening: None on Sunday", "row",
                "cell Age: 12 and over", "cell Dose, Morning: 10 ml", "cell Dose, Evening: (empty)"), tree());
        show(320, "en", WEEK);
        assertTrue(tree().contains("rowheader Week: First"), tree().toString());
        assertFalse(tree().contains("columnheader Week"), tree().toString());
    }

    private List<String> tree() {
        CDPSession session = page.context().newCDPSession(page);
        JsonArray nodes = session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
        List<String> tree = new ArrayList<>();
        tell(nodes.get(0).getAsJsonObject(), nodes, tree);
        session.detach();
        return tree;
    }

    private static void tell(JsonObject node, JsonArray nodes, List<String> tree) {
        String role = value(node, "role");
        List<String> roles = List.of("table", "row", "cell", "gridcell", "columnheader", "rowheader");
        if (roles.contains(role)) {
            tree.add((role + " " + own(node, nodes).strip()).strip());
        }
        children(node, nodes).forEach(each -> tell(each, nodes, tree));
    }

    /** The words in a part that are not in a part of that. */
    private static String own(JsonObject node, JsonArray nodes) {
        StringBuilder words = new StringBuilder();
        for (JsonObject each : children(node, nodes)) {
            switch (value(each, "role")) {
                case "StaticText" -> words.append(value(each, "name").strip().replace('\u00a0', ' ')).append(' ');
                case "table", "rowgroup", "row", "cell", "columnheader", "rowheader", "InlineTextBox", "caption" -> {
                }
                default -> words.append(own(each, nodes));
            }
        }
        // Chromium's tree is without the space at which generated words begin a new line.
        return words.toString().replaceAll(",(?! )", ", ");
    }

    private static List<JsonObject> children(JsonObject node, JsonArray nodes) {
        List<JsonObject> children = new ArrayList<>();
        for (JsonElement id : node.getAsJsonArray("childIds")) {
            nodes.forEach(each -> {
                if (each.getAsJsonObject().get("nodeId").equals(id)) {
                    children.add(each.getAsJsonObject());
                }
            });
        }
        return children;
    }

    private static String value(JsonObject node, String name) {
        return node.has(name) ? node.getAsJsonObject(name).get("value").getAsString() : "";
    }
}
