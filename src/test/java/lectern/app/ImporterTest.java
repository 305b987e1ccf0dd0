package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.content.ContentFolder;
import lectern.content.GoodDescriptions;
import lectern.content.importer.Importer;
import lectern.content.importer.Importers;
import lectern.content.kept.KeptReadings;
import lectern.content.source.Findings;
import lectern.document.Library;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A kind of file is known by its importer: standing in the list of importers is all that it takes. */
@Timeout(60)
class ImporterTest {
    private static final Importers WITH_CARDS = new Importers(with(Importers.ALL.kinds(), new Cards()));

    @TempDir
    private Path content;

    @Test
    void aFileOfANewKindAloneIsAPublication() throws IOException {
        Files.write(content.resolve("Rest.card"), card("Tired?", "Rest, then drink."));
        Library library = read();
        assertEquals(List.of(), library.problems());
        Publication publication = library.publications().getFirst();
        assertEquals("rest", publication.id());
        assertEquals(List.of("Rest, then drink."), sentences(publication));
    }

    @Test
    void filesOfAllKindsMakeOnePublication() throws IOException {
        Path folder = Files.createDirectories(content.resolve("leaflet"));
        Files.write(folder.resolve("1.CARD"), card("Tired?", "Rest."));
        Files.writeString(folder.resolve("2.md"), "# Thirsty?\n\nDrink.\n");
        Files.writeString(folder.resolve("3.txt"), "Cold?\n\nStay in bed.\n");
        Library library = read();
        assertEquals(List.of(), library.problems());
        Publication publication = library.publications().getFirst();
        assertEquals(List.of("tired", "thirsty", "cold"),
                publication.sections().stream().map(Section::id).toList());
        assertEquals(List.of("Rest.", "Drink.", "Stay in bed."), sentences(publication));
    }

    @Test
    void whatTheImporterCannotReadIsAProblem() throws IOException {
        Files.write(content.resolve("rest.card"), new byte[]{7, 0, 1});
        assertTrue(read().problems().stream().anyMatch(each -> each.code() == Problem.Code.NOT_TEXT));
    }

    @Test
    void withoutItsImporterTheFileIsToldToBeOfAKindThatIsNotRead() throws IOException {
        Path folder = Files.createDirectories(content.resolve("leaflet"));
        Files.write(folder.resolve("1.card"), card("Tired?", "Rest."));
        Files.writeString(folder.resolve("2.md"), "# Thirsty?\n\nDrink.\n");
        assertEquals(List.of(Problem.Code.UNKNOWN_FILE_TYPE),
                new ContentFolder(content).read().problems().stream().map(Problem::code).toList());
    }

    @Test
    void checkCountsItsWords() throws IOException {
        Files.write(content.resolve("rest.card"), card("Tired?", "Rest, then drink."));
        StringWriter printed = new StringWriter();
        CommandLine line = new CommandLine(new CheckCommand(WITH_CARDS));
        line.setOut(new PrintWriter(printed, true));
        assertEquals(0, line.execute("rest", "--content", content.toString(), "--cache",
                content.resolve(".cache").toString()), printed::toString);
        assertTrue(printed.toString().contains("4 words"), printed::toString);
    }

    private Library read() {
        return new ContentFolder(content, Clock.systemDefaultZone(), GoodDescriptions.inMemory(), WITH_CARDS,
                KeptReadings.NONE).read();
    }

    private static List<String> sentences(Publication publication) {
        return publication.sections().stream().flatMap(section -> section.sentences().stream()
                .filter(each -> !each.id().equals(section.title().id()))).map(Sentence::text).toList();
    }

    private static List<Importer> with(List<Importer> kinds, Importer another) {
        List<Importer> all = new ArrayList<>(kinds);
        all.add(another);
        return all;
    }

    private static byte[] card(String title, String text) {
        return ("\0" + title + "\0" + text).getBytes(StandardCharsets.UTF_16BE);
    }

    /** A binary kind: a title and a text, each behind a zero. */
    private static final class Cards implements Importer {
        @Override
        public List<String> endings() {
            return List.of(".card");
        }

        @Override
        public Optional<String> read(byte[] file, Findings findings) {
            String[] parts = new String(file, StandardCharsets.UTF_16BE).split("\0");
            if (parts.length != 3) {
                findings.problem(0,
                        new Message.Told(Problem.Code.NOT_TEXT, "The card is not whole.", "Write it again."));
                return Optional.empty();
            }
            return Optional.of("<h1>" + parts[1] + "</h1><p>" + parts[2] + "</p>");
        }

        @Override
        public String html(String text, Findings findings) {
            return text;
        }
    }
}
