package lectern.edition.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Naming;
import lectern.document.Publication;
import lectern.document.account.Account;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;
import lectern.edition.Format;
import lectern.edition.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AccountRendererTest {
    private static final Path FILE = Path.of("booklet/dose.html");
    private static final Library BOOKLET = counted(List.of(), Studio.library(
            section("dose", "Your dose", "Take 5 mg twice a day.", "* * *", "Keep it cool."),
            section("call", "Who to call", "Ring the ward.")));

    @TempDir
    private Path folder;

    @Test
    void aSectionsAccountTellsWhereEveryWordWentAndWhenItIsHeard() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET);
                var golden = AccountRendererTest.class.getResourceAsStream("dose.account.json")) {
            ObjectMapper json = new ObjectMapper();
            JsonNode made = json.readTree(studio.make(Format.ACCOUNT, "dose"));
            for (JsonNode timed : made.findParents("seconds")) {
                // How long the voice takes is measured elsewhere.
                assertTrue(((ObjectNode) timed).remove("seconds").asDouble() > 0.5);
            }
            made.findParents("start").forEach(line -> ((ObjectNode) line).remove("start"));
            assertEquals(json.readTree(Objects.requireNonNull(golden)).toPrettyString(), made.toPrettyString());
        }
    }

    @Test
    void timesAreThoseOfTheCaptions() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            JsonNode lines = sections(studio, "dose").get(0).get("lines");
            String captions = new String(studio.make(Format.WEBVTT, "dose"), UTF_8);
            String cue = "dose-3\n00:00:%06.3f".formatted(lines.get(3).get("start").asDouble());
            assertTrue(captions.contains(cue), cue + " in " + captions);
        }
    }

    @Test
    void theWholePublicationHasAllSections() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            JsonNode sections = sections(studio, "");
            assertEquals(List.of("dose", "call"), List.of(sections.get(0).get("id").asText(),
                    sections.get(1).get("id").asText()));
            assertEquals(sections.get(0), sections(studio, "dose").get(0));
        }
    }

    @Test
    void aLostWordOfTheSourceMakesItIncompleteAndChangesItsName() throws Exception {
        Library lossy = counted(List.of("daily."), Studio.library(section("dose", "Your dose", "Take five.")));
        try (Studio studio = new Studio(folder, 2, lossy)) {
            Recipe before = studio.recipe(Format.ACCOUNT, "dose");
            assertEquals(false, new ObjectMapper().readTree(studio.make(before)).get("complete").asBoolean());
            studio.publish(counted(List.of(), Studio.library(section("dose", "Your dose", "Take five."))));
            Recipe after = studio.recipe(Format.ACCOUNT, "dose");
            assertNotEquals(before.key(), after.key());
            assertEquals(true, new ObjectMapper().readTree(studio.make(after)).get("complete").asBoolean());
        }
    }

    @Test
    void whatIsKnownMakesNoSound() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Recipe recipe = studio.recipe(Format.ACCOUNT, "dose");
            Account before = studio.accounts.known(recipe).getFirst();
            assertEquals(0, studio.engine.calls.get());
            assertEquals(Optional.empty(), before.length());
            assertEquals(List.of(3, 1, 0), List.of(before.spoken(), before.leftOut(), before.lost()));
            studio.make(Format.MP3, "dose");
            assertTrue(studio.accounts.known(recipe).getFirst().length().isPresent());
        }
    }

    private static JsonNode sections(Studio studio, String section) throws Exception {
        return new ObjectMapper().readTree(studio.make(Format.ACCOUNT, section)).get("sections");
    }

    /** With a source of one file, of which some words are lost. */
    private static Library counted(List<String> lost, Library library) {
        Publication booklet = library.publications().getFirst();
        return new Library(
                List.of(new Publication(booklet.id(), booklet.metadata(), booklet.sections(), List.of(),
                        booklet.lexicon(), Naming.NONE,
                        new Publication.Sources(List.of(new LeftOut("navigation", FILE, 2, "Home Help")),
                                List.of(new Tally(FILE, 19, 2, lost)), booklet.changed()))),
                List.of(), library.changed());
    }
}
