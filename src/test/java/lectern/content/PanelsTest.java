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

    @ParameterizedTest
    @ValueSource(strings = {"<div role=button aria-expanded=false><h2>Adults</h2></div>"
            + "<div aria-hidden=true><p>Take two.</p></div>",
            "<button aria-expanded=false aria-controls=p><h2>Adults</h2></button><i></i>"
                    + "<div id=p style='display:none'><p>Take two.</p></div>"})
    void aPanelAtTheEndIsReadBelowTheHeadingInWhatOpensIt(String section) {
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Adults", "Take two."),
                read("<div>" + section + "</div>"));
    }

    @Test
    void aTabOfFewWordsIsReadBelowItsName() {
        assertEquals(
                List.of("Gel", "Rub the gel in as long as your knee hurts.", "England", "£9.90.", "Wales", "Free."),
                read("<ul class=tabs__list><li><a class=tabs__tab href='#e'>England</a></li>"
                        + "<li><a class=tabs__tab href='#w'>Wales</a></li></ul>"
                        + "<div id=e class=tabs__panel><p>£9.90.</p></div><div id=w class=tabs__panel><p>Free.</p></div>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<button class=accordion>May I drive?</button><div class=panel><p>Not yet.</p></div>"
                    + "<button class=accordion>May I swim?</button><div class=panel><p>Never.</p></div>",
            "<ul class=accordion><li><a href='#'>May I drive?</a><div style='display:none'>Not yet.</div></li>"
                    + "<li><a href='#'>May I swim?</a><div style='display:none'>Never.</div></li></ul>",
            "<div x-data><button @click=a>May I drive?</button><div x-show=a x-cloak style='display:none'>Not yet.</div></div>"
                    + "<div x-data><button @click=b>May I swim?</button><div x-show=b x-cloak style='display:none'>Never.</div></div>",
            "<div x-data><h3><button @click=a>May I drive?</button></h3><div x-show=a style='display:none'>Not yet.</div></div>"
                    + "<div x-data><h3><button @click=b>May I swim?</button></h3><div x-show=b style='display:none'>Never.</div></div>",
            "<dl class=faq><dt><a href='#'>May I drive?</a></dt><dd style='display:none'>Not yet.</dd>"
                    + "<dt><a href='#'>May I swim?</a></dt><dd style='display:none'>Never.</dd></dl>"})
    void anAnswerOfAWordStandsBelowItsQuestion(String panels) {
        List<String> read = read(panels);
        assertEquals(List.of("May I drive?", "Not yet.", "May I swim?", "Never."), read.subList(2, read.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<ul class=accordion><li><a href='#'>Clinics</a><div style='display:none'><a href=/a>Knees</a></div></li></ul>",
            "<div x-data><button @click=c>Copy</button><div x-show=c style='display:none'>Gone to you.</div></div>",
            "<div x-data><button @click=c>Send</button><div class=tooltip x-show=c style='display:none'>Gone to you.</div></div>",
            "<div class=faq><button>Send</button><div style='display:none'><form>Gone to you.<input></form></div></div>",
            "<div class=faq><a href='#'>Send</a><div role=alert style='display:none'>Gone to you.</div></div>",
            "<button @click=a>Add to basket</button><div x-show=a style='display:none'>Gone to you.</div>",
            "<div class=faq><div><button>Add</button><p hidden>Gone to you.</p></div><div><button>Add</button><p hidden>Gone to you.</p></div></div>",
            "<div><button>Sign in</button><p hidden>Gone to you.</p></div><div><button>Join</button><p hidden>Gone to you.</p></div>",
            "<a onclick=\"show('m')\">Show map</a><div id=m style='display:none'>Gone to you.</div>",
            "<div class=faq><button>May I?</button><div hidden>Gone to you.</div></div>",
            "<div class=x><a href='#'>Send</a><div style='display:none'>Gone to you.</div></div>",
            "<div class=faq><a href=/away>Send</a><div style='display:none'>Gone to you.</div></div>",
            "<div class=faq><button onclick=\"send('w')\">Send</button><div id=w class=modal hidden>Gone to you.</div></div>"})
    void whatIsShownWhenSomethingWasDoneStaysHidden(String box) {
        List<String> read = read(box);
        assertTrue(read.stream().noneMatch(words -> words.equals("Gone to you.") || words.equals("Knees")),
                read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<button class=toggle>High contrast</button><p>Free.</p><button class=toggle>Listen</button><p>Paid.</p>",
            "<div class=accordion><button>Large print</button><p>Free.</p><button>Listen</button><p>Paid.</p></div>"})
    void aToolOfThePageNamesNoParagraph(String tools) {
        assertEquals(List.of("Free.", "Paid."), read(tools).subList(2, 4));
    }

    @Test
    void aRowOfButtonsNamesNoBoxBehindTheLast() {
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Free.", "Paid."),
                read("<button class=toggle>North</button><button class=toggle>South</button>"
                        + "<div>Free.</div><div>Paid.</div>"));
    }

    @Test
    void aControlInASentenceNamesNoBox() {
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Look at this now.", "Free."),
                read("<div class=faq>Look at <a href='#'>this</a> now.<div>Free.</div></div>"));
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
    void veryManyTogglesInOneHeadingTakeNoLongTime() {
        String toggles = "<span class=toggle>show</span><span class=divider>, </span>".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read("<h2><button>" + toggles + "</button></h2>"));
    }

    @Test
    void aListOfTabsAroundItsPanelsIsNoMenu() {
        List<String> read = read("<div><x-tabs role=tablist><div role=tab>Stop</div><div role=tabpanel><p>" + STOP
                + "</p></div><div role=tab>Start</div><div role=tabpanel><p>10 units</p></div></x-tabs></div>");
        assertTrue(read.contains(STOP) && read.contains("10 units"), read::toString);
    }

    private static String accordion(String toggle) {
        String section = "<div class=x-accordion__section><h2><button aria-expanded=false aria-controls=%1$s>"
                + "<span class=x-accordion__section-heading-text id=h-%1$s>%2$s</span>" + toggle
                + "</button></h2><div id=%1$s hidden=until-found><p>%3$s</p></div></div>";
        return "<div class=x-accordion><div class=x-accordion__controls><button class=x-accordion__show-all "
                + "aria-expanded=false><span class=x-accordion__show-all-text>Show all sections</span></button></div>"
                + section.formatted("s", "Stop", STOP) + section.formatted("t", "Start", START) + "</div>";
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<span class='x-hidden x-accordion__section-heading-divider'>, </span><span class=x-accordion__section-toggle"
                    + " data-nosnippet><span class=x-accordion__section-toggle-focus><span class=x-chevron></span><span"
                    + " class=x-accordion__section-toggle-text>Show<span class=x-hidden> this section</span></span></span>"
                    + "</span><span class='x-hidden x-accordion__section-heading-divider'>, </span>",
            "<span class=section-toggle>Hide</span>", " <span class=toggleText>+</span>"})
    void theWordThatOpensASectionIsNoPartOfItsHeading(String toggle) {
        assertEquals(List.of("Gel", "Rub the gel in as long as your knee hurts.", "Stop", STOP, "Start", START),
                read(accordion(toggle)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h2><button><span class=toggle-title>Night cream</span></button></h2>",
            "<h2><button><span class=section-toggle>Open</span></button></h2>",
            "<h2><span>Night</span> <span class=toggle-title>cream</span></h2>",
            "<h2><span>When to</span> <span class=section-toggle>open</span></h2>",
            "<h2><button><span>When to</span> <span class=word>open</span></button></h2>",
            "<h2><button><span>Night</span> <span class=toggle-title>cream</span></button></h2>",
            "<h2><button><span>Night</span><span class=divider>, </span>day</button></h2>",
            "<p>Move the <span class=toggle>open</span> lever.</p>",
            "<p>A <b class=toggle>show</b> of hands.</p>",
            "<h2>Open all <span class=toggle>more</span></h2>"})
    void whatIsNoControlInAHeadingStays(String heading) {
        String words = heading.replaceAll("<[^>]*>", "");
        List<String> read = read(heading + "<p>" + STOP + "</p>");
        assertEquals(words, read.get(2), read::toString);
    }
}
