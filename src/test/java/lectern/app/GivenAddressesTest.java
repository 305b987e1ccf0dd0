package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenAddressesTest {
    @TempDir
    private Path folder;

    @Test
    void tellsOfAnAddressThatIsGoneUntilItsPublisherSaysWhereItIs() throws IOException {
        GivenAddresses addresses = new GivenAddresses(folder);
        assertFalse(addresses.remember(library("# Rest", "")));
        assertEquals(List.of(), addresses.vanished(library("# Rest", "")));

        assertFalse(addresses.remember(library("# Sleep", "")));
        List<Problem> problems = new GivenAddresses(folder).vanished(library("# Sleep", ""));
        assertEquals(List.of("Readers were once given the address /guide/rest, and now nothing is there."),
                problems.stream().map(Problem::text).toList());

        assertEquals(List.of(), addresses.vanished(library("# Sleep", "moved:\n  rest: sleep\n")));
    }

    @Test
    void noticesOnceThatAPublicationWasWithdrawn() throws IOException {
        GivenAddresses addresses = new GivenAddresses(folder);
        addresses.remember(library("# Rest", ""));
        Library withdrawn = library("# Rest", "status: withdrawn");
        assertTrue(addresses.remember(withdrawn));
        assertFalse(addresses.remember(withdrawn));
        assertEquals(List.of(), addresses.vanished(withdrawn));
    }

    private Library library(String text, String yaml) throws IOException {
        Path guide = Files.createDirectories(folder.resolve("content/guide"));
        Files.writeString(guide.resolve("guide.md"), text + "\n\nWell.");
        Files.writeString(guide.resolve("publication.yaml"), yaml);
        return new ContentFolder(folder.resolve("content")).read();
    }
}
