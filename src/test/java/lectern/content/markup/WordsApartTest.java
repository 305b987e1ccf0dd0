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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<ul><li><strong>Ward 5</strong><span>2pm–4pm</span></li></ul> | Ward 5 2pm–4pm",
            "<div><b>Dose 1</b><span>5 mg</span></div> | Dose 1 5 mg",
            "<div><label>Band 1</label><span>27.40</span></div> | Band 1 27.40",
            "<div><span class=t>Bus 1</span><small>4 per hour</small></div> | Bus 1 4 per hour",
            "<ul><li><strong>Mon</strong><span>3 mg</span></li></ul> | Mon 3 mg",
            "<table><tr><td><strong>Day</strong><span>0117 496 0001</span></td></tr></table> | Day 0117 496 0001",
            "<ul><li><time>10:30</time><strong>5-a-side</strong></li></ul> | 10:30 5-a-side",
            "<ul><li><b>10am</b><span>5-a-side</span></li></ul> | 10am 5-a-side",
            "<ul><li><strong>10:30</strong><span>Yoga</span></li></ul> | 10:30 Yoga",
            "<ul><li><i class=x></i><a href=/w>Age 5–10</a><em>2 puffs</em></li></ul> | Age 5–10 2 puffs"})
    void figuresAtTheEndsOfALineStayApart(String html, String text) {
        assertEquals(text, Plain.of(html).page().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<p>Ring <b>0800</b><strong>123</strong></p> | Ring 0800123",
            "<div><b>0800</b><strong>123</strong></div> | 0800123",
            "<div>Vitamin <b>B</b><sub>12</sub></div> | Vitamin B12",
            "<div><b>H</b><i>2</i>O</div> | H2O",
            "<div><strong>C</strong><span>OVID</span></div> | COVID",
            "<div><strong>5</strong><span>mg</span></div> | 5mg",
            "<div><em>1</em><strong>23</strong></div> | 123",
            "<div><b>1</b><span>5 mg a day</span></div> | 15 mg a day",
            "<div><b>£4</b><small>99</small></div> | £499",
            "<div><b>Aspirin</b><small>1</small></div> | Aspirin1",
            "<div><b>Vitamin B</b><span>12</span></div> | Vitamin B12",
            "<div><b>5 cm</b><small>2</small></div> | 5 cm2",
            "<div><strong>Take 1</strong><span style='font-weight:400'>0 mg</span></div> | Take 10 mg",
            "<div><b>Take 1</b><span lang=en-GB>0 mg</span></div> | Take 10 mg",
            "<p><b>Take 1</b><span>0 mg</span></p> | Take 10 mg",
            "<div>Now <b>Take 1</b><span>0 mg</span></div> | Now Take 10 mg",
            "<div><span>Take 1</span><span>0 mg</span></div> | Take 10 mg",
            "<div><strong>Floor 2</strong><span>nd left</span></div> | Floor 2nd left",
            "<div><b>You</b><span>Tube</span></div> | YouTube",
            "<div><b>Ward 5</b><span>B</span></div> | Ward 5B",
            "<div><b>r</b><em>2</em><strong>d</strong><span>2</span></div> | r2d2"})
    void whatMayBeOneWordOrNumberStaysOne(String html, String text) {
        assertEquals(text, Plain.of(html).page().text());
    }
}
