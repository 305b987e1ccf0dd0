package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Nurses: <a href='tel:03001234567'><img src=p.svg alt=''></a> | Nurses: 0300 123 4567",
            "<a href='tel:+61-2-9876-5432'>Ring us</a> | Ring us (+61-2-9876-5432)",
            "<a href='tel:131120'>Ring us</a> | Ring us (13 11 20)",
            "<a href='TEL:0800%20123%20456,2'>Ring us</a> | Ring us (0800 123 456 ext. 2)",
            "<a href='tel:111'>Ring 111</a> | Ring 111",
            "<a href='tel:999'>Ring now, 1999 is a year</a> | Ring now, 1999 is a year (999)",
            "<a href='tel:+443001234567'>0300 123 4567</a> | 0300 123 4567",
            "0300 123 4567 <a href='tel:03001234567'>Ring</a> | 0300 123 4567 Ring",
            "<a href='sms:85258?body=hi'>send a text</a>. | send a text (85258).",
            "<a href='mailto:help@example.org?subject=Hi'>Write</a> | Write (help@example.org)",
            "<a href='mailto:help@example.org'>Help@example.org</a> | Help@example.org",
            "<a href='tel:'>Ring</a> | Ring", "<a href='/tel:12345'>Ring</a> | Ring"})
    void aNumberOrAddressThatOnlyTheLinkHoldsIsWritten(String html, String text) {
        assertEquals(text, Plain.of("<p>" + html + "</p>").page().text());
    }

    @Test
    void anAddressKeepsNoSpaces() {
        assertEquals("tel:+442079460018",
                Plain.of("<a href='tel:+44%2020 7946 0018'>Ring</a>").page().select("a").attr("href"));
    }

    @Test
    void aShortNumberIsSaidDigitByDigit() {
        assertEquals("8 5 2 5 8",
                Plain.of("<a href='sms:85258'>text</a>").page().select("[data-say]").attr("data-say"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<a href='/cdn-cgi/l/email-protection' data-cfemail='KEY'>[email&#160;protected]</a> | mailto:help@example.org",
            "<a href='/cdn-cgi/l/email-protection#KEY'><b>[email protected]</b></a> | mailto:help@example.org",
            "<a href='/cdn-cgi/l/email-protection#KEY'><span data-cfemail='KEY'>[email protected]</span></a> | mailto:help@example.org",
            "<span data-cfemail='KEY'>[email protected]</span> | ''"})
    void anAddressHiddenFromRobotsIsShown(String html, String href) {
        Plain plain = Plain.of("<p>" + html.replace("KEY", "1a727f766a5a7f627b776a767f3475687d") + "</p>");
        assertEquals("help@example.org", plain.page().text());
        assertEquals(href, plain.page().select("a").attr("href"));
    }

    @Test
    void anAddressThatCannotBeRevealedIsAnError() {
        assertEquals(List.of(Problem.Code.GARBLED_TEXT),
                Plain.of("<p><b data-cfemail='1a7b7b7b7b7b7b'>[email protected]</b></p>").codes());
    }
}
