package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.Words;
import lectern.store.Digest;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A form describes itself: naming it in the list of forms is all that it takes. */
@Timeout(60)
class FormTest {
    private static final Format TITLES = new Format("test", "text/x-titles", Format.Trait.OFFERED);
    private static final List<FormFactory> FORMS = Stream
            .concat(Renderers.ALL.stream(), Stream.of(new FormFactory(TITLES, _ -> new Titles()))).toList();

    @TempDir
    private Path folder;
    private Path content;

    @BeforeEach
    void publish() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), "# Tired?\n\nRest.\n\n# Thirsty?\n\nDrink.\n");
    }

    @Test
    void readersAreOfferedNoFormWithoutWordsForIt() {
        for (FormFactory form : Renderers.ALL) {
            String ending = form.format().ending();
            assertTrue(!form.format().is(Format.Trait.OFFERED) || Words.in(Locale.ENGLISH).find("form." + ending)
                    .isPresent() && Words.in(Locale.ENGLISH).find("kind." + ending).isPresent(), ending);
        }
    }

    @Test
    void aNewFormIsOfferedServedAndKeptFromRobots() throws IOException {
        Places places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache", cache());
        Library library = new ContentFolder(content).read();
        try (Application application = new Application(places, () -> library, Optional.empty(), FORMS);
                WebServer server = application.server(_ -> {}).start("127.0.0.1", 0)) {
            assertTrue(get(server, "/leaflet").text().contains("<a href=\"/leaflet.test\">test</a>"));
            assertTrue(get(server, "/leaflet/tired").text().contains("<a href=\"/leaflet/tired.test\">test</a>"));
            assertTrue(get(server, "/robots.txt").text().contains("Disallow: /*.test\n"));
            Answer whole = get(server, "/leaflet.test");
            assertEquals("Tired?\nThirsty?\n", whole.text());
            assertEquals("text/x-titles", whole.header("Content-Type"));
            assertEquals("Thirsty?\n", get(server, "/leaflet/thirsty.test").text());
            assertEquals(304, get(server, "/leaflet.test", "If-None-Match: " + whole.header("ETag")).status());
        }
    }

    @Test
    void aNewFormIsRenderedAtTheCommandLineAndNamedInItsHelp() throws IOException {
        String help = run("render", "--help").replaceAll("\\s+", " ");
        assertTrue(help.contains("any of pdf, mp3, ") && help.contains(", test, separated by commas"), help);
        run("render", "leaflet", "--format", "test", "--out", folder.toString(), "--content", content.toString(),
                "--cache", cache());
        assertEquals("Tired?\nThirsty?\n", Files.readString(folder.resolve("leaflet.test")));
    }

    private String cache() {
        return folder.resolve("cache").toString();
    }

    private static Answer get(WebServer server, String target, String... headers) throws IOException {
        return Connection.ask(server.address(), "GET", target, headers);
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine(FORMS, arguments);
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(printed, true));
        assertEquals(0, line.execute(arguments), printed::toString);
        return printed.toString();
    }

    /** A line for each section. */
    private static final class Titles implements Renderer {
        @Override
        public List<Option> options(Publication publication) {
            return List.of();
        }

        @Override
        public Digest key(Recipe recipe) {
            return Digest.of(out -> render(recipe, out));
        }

        @Override
        public void render(Recipe recipe, OutputStream out) throws IOException {
            for (Section section : recipe.sections()) {
                out.write((section.title().text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
