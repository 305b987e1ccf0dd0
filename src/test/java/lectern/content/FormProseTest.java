package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form in the text says in short sentences, lists and tables is text; what it asks is none. */
class FormProseTest {

    private static final String BEFORE = "Read this before somebody takes a sample of your skin next week.";
    private static final String AFTER = "Ask your nurse whenever you are not sure of any of this.";

    @TempDir
    Path folder;

    private Imported page(String form) {
        return Imported.page(folder, "<title>Skin</title><main><h1>Skin</h1><p>" + BEFORE + "</p>" + form + "<p>"
                + AFTER + "</p></main>");
    }

    private String read(String form) {
        List<String> read = page(form).sentences();
        assertEquals(List.of("Skin", BEFORE), read.subList(0, 2));
        assertEquals(AFTER, read.getLast());
        return String.join("|", read.subList(2, read.size() - 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "<p>Stop if you bleed.</p><label><input type=radio name=a> Yes</label><label><input type=radio name=a> No</label> ~ Stop if you bleed.",
            "<fieldset><legend>Warning signs</legend><ul><li>Red skin</li><li>You have a fever.</li></ul><label><input type=checkbox> I know them</label></fieldset> ~ Warning signs|Red skin|You have a fever.",
            "<ol><li>Wash your hands.</li><li>Dry them</li></ol><button>Print</button> ~ Wash your hands.|Dry them",
            "<table><tr><th>Age</th><th>Dose</th></tr><tr><td>5</td><td>10 ml</td></tr></table><button>Print</button> ~ Age|Dose|5|10 ml",
            "<h2>Consent</h2><p>You may stop.</p><label><input type=checkbox> I agree</label> ~ Consent|You may stop.",
            "<p>Do not come if:</p><ul><li>you have a cold.</li></ul><input type=submit> ~ Do not come if:|you have a cold.",
            "<p>“Nicht vor der Operation.”</p><label><input type=radio> Ja</label> ~ “Nicht vor der Operation.”"})
    void whatAFormSaysWhereSomethingIsChosenIsText(String form, String text) {
        assertEquals(text, read("<form>" + form + "</form>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Your dose is <output>0</output> mg.</p><button>Go</button>",
            "<p>Your risk: <span id=r>0</span>%</p><button>Go</button>",
            "<p>Stop if you bleed.</p><label>Age <input></label><button>Go</button>",
            "<p>Stop if you bleed.</p><input type=number><button>Go</button>",
            "<p>Stop if you bleed.</p><input type=date>", "<p>Stop if you bleed.</p><input type=hidden>",
            "<p>Stop if you bleed.</p><select><option>Ja</option></select>",
            "<p>Stop if you bleed.</p><textarea></textarea><button>Go</button>",
            "<p>Choose a ward here.</p><div role=listbox>North</div><button>Go</button>",
            "<p>Write to us soon.</p><input type=email><button>Go</button>",
            "<ol><li>Your details</li><li>Your visit</li><li>Payment</li></ol><button>Next</button>",
            "<ul><li>English</li><li>Deutsch</li></ul><button>Change</button>",
            "<table><tr><th>Mo</th><th>Tu</th></tr><tr><td>1</td><td>2</td></tr></table><button>Next</button>",
            "<p>Was this page helpful?</p><input type=radio><p>We read every word.</p>",
            "<input type=radio><p>Thank you for your feedback.</p>", "<p>First name.</p><button>Go</button>",
            "<div>It was sent now.</div><button>Go</button>", "<p>It is loading now...</p><button>Go</button>"})
    void anotherFormIsNone(String form) {
        assertEquals("", read("<form>" + form + "</form>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<form><label>Search <input name=q></label><button>Go</button></form>",
            "<form><h3>Newsletter</h3><p>Sign up here.</p><input type=email><button>Subscribe</button></form>",
            "<form><h2>Log in</h2><p>Forgot it?</p><label>Name <input></label><input type=password></form>",
            "<form><fieldset><legend>Was this page helpful?</legend><label><input type=radio> Yes</label></fieldset></form>",
            "<form><h3>Filter by</h3><ul><li>Adults</li><li>Children</li></ul><button>Apply</button></form>",
            "<form><p>* Required</p><p><label>Name <input></label></p><textarea></textarea><button>Send</button></form>",
            "<form><table><tr><td>Name</td><td><input></td></tr></table><button>Book</button></form>",
            "<form><p>Choose a clinic:</p><select><option>North</option></select><button>Find</button></form>",
            "<form class=feedback><p>Tell us more.</p><textarea></textarea><button>Send</button></form>",
            "<form><input><p class=error>Not a number.</p><div class=form-status>Thank you.</div></form>",
            "<form><input id=a><div class=form-group><label for=a>Age.</label></div></form>",
            "<form><ul><li><a href=/a>Adults</a></li></ul><input></form>",
            "<form role=search><p>Find a word.</p><input></form>",
            "<form><div><label for=a>Sex.</label></div><input id=a></form>"})
    void whatAFormAsksIsNone(String form) {
        Imported page = page(form);
        assertEquals(List.of("Skin", BEFORE, AFTER), page.sentences());
        assertFalse(page.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> page.codes().toString());
    }

    @Test
    void aFormOutsideTheTextIsNone() {
        List<String> read = Imported.page(folder, "<title>Skin</title><form><p>Find it.</p><input></form><main>"
                + "<h1>Skin</h1><p>" + BEFORE + "</p></main>").sentences();
        assertEquals(List.of("Skin", BEFORE), read);
    }

    @Test
    void aFormOfVeryManyLinesTakesNoLongTime() {
        String items = "<li>Red skin</li>".repeat(4_000);
        String loose = "Four words without stop<hr>".repeat(4_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> page("<form><ul>" + items + "</ul><div>" + loose + "</div><button>Go</button></form>"));
    }
}
