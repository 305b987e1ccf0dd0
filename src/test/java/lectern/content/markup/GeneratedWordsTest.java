package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a style sheet writes before or behind an element's words. */
class GeneratedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            ".w::before { content: \"Warning: \" } | <p class=w>Stop.</p> | Warning: Stop.",
            ".w:before{content:'Never';font-weight:bold} | <p class=w>take two.</p> | Never take two.",
            "b.m::before { content: \"\\2264\" } | <p>At most <b class=m>5</b> mg</p> | At most ≤5 mg",
            "#d::after { content: \" mg; daily\" } | <p>Take <i id=d>5</i>.</p> | Take 5 mg; daily.",
            "p > [data-not=\"yes\"]::before { content: \"not \" } | <p>Do <i data-not=yes>drive</i>.</p> | Do not drive.",
            "[class~=x]::before{content:'not '} | <p>Do <i class='a x'>drive</i>.</p> | Do not drive.",
            "[data-n]::before { content: attr(data-n) ' mg: ' } | <p data-n=5>one</p> | 5 mg: one",
            ".g::before { content: \">\" } | <p class=g>5 mg</p> | >5 mg",
            "@media screen { p::before { content: \"Say \\\"no\\\": \" } } | <p>Drive?</p> | Say \"no\": Drive?",
            "td.y::before { content: \"✓\" } | <table><tr><td class=y></table> | ✓"})
    void wordsAndSignsThatMeanSomethingBecomeText(String css, String html, String text) {
        assertEquals(text, text(css, html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p::before { content: \"•\" }", "p::before { content: '' }", "p::after { content: \"»\" }",
            "p::before { content: none }", "p::before { content: open-quote }", "p::before { content: \"\\f101\" }",
            "p:hover::before { content: \"Hint\" }", "p::before { content: 'Hint'; display: none }",
            "p::after { content: attr(title); position: absolute }", "p::before { content: \">\" }",
            "@media print { p::after { content: \" (address)\" } }", "p::before { content: counter(n) }",
            "p i::before { content: \"x\" }", "[data-x~='y']::before { content: \"No\" }",
            "p::before { content: 'z' }", "div::before { content: 'ADVERTISEMENT' }"})
    void ornamentsAndWhatNobodySeesStayAway(String css) {
        assertEquals("Rest.", text(css, "<p title=Hint data-x=yes>Rest.<i></i></p><div></div>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p::before { content: 'Step ' counter(n) }", "ul::before { content: 'Never:' }",
            "h2::before { content: counter(n) '. ' }"})
    void whatCannotBeWrittenDownIsAnError(String css) {
        assertEquals(List.of(Problem.Code.WORDS_IN_STYLE),
                Plain.of("<style>" + css + "</style><h2>Flu</h2><p>Rest.</p><ul><li>Drive</ul>").codes());
    }

    @Test
    void attributesChooseForOtherStylesToo() {
        assertEquals("<p>Take <b data-old><del>20</del></b>10 mg.</p>", Plain.body(
                "<style>[data-old] { text-decoration: line-through }</style><p>Take <b data-old>20</b>10 mg.</p>"));
    }

    @Test
    @Tag("slow")
    void aHostileSheetTakesNoTime() {
        String rules = "[a*=b][c~=d] [e]::before { content: \"" + "\\".repeat(400) + "a\" }";
        String page = "<p a=b c=d>" + "<b e=1>1</b>".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> Plain.of("<style>" + rules.repeat(2_000) + "</style>" + page));
    }

    private static String text(String css, String html) {
        Plain plain = Plain.of("<style>" + css + "</style>" + html);
        assertEquals(List.of(), plain.codes());
        return plain.page().body().text();
    }
}
