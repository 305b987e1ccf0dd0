package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IconsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>Rash: <i role='img' aria-label='No'></i>.</p> | Rash: No.",
            "<div role='img' aria-label='Green: over 400'></div> | Green: over 400",
            "<p><b role='img' aria-label='warning'>⚠️</b> Stop.</p> | warning Stop.",
            "<p id='n'>Never</p><p>Bath: <i role='img' aria-labelledby='n'></i></p> | Never Bath: Never",
            "<p>Milk <i class='fa fa-check' title='Yes'>\uf00c</i></p> | Milk Yes",
            "<a href='/x' aria-label='Leaflet'><i class='icon'></i></a> | Leaflet",
            "<p>a<i title='No'></i>b</p> | a No b",
            "<p><i role='img' aria-label='Yes'></i> <b>Yes</b></p> | Yes",
            "<p role='img' aria-label='Yes'>Yes</p> | Yes"})
    void whatIsDrawnHasTheWordsOfItsLabel(String html, String text) {
        assertEquals(text, Plain.of(html).page().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h2>Dose<a class=anchor href='#dose' title='Permalink'></a></h2>",
            "<p>Car<i aria-hidden=true title='Car'></i></p>", "<p><b title='tip'>word</b></p>",
            "<div aria-label='Advertisement'></div>"})
    void whatIsNoIconStays(String html) {
        Plain plain = Plain.of(html);
        assertEquals(org.jsoup.Jsoup.parse(html).text(), plain.page().text());
        assertEquals(List.of(), plain.unreadable());
    }

    /** A cross before the words forbids them; ticks alone are bullets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<li><i class='fa fa-times'></i> Rub your eye</li> | ✗ Rub your eye",
            "<li><span class=fa-li aria-hidden=true><i class='fas fa-xmark text-danger'></i></span>Swim</li> | ✗ Swim",
            "<li><i class='bi bi-x-circle-fill'></i> Drive</li> | ✗ Drive",
            "<p class=alert><i class='fa fa-times-circle'></i> Ring 999 at once.</p> | Ring 999 at once.",
            "<ul class=warning><li><i class='fa fa-times'></i> Hot</li></ul> | Hot",
            "<ul class=warning><li><i class='fa fa-times'></i> Swim</li><li><i class='fa fa-times'></i> Dive</li></ul> | ✗ Swim ✗ Dive",
            "<li><i class='fa fa-times-circle text-danger'></i> Stop taking it</li> | Stop taking it",
            "<li><i class='icon icon-x'></i> Follow us</li> | Follow us",
            "<li><svg class='nhsuk-icon nhsuk-icon__cross' aria-hidden=true></svg>drive</li> | ✗ drive",
            "<li><i class='fa fa-times'></i> Do not drive</li> | Do not drive",
            "<ul><li><i class='fa fa-check'></i> Rest</li><li><i class='fa fa-times'></i> Run</li></ul> | ✓ Rest ✗ Run",
            "<ul><li><i class='fa fa-check'></i> Rest</li><li><i class='fa fa-check'></i> Sleep</li></ul> | Rest Sleep",
            "<li><i class='fa fa-calendar-check'></i> Monday</li> | Monday",
            "<li><i class='fa fa-calendar-times'></i> Sunday</li> | Sunday",
            "<li>Beds <i class='fa fa-times'></i></li> | Beds",
            "<p><a href='#'><i class='fa fa-times'></i> Shut</a></p> | Shut"})
    void aCrossBeforeWordsIsRead(String html, String text) {
        assertEquals(text, Plain.of(html).page().text());
    }

    @Test
    void aPictureInsideGetsTheLabel() {
        assertEquals("A map",
                Plain.of("<div role=img aria-label='A map'><img src=m.png></div>").page().select("img").attr("alt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<i class='fa fa-check'></i>", "<svg><use href='#tick'></use></svg>",
            "<img src=tick.png alt=''>", "<i class=x aria-hidden=true></i>", "<b role=img></b>",
            "<div><i style='background:url(t.png)'></i></div>"})
    void aCellWithNothingButAnIconIsAnError(String icon) {
        Plain plain = Plain.of("<table><tr><th>Safe?</th></tr><tr>\n<td>" + icon + "</td></tr></table>");
        assertEquals(List.of(Problem.Code.MISSING_ALTERNATIVE), plain.codes());
        assertEquals("Safe? [unknown sign]", plain.page().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<br>", "<p></p>", "<i class=x></i>Yes", "<img src=t.png alt=Yes>",
            "<svg><title>Yes</title></svg>"})
    void otherCellsAreNone(String content) {
        assertEquals(List.of(),
                Plain.of("<table><tr><th>Safe?</th></tr><tr><td>" + content + "</td></tr></table>").codes());
    }

    @Test
    void whatIsHiddenFromScreenReadersIsTheCellsContentIfThereIsNoOther() {
        assertEquals("Safe? ✓", Plain.of("<table><tr><th>Safe?</th></tr><tr><td><i aria-hidden=true>✓</i></td></tr>"
                + "</table>").page().select(":not([aria-hidden])").last().closest("table").text());
        assertEquals(1, Plain.of("<table><tr><th>Safe?</th></tr><tr><td><i aria-hidden=true>✓</i><b>Yes</b></td></tr>"
                + "</table>").page().select("[aria-hidden]").size());
    }

    @Test
    void aLayoutsCellIsNone() {
        assertEquals(List.of(), Plain.of("<table role=presentation><tr><td><img src=l.gif alt=''></td><td>Ring us"
                + "</td></tr></table>").codes());
    }
}
