package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a page that were named by tabs are never read without their names in silence. */
class TabsTest {

    private static final String BIG = "<p>Take two tablets of 500 mg every six hours.</p>";
    private static final String SMALL = "<p>Give one tablet of 250 mg every six hours.</p>";

    @TempDir
    Path folder;

    private Imported read(String body) {
        return Imported.page(folder, "<title>Fever</title><main><h1>Fever</h1>"
                + "<p>Drink a lot of water as long as your head is hot.</p>"
                + body.replace("BIG", BIG).replace("SMALL", SMALL) + "</main>");
    }

    private boolean isTold(String body) {
        return read(body).codes().contains(Problem.Code.TABS_LEFT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div role=tablist><button role=tab>Adults</button><button role=tab>Children</button></div>"
                    + "<div role=tabpanel>BIG</div><div role=tabpanel hidden>SMALL</div>",
            "<div role=tablist><button role=tab>Adults</button><button role=tab>Children</button></div>"
                    + "<div role=tabpanel><p>500 mg</p></div><div role=tabpanel><p>250 mg</p></div>",
            "<div><ul role=tablist class=tabs><li role=tab>Adults</li><li role=tab>Children</li></ul>"
                    + "<div><div role=tabpanel>BIG</div><div role=tabpanel hidden>SMALL</div></div></div>",
            "<div class=tab><button class=tablinks>Adults</button><button class=tablinks>Children</button></div>"
                    + "<div class=tabcontent>BIG</div><div class=tabcontent>SMALL</div>",
            "<ul class='nav nav-tabs'><li><a href='#'>Adults</a></li><li><a href='#'>Children</a></li></ul>"
                    + "<div class=tab-content><div class='tab-pane active'>BIG</div><div class=tab-pane>SMALL</div></div>",
            // One has no name, and would stand below that of the other.
            "<div role=tablist><button role=tab>Adults</button><button role=tab>Children</button></div>"
                    + "<div role=tabpanel><h3>For you</h3>BIG</div><div role=tabpanel>SMALL</div>",
            // Each panel was copied from the first, with the name of its tab.
            "<div role=tablist><button role=tab id=a>Adults</button><button role=tab id=b>Children</button></div>"
                    + "<div role=tabpanel aria-labelledby=a>BIG</div><div role=tabpanel aria-labelledby=a>SMALL</div>"})
    void namesOfTabsThatAreLeftOutAreTold(String tabs) {
        Imported page = read(tabs);
        Problem told = page.problem(Problem.Code.TABS_LEFT_OUT);
        assertTrue(told.text().endsWith(": “Adults”, “Children”."), told::toString);
        assertTrue(told.remedy().contains("heading") && told.line() > 0, told::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // The names are read.
            "<div role=tablist><button role=tab aria-controls=a>Adults</button><button role=tab aria-controls=b>Children"
                    + "</button></div><div role=tabpanel id=a>BIG</div><div role=tabpanel id=b>SMALL</div>",
            "<ul class=tabs><li class=tab>Adults</li><li class=tab>Children</li></ul>"
                    + "<div class=tab-pane>BIG</div><div class=tab-pane>SMALL</div>",
            // Each part says itself for whom it is.
            "<div role=tablist><button role=tab>Adults</button><button role=tab>Children</button></div>"
                    + "<div role=tabpanel><h2>Adults</h2>BIG</div><div role=tabpanel><h2>For your child</h2>SMALL</div>",
            "<div role=tablist><button role=tab>Adults</button><button role=tab>Children</button></div>"
                    + "<div role=tabpanel><p><b>ADULTS</b></p>BIG</div><div role=tabpanel><p>Children</p>SMALL</div>",
            "<div role=tablist><button role=tab>First</button><button role=tab>Second</button></div><div role=tabpanel>"
                    + "<p><strong>Adults</strong></p>BIG</div><div role=tabpanel><p><b>Children</b></p>SMALL</div>",
            // They lead through pictures.
            "<ul role=tablist><li><button role=tab>1</button></li><li><button role=tab>2</button></li></ul>"
                    + "<div role=tabpanel>BIG</div><div role=tabpanel>SMALL</div>",
            // One part of it is left alone, or none.
            "<div role=tablist><button role=tab>Text</button><button role=tab>Map</button></div>"
                    + "<div role=tabpanel>BIG</div><div role=tabpanel></div>",
            "<div role=tablist><button role=tab>Text</button><button role=tab>Links</button></div>"
                    + "<div role=tabpanel>BIG</div><div role=tabpanel><a href=/a>Knees</a> <a href=/b>Hips</a></div>",
            // No tabs.
            "<ul role=menubar><li><a href=/a>Adults</a></li><li><a href=/b>Children</a></li></ul><div>BIG</div><div>SMALL</div>",
            "<div class=tabs><button>Print</button><button>Listen</button></div><div class=text>BIG</div><div>SMALL</div>",
            "<div class=tab><button>Adults</button></div><div class=tabcontent>BIG</div><div class=tabcontent>SMALL</div>",
            "<div class=tablet>BIG</div><div class=tablet>SMALL</div>",
            "<div class=tabcontent>BIG</div><div class=tabcontent>SMALL</div>",
            // Tabs of something else.
            "<div><div role=tablist><button role=tab>Login</button><button role=tab>Join</button></div></div>"
                    + "<section><div><div><div><div class=tab-pane>BIG</div><div class=tab-pane>SMALL</div></div></div></div></section>"})
    void whatHasItsNamesOrIsNoTabIsNotTold(String tabs) {
        assertFalse(isTold(tabs));
    }

    @Test
    void aTabOfFewLettersIsNoNameOfWordsThatBeginSo() {
        assertEquals(List.of("“T”, “G”"),
                read("<div role=tablist><button role=tab>T</button><button role=tab>G</button></div>"
                        + "<div role=tabpanel>BIG</div><div role=tabpanel>SMALL</div>").library().problems().stream()
                        .filter(each -> each.code() == Problem.Code.TABS_LEFT_OUT)
                        .map(each -> each.text().replaceAll(".*: (.*)[.]", "$1")).toList());
    }

    @Test
    void tabsOfTheSiteOutsideOfTheTextAreNotTold() {
        Imported page = Imported.page(folder,
                "<title>Fever</title><header><div role=tablist><button role=tab>Staff</button>"
                        + "<button role=tab>Visitors</button></div><div role=tabpanel><a href=/a>Ring 1</a></div>"
                        + "<div role=tabpanel><a href=/b>Ring 2</a></div></header><main><h1>Fever</h1>"
                        + "<p>Drink a lot of water as long as your head is hot.</p>" + BIG + SMALL + "</main>");
        assertFalse(page.codes().contains(Problem.Code.TABS_LEFT_OUT), page.library().problems()::toString);
    }

    @Test
    void tabsWithinTabsAreToldByThemselves() {
        Imported page = read("<div role=tablist><button role=tab aria-controls=a>Pills</button><button role=tab"
                + " aria-controls=b>Juice</button></div><div role=tabpanel id=a><div role=tablist><button role=tab>Adults"
                + "</button><button role=tab>Children</button></div><div role=tabpanel>BIG</div><div role=tabpanel>SMALL"
                + "</div></div><div role=tabpanel id=b>BIG</div>");
        assertTrue(page.problem(Problem.Code.TABS_LEFT_OUT).text().endsWith(": “Adults”, “Children”."));
        assertEquals(1, page.codes().stream().filter(Problem.Code.TABS_LEFT_OUT::equals).count());
    }

    @Test
    void veryManyTabsTakeNoLongTime() {
        String tabs = "<div role=tablist><button role=tab>Adults</button><button role=tab>Children</button></div>"
                + "<div role=tabpanel>1</div><div role=tabpanel>2</div>";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(tabs.repeat(3_000)));
    }

    @Test
    void veryManyListsInEachOtherTakeNoLongTime() {
        String tabs = "<button role=tab>Adults</button>".repeat(3_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> read("<div class=tabs>".repeat(400) + tabs + "</div>".repeat(400)));
    }

    /** A page builder writes the names of tabs twice, for wide windows and for narrow ones. */
    @Test
    void aTabThatIsNamedTwiceIsSaidOnce() {
        Imported page = read(
                "<div role=tablist><div role=tab aria-controls=a>Adults</div><div role=tab aria-controls=b>"
                        + "Children</div></div><div><div role=tab aria-controls=a>Adults</div><div role=tabpanel id=a><p>Take 2 "
                        + "units.</div><div role=tab aria-controls=b>Children</div><div role=tabpanel id=b hidden><p>Take 1 unit."
                        + "</div></div>");
        assertEquals(1, page.sentences().stream().filter("Adults"::equals).count());
        assertEquals(1, page.sentences().stream().filter("Children"::equals).count());
    }
}
