package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens a panel says what the panel is about, however a page marks it. */
class PanelsTest {

    private static final String STOP = "Stop at once when you have a rash on your arms.";
    private static final String START = "Start when your nurse tells you to, never before.";

    @TempDir
    Path folder;

    private List<String> read(String body) {
        return Imported.page(folder, "<title>Gel</title><main><h1>Gel</h1>"
                + "<p>Rub the gel in as long as your knee hurts.</p>" + body + "</main>").sentences();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<button class=accordion>Stop</button><div class=panel>%s</div><button class=accordion>Start</button><div class=panel>%s</div>",
            "<div class=faq-q><button>Stop</button></div><div>%s</div><div class=faq-q><button>Start</button></div><div>%s</div>",
            "<a class=toggle href='#s'>Stop</a><div id=s>%s</div><a class=toggle href='#t'>Start</a><div id=t>%s</div>",
            "<p><a href='#s'>Stop</a></p><div id=s>%s</div><p><a href='#t'>Start</a></p><div id=t>%s</div>",
            "<ul><li><a href='#s'>Stop</a></li><li><a href='#t'>Start</a></li></ul><div id=s>%s</div><div id=t>%s</div>",
            "<nav><a role=tab href='#s'>Stop</a><a role=tab href='#t'>Start</a></nav><div id=s>%s</div><div id=t>%s</div>",
            "<button onclick=\"show(event, 's')\">Stop</button><button onclick=\"show(event, 't')\">Start</button>"
                    + "<div id=s>%s</div><div id=t style='display:none'>%s</div>",
            "<div class=e-tab-title><a href=''>Stop</a></div><div>%s</div><div class=e-tab-title><a>Start</a></div><div>%s</div>"})
    void aPanelIsReadBelowTheWordsThatOpenIt(String shape) {
        String panels = shape.formatted("<p>" + STOP + "</p>", "<p>" + START + "</p>");
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Stop", STOP, "Start", START),
                read(panels));
    }

    @Test
    void aTabOfFewWordsIsReadBelowItsName() {
        assertEquals(
                List.of("Gel", "Rub the gel in as long as your knee hurts.", "England", "£9.90.", "Wales", "Free."),
                read("<ul class=tabs__list><li><a class=tabs__tab href='#e'>England</a></li>"
                        + "<li><a class=tabs__tab href='#w'>Wales</a></li></ul>"
                        + "<div id=e class=tabs__panel><p>£9.90.</p></div><div id=w class=tabs__panel><p>Free.</p></div>"));
    }

    @Test
    void aPanelThatBeginsWithTheSameWordsHasThemOnce() {
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Stop", STOP),
                read("<button aria-controls=s>Stop</button><div id=s><h3>Stop</h3><p>" + STOP + "</p></div>"));
    }

    @Test
    void aLinkInASentenceStaysThere() {
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Read when to stop first.", STOP),
                read("<p>Read <a href='#s'>when to stop</a> first.</p><div id=s><p>" + STOP + "</p></div>"));
    }

    @Test
    void veryManyLinksToOneLongBoxTakeNoLongTime() {
        String links = "<ul>" + "<li><a href='#s'>On</a></li>".repeat(4_000) + "</ul>";
        String box = "<div id=s>" + ("<p>" + STOP + "</p>").repeat(4_000) + "<h2>End</h2></div>";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(links + box));
    }

    @Test
    void aListOfTabsAroundItsPanelsIsNoMenu() {
        List<String> read = read("<div><x-tabs role=tablist><div role=tab>Stop</div><div role=tabpanel><p>" + STOP
                + "</p></div><div role=tab>Start</div><div role=tabpanel><p>10 units</p></div></x-tabs></div>");
        assertTrue(read.contains(STOP) && read.contains("10 units"), read::toString);
    }
}
