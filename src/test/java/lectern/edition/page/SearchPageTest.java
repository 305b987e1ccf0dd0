package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.search.Found;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    /** What is found stands in a line in which nothing is raised. */
    @Test
    void numbersThatAreRaisedStayRaised() {
        Sentence sentence = new Sentence("s", Locale.ENGLISH, List.of(new Inline.Text("Platelets below 10"),
                new Inline.Superscript(List.of(new Inline.Text("9"))), new Inline.Text("/L are few.")));
        assertEquals(List.of(new SearchPage.Part("Platelets", true), new SearchPage.Part(" below 10⁹/L are ", false),
                new SearchPage.Part("few", true), new SearchPage.Part(".", false)),
                SearchPage.parts(new Found.Passage(sentence, "",
                        List.of(new Found.Mark(0, 9), new Found.Mark(26, 29)))));
    }

    @Test
    void aTelephoneNumberInArabicIsReadInItsOrder() {
        Locale arabic = Locale.forLanguageTag("ar");
        Sentence sentence = new Sentence("s", arabic, List.of(new Inline.Text("اتصل بالرقم +44 20 7946 0958.")));
        assertEquals(List.of(new SearchPage.Part("اتصل", true),
                new SearchPage.Part(" بالرقم \u200e+44 20 7946 0958\u200e.", false)),
                SearchPage.parts(new Found.Passage(sentence, "", List.of(new Found.Mark(0, 4)))));
    }
}
