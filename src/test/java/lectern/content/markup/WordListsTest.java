package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordListsTest {

    private static String item(String level, String mark, String text) {
        return "<p class=MsoListParagraph style='mso-list:l0 level" + level + " lfo1'><![if !supportLists]>"
                + "<span style='font-family:Symbol'><span style='mso-list:Ignore'>" + mark
                + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>" + text
                + "</p>";
    }

    private static String shape(String html) {
        Plain plain = Plain.of(html);
        plain.page().select("span, p").unwrap();
        return plain.body().replaceAll("<!--.*?-->", "").replace("&nbsp;", " ").replaceAll(">\\s+", ">");
    }

    @Test
    void bulletsBecomeAListAndDeeperOnesAListWithin() {
        assertEquals("<ul><li>one<ul><li>deep</li></ul></li><li>two</li></ul>after",
                shape(item("1", "·", "one") + "\n" + item("2", "o", "deep").replace("Symbol", "Courier New")
                        + item("1", "·", "two") + "<p>after</p>"));
    }

    @Test
    void numbersAndLettersAreKept() {
        assertEquals("<ol type=\"1\" start=\"3\"><li value=\"3\">three<ol type=\"a\" start=\"1\"><li>a</li></ol></li>"
                + "<li value=\"4\">four</li></ol>",
                shape((item("1", "3.", "three") + item("2", "a)", "a") + item("1", "4.", "four")).replace("Symbol",
                        "Arial")));
    }

    @Test
    void numbersThatNoListHasStayWords() {
        assertEquals("1.1   Dose1.2   Time",
                shape((item("1", "1.1", "Dose") + item("1", "1.2", "Time")).replace("Symbol", "Arial")));
    }

    @Test
    void aFilteredPageHasItemsToo() {
        String filtered = item("1", "·", "one").replace(" style='mso-list:l0 level1 lfo1'", "")
                .replace(" style='mso-list:Ignore'", "");
        assertEquals("<ul><li>one</li><li>one</li></ul>", shape(filtered + filtered));
    }

    @Test
    void aBoxToTickStays() {
        assertEquals("<ul><li>☐ Yes</li></ul>", shape(item("1", "o", "Yes").replace("Symbol", "Wingdings")));
    }

    @Test
    void aFilteredPageHasNumbersAndItsMarginsSayHowDeepAnItemIs() {
        String item = "<p class=MsoListParagraph style='text-indent:-18.0pt'>%s<span style='font:7.0pt \"Times New "
                + "Roman\"'>&nbsp;&nbsp; </span>%s</p>";
        String deeper = item.replace("style='text", "style='margin-left:72.0pt;text");
        assertEquals("<ol type=\"1\" start=\"1\"><li value=\"1\">Open<ol type=\"a\" start=\"1\"><li>box</li></ol></li>"
                + "<li value=\"2\">Take</li></ol>",
                shape(item.formatted("1.", "Open") + deeper.formatted("a)", "box") + item.formatted("2.", "Take")));
    }
}
