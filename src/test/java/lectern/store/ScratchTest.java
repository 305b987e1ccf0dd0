package lectern.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScratchTest {

    @TempDir
    private Path parent;

    /** Another process: makes a file, says where it is, and goes on until it is killed. */
    public static void main(String[] arguments) throws Exception {
        Path file = Scratch.open(Path.of(arguments[0])).next();
        Files.writeString(file, "half of a recording");
        System.out.println(file);
        System.in.read();
    }

    @Test
    void removesTheFilesOfACrashedProcessAndNoOthers() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ScratchTest.class.getName(), parent.toString()).start();
        try (BufferedReader says = other.inputReader(); Scratch ours = Scratch.open(parent)) {
            Path theirs = Path.of(says.readLine());
            Path own = Files.writeString(ours.next(), "half of another");
            Scratch.open(parent).close();
            assertTrue(Files.exists(theirs), "the other process lives");
            assertTrue(Files.exists(own));

            other.destroyForcibly().waitFor();
            Scratch.open(parent).close();
            assertFalse(Files.exists(theirs));
            assertFalse(Files.exists(theirs.getParent()));
            assertTrue(Files.exists(own));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void leavesNothingBehindWhenClosed() throws IOException {
        Scratch scratch = Scratch.open(parent);
        Files.writeString(scratch.next(), "half of a recording");
        scratch.close();
        scratch.close();
        try (Stream<Path> left = Files.list(parent)) {
            assertEquals(List.of("gate"), left.map(file -> file.getFileName().toString()).toList());
        }
        assertThrows(IOException.class, scratch::next);
    }

    @Test
    void neverGivesAFileTwice() throws IOException {
        try (Scratch one = Scratch.open(parent); Scratch two = Scratch.open(parent)) {
            assertEquals(4, Stream.of(one.next(), one.next(), two.next(), two.next()).distinct().count());
        }
    }
}
