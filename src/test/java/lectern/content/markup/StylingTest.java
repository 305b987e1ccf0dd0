package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StylingTest {

    @ParameterizedTest
    @ValueSource(strings = {"text-decoration:line-through", "text-decoration: underline line-through red",
            "TEXT-DECORATION-LINE : Line-Through !important"})
    void whatIsStruckThroughIsDeleted(String style) {
        assertEquals("<p>Take <span style=\"" + style + "\"><del>20</del></span>10 mg.</p>",
                Plain.body("<p>Take <span style=\"" + style + "\">20</span>10 mg.</p>"));
    }

    @Test
    void partsOfAListOrATableAreDeletedOneByOne() {
        assertEquals("<ul style=\"text-decoration:line-through\"><li><del>20 mg</del></li></ul>",
                Plain.body("<ul style=\"text-decoration:line-through\"><li>20 mg</li></ul>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"vertical-align:super | sup", "font-size:60%;vertical-align:0.4em | sup",
            "position:relative;top:-3pt;mso-text-raise:3.0pt | sup", "font-variant-position:sub | sub",
            "font-size:8px;vertical-align:-2px | sub", "position:relative;top:-.5em;font-size:.7em | sup"})
    void whatIsRaisedOrLoweredIsAboveOrBelow(String style, String name) {
        assertEquals("<p>10<span style=\"" + style + "\"><" + name + ">9</" + name + "></span></p>",
                Plain.body("<p>10<span style=\"" + style + "\">9</span></p>"));
    }

    @Test
    void aLengthAloneRaisesNothing() {
        String html = "<p>See <span style=\"vertical-align:2px\">this</span></p>";
        assertEquals(html, Plain.body(html));
    }

    @Test
    void theStyleSheetsOfThePageCount() {
        assertEquals("<p>Take <b class=\"old dose\"><del>20</del></b>10 mg, 10<i id=\"e\"><sup>9</sup></i>.</p>",
                Plain.body("""
                        <style>/* .x { } */ @media print { b { text-decoration: none } }
                        @media screen { p > .old.dose, .gone { text-decoration: line-through; content: "}" } }
                        main #e { vertical-align: baseline } p #e { vertical-align: super }</style>
                        <p>Take <b class="old dose">20</b>10 mg, 10<i id="e">9</i>.</p>"""));
    }

    @Test
    void theMoreExactAndTheLaterRuleGoesFirst() {
        String html = "<p><s class=\"a\" id=\"i\">1</s><b class=\"a\">2</b></p>";
        assertEquals(html, Plain.body("""
                <style>#i { text-decoration: none } .a { text-decoration: line-through } b.a { text-decoration: none }
                a:hover { text-decoration: line-through }</style>""" + html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10<b class=\"h\">abc</b>0 mg", "help<b class=\"h\">-nospam</b>@example.org",
            "10<b class=\"h\">x</b> mg"})
    void lettersHiddenWithinAWordAreNoPartOfIt(String text) {
        assertEquals("<p>" + text.replaceAll("<b.*</b>", "") + "</p>",
                Plain.body("<style>.h { display: none }</style><p>" + text + "</p>"));
    }

    @Test
    void wordsForScreenReadersStandApart() {
        assertEquals("<p>5 <b class=\"r\">milligrams</b></p>", Plain.body(
                "<style>.r { position: absolute; left: -9999px }</style><p>5<b class=\"r\">milligrams</b></p>"));
    }

    @Test
    @Tag("slow")
    void aHostileSheetTakesNoTime() {
        String rules = "a a a a > b.c { display: none }".repeat(20_000);
        String nested = "<a>".repeat(200) + "<b class=c>1</b>".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> Plain.of("<style>" + rules + "{".repeat(10_000) + "</style><p>" + nested));
    }

    /** The parts of a grid stand apart by its look alone: "Under 5" and "2.5 ml" were "Under 52.5 ml". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grid | <div><div><span>Under 5</span></div><div><span>2.5 ml</span></div></div>",
            "flex | <div><span>Under 5</span> <span>2.5 ml</span></div>"})
    void partsOfAGridAndOfARowStandApart(String display, String expected) {
        assertEquals(expected, Plain.body("<style>.a { display: " + display
                + " }</style><div class=a><span>Under 5</span><span>2.5 ml</span></div>").replace(" class=\"a\"", ""));
    }

    @Test
    void lettersInARowAreAWord() {
        assertEquals("<p style=\"display:flex\"><b>H</b><b>i</b></p>",
                Plain.body("<p style='display:flex'><b>H</b><b>i</b></p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<span style='display:none'>three </span>", "<span hidden>three </span>",
            "<i class=gone>three </i>", "<b style='visibility:hidden'>three </b>", "<comment>three </comment>",
            "<i class=small>three </i>"})
    void wordsThatNothingShowsAreNoPartOfTheirLine(String hidden) {
        assertEquals("<p>Take two tablets.</p>", Plain.body("""
                <style>.gone, comment, .small { display: none } a:hover + comment { display: block }
                @media (max-width: 480px) { .small { display: inline } }</style>
                <p>Take %stwo tablets.</p>""".formatted(hidden)));
    }

    @Test
    void aFigureThatIsHiddenWithinADoseIsNoPartOfIt() {
        assertEquals("<p>Take 5 mg.</p>", Plain.body("<p>Take 5<span hidden>0</span> mg.</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Rub it in<i style=display:none> but not on sores</i>.</p><button>More</button>",
            "<p>Rub it in<i style=display:none> but not on sores</i>. <a href=#>More</a></p>",
            "<p>Rub it in<i style=display:none id=rest> but not on sores</i>.</p><script>show('rest')</script>",
            "<p>Rub it in<i style=display:none class=read-more> but not on sores</i>.</p>",
            "<style>.x{display:none} .all .x{display:inline}</style><p>Rub it in<i class=x> but not on sores</i>.</p>",
            "<style>.x{display:none} @media (min-width:40em){.x{display:inline}}</style><p>Rub<i class=x> it in</i>.</p>",
            "<style>.x{display:none} p:hover .x{display:inline}</style><p>Rub<i class=x> it in</i>.</p>",
            "<style>.x{display:none} @media (min-width:40em){.md\\:x{display:inline}}</style><p>Rub<i class='x md:x'> it in</i>.</p>",
            "<p>Rub it in<i hidden=until-found> but not on sores</i>.</p>",
            "<style>.x{display:none}</style><p><i class=x>Yes</i></p>"})
    void hiddenWordsStayThatSomethingMayShow(String html) {
        assertEquals(1, Plain.of(html).page().select("p > i").size());
    }
}
