package lectern.content.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lectern.content.Imported;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesTest {

    @TempDir
    Path folder;

    @Test
    void theNewestComesFirstAndIsASectionOutsideOfTheContents() {
        Publication guide = yaml("""
                title: Rest
                language: en-AU
                updates:
                  - date: 2025-11-01
                    text: The dose in section 3 was corrected. It is 5 mg.
                  - date: 2026-01-02
                    text: "The phone number changed: 13 11 20."
                """).publication();
        assertEquals(List.of("update-2026-01-02-", "update-2025-11-01-"),
                guide.updates().stream().map(each -> each.section().id().replaceAll("[a-z2-9]+$", "")).toList());
        Section older = guide.find(guide.updates().getLast().section().id()).orElseThrow();
        assertEquals(List.of("Updated on 1 November 2025", "The dose in section 3 was corrected.", "It is 5 mg."),
                older.sentences().stream().map(Sentence::text).toList());
        assertEquals(0, guide.place(older));
        assertEquals(List.of("rest"), guide.sections().stream().map(Section::id).toList());
    }

    @Test
    void ourOwnWordsAreEnglishWhereTheTextIsNot() {
        Section update = yaml(
                "title: Ro\nlanguage: sv\nupdates:\n- date: 2025-11-01\n  text: Dosen var fel.\n")
                .publication().updates().getFirst().section();
        assertEquals("en", update.title().language().getLanguage());
        assertEquals("Updated on 1 November 2025", update.title().text());
        assertEquals(Locale.of("sv"), update.sentences().getLast().language());
    }

    @Test
    void everyLanguageOfOursHasAWordForACorrection() {
        for (Locale language : Words.languages()) {
            Section update = yaml("title: T\nlanguage: " + language + "\nupdates:\n- {date: 2025-11-01, text: A.}\n")
                    .publication().updates().getFirst().section();
            assertEquals(language, update.title().language(), "Updates_" + language + ".properties is missing");
        }
    }

    @Test
    void aCorrectionIsCalledSoInItsLanguageIfItIsOneOfOurs() {
        Section update = yaml(
                "title: Ruhe\nlanguage: de-AT\nupdates:\n- date: 2025-11-01\n  text: Die Dosis war falsch.\n")
                .publication().updates().getFirst().section();
        assertEquals("Berichtigt am 1. November 2025", update.title().text());
        assertEquals(Locale.of("de", "AT"), update.title().language());
    }

    /** Else the second would be the first's episode, which subscribers have heard, and the first would be a new one. */
    @Test
    void aSecondOneOfADayLeavesTheFirstItsName() {
        String one = "- {date: 2025-11-01, text: One.}\n";
        String two = "- {date: 2025-11-01, text: Two.}\n";
        String alone = yaml("title: Rest\nupdates:\n" + one).publication().updates().getFirst().section().id();
        for (String both : List.of(one + two, two + one)) {
            Publication guide = yaml("title: Rest\nupdates:\n" + both).publication();
            assertEquals("One.", guide.find(alone).orElseThrow().sentences().getLast().text());
            assertEquals(2, guide.updates().stream().map(each -> each.section().id()).distinct().count());
        }
    }

    @Test
    void theSameWordsTwiceHaveAddressesOfTheirOwn() {
        String one = "- {date: 2025-11-01, text: One.}\n";
        assertEquals(2, yaml("title: Rest\nupdates:\n" + one + one).publication().updates().stream()
                .map(each -> each.section().id()).distinct().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2 | updates: The dose was corrected.",
            "3 | updates:\\n- The dose was corrected.",
            "3 | updates:\\n- text: The dose was corrected.",
            "3 | updates:\\n- date: 2025-11-01",
            "4 | updates:\\n- date: 2025-11-01\\n  text:",
            "3 | updates:\\n- date: 1 November\\n  text: The dose was corrected.",
            "4 | updates:\\n- date: 2025-11-01\\n  text: [The, dose]",
            "2 | updates: {date: 2025-11-01, text: The dose was corrected.}"})
    void anEntryThatCannotBeUsedIsAProblemOfItsLine(int line, String yaml) {
        Imported imported = yaml("title: Rest\n" + yaml.replace("\\n", "\n") + "\n");
        Problem problem = imported.problem(Problem.Code.YAML_VALUE_INVALID);
        assertEquals(line, problem.line(), problem.toString());
        assertEquals(List.of(), imported.publication().updates());
    }

    private Imported yaml(String yaml) {
        Imported.write(folder, "guide/page.html", "<main><h1>Rest</h1><p>Lie down.</main>");
        Imported.write(folder, "guide/publication.yaml", yaml);
        return Imported.folder(folder);
    }
}
