package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that only the look of a page keeps apart. */
class WordsApartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<p><span class=x-visually-hidden>Warning</span>You can fall.</p> | Warning You can fall.",
            "<p>Dose<span class=sr-only>in milligrams</span>: 5</p> | Dose in milligrams: 5",
            "<p><b><span class=screen-reader-text>Note:</span></b><i>Rest</i></p> | Note: Rest",
            "<p>drug<span class=sr-only>s</span></p> | drugs",
            "<ul><li><span>Monday</span><span>9:00 AM</span></li></ul> | Monday 9:00 AM",
            "<div><span>Sunday</span><span>Closed</span></div> | Sunday Closed",
            "<p><span>vitamin B</span><span>12</span></p> | vitamin B12",
            "<p>See <span>You</span><span>Tube</span></p> | See YouTube",
            "<p><span>Mc</span><span>Donald</span></p> | McDonald",
            "<div><span class=stat-number>5.4m</span><span class=stat-label>people</span></div> | 5.4m people",
            "<div><span class=day>12</span><span class=month>May</span></div> | 12 May",
            "<p><span class='first title'>D</span><span class=text>ose</span></p> | Dose",
            "<p><span class=red>para</span><span class=blue>cetamol</span></p> | paracetamol",
            "<address><span>Civic Centre</span><span>High St</span></address> | Civic Centre, High St",
            "<address><span>Civic Centre</span>, <span>High St</span></address> | Civic Centre, High St",
            "<p class=adr><span class=a>High St</span><span class=b>Leeds</span></p> | High St, Leeds",
            "<p itemprop=address><span>High St</span><br><span>Leeds</span></p> | High St Leeds",
            "<h1>Metformin<span class='x-caption-xl'>Brand names: Glucophage</span></h1> | Metformin Brand names: Glucophage",
            "<h1><span class=x-caption>Part 2</span>Doses</h1> | Part 2 Doses",
            "<p>With food.<span style='display:block'>Adults: 5 ml</span><span style='display:flex'>Children: 2 ml</span></p> | With food. Adults: 5 ml Children: 2 ml",
            "<style>.r{display:block}</style><p><b class=r>Morning</b><b class=r>Night</b></p> | Morning Night",
            "<p><span style='display:block;float:left'>T</span>ake 5 ml</p> | Take 5 ml",
            "<p><span>un</span><span>happy</span></p> | unhappy"})
    void wordsThatALookKeepsApartStayApart(String html, String text) {
        assertEquals(text, Plain.of(html).page().text());
    }
}
