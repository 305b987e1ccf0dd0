package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.document.SiteDescription;
import lectern.edition.Option;
import lectern.edition.Words;
import lectern.edition.meta.Reach;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.look.Preferences;
import lectern.edition.print.StyleRules;
import org.junit.jupiter.api.Test;

class PrintPageTest {
    private static final List<Option> OPTIONS = List.of(new Option("size", List.of("18", "24", "36"), "18"),
            new Option("paper", List.of("a4", "a5"), "a4"), new Option("colours", List.of("black-on-white"),
                    "black-on-white"));

    private static PrintPage refused(Map<String, List<String>> query, List<Map<String, String>> instead) {
        PageFrame frame = new PageFrame(Words.in(Locale.ENGLISH), new PageFrame.Title("Print", Locale.ENGLISH),
                new Assets(StyleRules.css()),
                Preferences.NONE,
                List.of(), Optional.empty(), SiteDescription.NOTHING, Reach.SERVER);
        return new PrintPage(frame, new Subject(Sample.publication(), Optional.empty()),
                new PrintChoice(OPTIONS, query, Optional.empty(), instead), OptionalInt.empty(), Optional.empty(),
                false);
    }

    @Test
    void aWayOutSaysOnlyWhatItWouldChange() {
        PrintPage page = refused(Map.of("size", List.of("36"), "paper", List.of("a5")),
                List.of(Map.of("size", "24", "paper", "a5"), Map.of("size", "36", "paper", "a4"),
                        Map.of("size", "24", "paper", "a4")));
        assertEquals(List.of("24 point", "A4", "24 point, A4"), page.instead().stream().map(PrintPage.Way::label)
                .toList());
        assertEquals("/immunotherapy/print?size=24&paper=a5", page.instead().getFirst().address());
    }

    @Test
    void aWayOutOfWhatIsNotOfferedNamesWhatIsEvenIfItIsTheUsual() {
        assertEquals(List.of("18 point"), refused(Map.of("size", List.of("5")), List.of(Map.of("size", "18")))
                .instead().stream().map(PrintPage.Way::label).toList());
        assertEquals(List.of("18 point"), refused(Map.of("size", List.of("18", "24")), List.of(Map.of("size", "18")))
                .instead().stream().map(PrintPage.Way::label).toList());
    }
}
