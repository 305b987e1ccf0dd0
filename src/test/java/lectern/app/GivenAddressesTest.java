package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenAddressesTest {
    private static final GivenAddresses.Clearing NOTHING = () -> {
        throw new AssertionError("nothing was withdrawn");
    };

    @TempDir
    private Path folder;

    @Test
    void tellsOfAnAddressThatIsGoneUntilItsPublisherSaysWhereItIs() throws IOException {
        GivenAddresses addresses = new GivenAddresses(folder);
        addresses.remember(library("# Rest", ""), NOTHING);
        assertEquals(List.of(), addresses.vanished(library("# Rest", "")));

        addresses.remember(library("# Sleep", ""), NOTHING);
        List<Problem> problems = new GivenAddresses(folder).vanished(library("# Sleep", ""));
        assertEquals(List.of("Readers were once given the address /guide/rest, and now nothing is there."),
                problems.stream().map(Problem::text).toList());

        assertEquals(List.of(), addresses.vanished(library("# Sleep", "moved:\n  rest: sleep\n")));
    }

    @Test
    void noticesOnceThatAPublicationWasWithdrawn() throws IOException {
        GivenAddresses addresses = new GivenAddresses(folder);
        addresses.remember(library("# Rest", ""), NOTHING);
        Library withdrawn = library("# Rest", "status: withdrawn");
        assertThrows(IOException.class, () -> addresses.remember(withdrawn, () -> {
            throw new IOException("the disk is gone");
        }));
        AtomicInteger cleared = new AtomicInteger();
        addresses.remember(withdrawn, cleared::incrementAndGet);
        addresses.remember(withdrawn, cleared::incrementAndGet);
        assertEquals(1, cleared.get());
        assertEquals(List.of(), addresses.vanished(withdrawn));
    }

    private Library library(String text, String yaml) throws IOException {
        Path guide = Files.createDirectories(folder.resolve("content/guide"));
        Files.writeString(guide.resolve("guide.md"), text + "\n\nWell.");
        Files.writeString(guide.resolve("publication.yaml"), yaml);
        return new ContentFolder(folder.resolve("content")).read();
    }
}
