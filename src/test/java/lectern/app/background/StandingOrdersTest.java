package lectern.app.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.app.Application;
import lectern.app.Places;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Section;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class StandingOrdersTest {
    @TempDir
    private Path folder;
    private Path leaflet;
    private Path voices;
    private LiveLibrary library;
    private Application application;

    @BeforeEach
    void publish() throws IOException {
        leaflet = Files.createDirectories(folder.resolve("content/leaflet"));
        voices = Files.createDirectories(folder.resolve("voices"));
        Files.writeString(leaflet.resolve("1.md"), "# Tired?\n\nRest.\n\n# Thirsty?\n\nDrink.\n");
        Files.writeString(leaflet.resolve("publication.yaml"),
                "title: Rest\nlanguage: en\nupdates:\n- {date: 2026-11-01, text: The dose changed.}\n");
    }

    @AfterEach
    void close() throws IOException {
        application.close();
        library.close();
    }

    private StandingOrders open() throws IOException {
        Places places = CommandLine.populateCommand(new Places(), "--content", folder.resolve("content").toString(),
                "--voices", voices.toString(), "--cache", folder.resolve("cache").toString());
        library = new LiveLibrary(new ContentFolder(places.content()));
        application = new Application(places, library);
        return application.standingOrders(Thread.ofPlatform().daemon().name("standing-orders").factory());
    }

    @Test
    void everySectionAndUpdateIsThereBeforeAnybodyAsks() throws Exception {
        StandingOrders orders = open();
        orders.make(library.get());
        List<Section> parts = library.get().publications().getFirst().parts();
        assertEquals(3, parts.size());
        for (Section part : parts) {
            assertFalse(application.editions().isCold(recipe(part.id())), part.id());
        }
    }

    @Test
    void whatAPodcastLacksIsMadeBesides() throws Exception {
        Path second = Files.writeString(leaflet.resolve("2.md"), "# Gone\n\nBye.\n");
        StandingOrders orders = open();
        Recipe gone = recipe("gone");
        orders.want(gone);
        orders.want(slow());
        Files.delete(second);
        library.reload();
        orders.make(library.get());
        assertTrue(application.editions().length(slow()).isPresent(), "of what is published now");
        assertFalse(application.editions().length(gone).isPresent());
    }

    @Test
    void onlyWhatChangedIsMadeAnew() throws Exception {
        StandingOrders orders = open();
        orders.make(library.get());
        Files.writeString(leaflet.resolve("1.md"), "# Tired?\n\nRest well.\n\n# Thirsty?\n\nDrink.\n");
        library.reload();
        assertFalse(application.editions().length(recipe("tired")).isPresent());
        assertTrue(application.editions().length(recipe("thirsty")).isPresent(), "its words are the same");
        orders.make(library.get());
        assertTrue(application.editions().length(recipe("tired")).isPresent());
    }

    @Test
    void closingEndsItsThread() throws Exception {
        try (StandingOrders orders = open().start()) {
            orders.contentChanged();
        }
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(each -> each.getName().equals("standing-orders")));
    }

    @Test
    void whatFailsIsNotTriedAgainUntilItChanges() throws Exception {
        Path tries = folder.resolve("tries");
        Files.writeString(voices.resolve("broken.yaml"), "id: broken\nengine: command\nlanguage: en\n"
                + "command: [sh, -c, \"cat > /dev/null; echo x >> '" + tries + "'; exit 1\"]\n");
        StandingOrders orders = open();
        orders.make(library.get());
        long first = Files.size(tries);
        orders.make(library.get());
        assertEquals(first, Files.size(tries));
        Files.writeString(leaflet.resolve("1.md"), "# Tired?\n\nRest well.\n");
        library.reload();
        orders.make(library.get());
        assertTrue(Files.size(tries) > first);
    }

    @Test
    void whatAVoiceThatRestsWasNotAskedForIsTriedAgain() throws Exception {
        Files.writeString(leaflet.resolve("1.md"), """
                # One

                Rest.

                # Two

                Rest.

                # Three

                Rest.

                # Four

                Rest.

                # Five

                Rest.

                # Six

                Rest.
                """);
        Files.writeString(voices.resolve("broken.yaml"), "id: broken\nengine: command\nlanguage: en\n"
                + "command: [sh, -c, \"exit 1\"]\n");
        StandingOrders orders = open();
        orders.make(library.get());
        assertTrue(orders.isPostponed());
    }

    private Recipe recipe(String section) {
        return Recipes.of(application.editions().now(), Format.MP3, "leaflet", Optional.of(section), Map.of());
    }

    private Recipe slow() {
        return Recipes.of(application.editions().now(), Format.MP3, "leaflet", Optional.of("tired"),
                Map.of("rate", "0.75"));
    }
}
