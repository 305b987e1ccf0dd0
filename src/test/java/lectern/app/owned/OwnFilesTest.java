package lectern.app.owned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    @TempDir
    private Path folder;

    private OwnFiles files() {
        return OwnFiles.in(folder, "site", false);
    }

    private static void write(OwnFiles files, String name, String text) throws IOException {
        files.write(name, "k" + text, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void knowsWhatItWroteByTheNameOfItsBytes() throws IOException {
        OwnFiles first = files();
        first.begin(List.of("a/b.txt"));
        write(first, "a/b.txt", "one");
        first.end(List.of("a/b.txt"));
        assertEquals(Optional.of("site"), OwnFiles.owner(folder));
        assertTrue(files().has("a/b.txt", "kone"));
        assertFalse(files().has("a/b.txt", "ktwo"));
        Files.writeString(folder.resolve("a/b.txt"), "changed by somebody");
        assertFalse(files().has("a/b.txt", "kone"));
    }

    /** What is written is noted one by one; a line that is cut off counts for nothing. */
    @Test
    void aRunThatWasStoppedIsGoneOnWith() throws IOException {
        OwnFiles stopped = files();
        stopped.begin(List.of("a.txt", "b.txt", "c.txt"));
        write(stopped, "a.txt", "one");
        write(stopped, "b.txt", "two");
        Path list = folder.resolve(".lectern");
        String noted = Files.readString(list);
        Files.writeString(list, noted.substring(0, noted.length() - 1));
        OwnFiles next = files();
        assertTrue(next.has("a.txt", "kone"));
        assertFalse(next.has("b.txt", "ktwo"));
        next.begin(List.of("a.txt"));
        assertEquals(1, next.end(List.of("a.txt")));
        assertFalse(Files.exists(folder.resolve("b.txt")));
    }

    @Test
    void aFileThatCouldNotBeWrittenLeavesWhatWasThere() throws IOException {
        OwnFiles files = files();
        files.begin(List.of("a.txt"));
        write(files, "a.txt", "one");
        assertThrows(IOException.class, () -> files.write("a.txt", "ktwo", out -> {
            out.write('t');
            throw new IOException("No space left on device");
        }));
        assertEquals("one", Files.readString(folder.resolve("a.txt")));
        assertTrue(files.has("a.txt", "kone"));
        assertEquals(List.of(), files.others());
    }

    /** Others' files may be called as anybody would call a file in the making. */
    @Test
    void onlyOurOwnFilesInTheMakingAreTakenAway() throws IOException {
        Files.writeString(folder.resolve("a.txt.part"), "theirs");
        Files.writeString(folder.resolve(".lectern.1.part"), "left by a run that was killed");
        OwnFiles files = files();
        assertEquals(List.of("a.txt.part"), files.others());
        files.begin(List.of("a.txt"));
        assertFalse(Files.exists(folder.resolve(".lectern.1.part")));
        write(files, "a.txt", "one");
        files.end(List.of("a.txt"));
        assertEquals("theirs", Files.readString(folder.resolve("a.txt.part")));
        assertEquals(List.of("a.txt.part"), files.others());
    }

    @Test
    void oneRunAloneHasTheFolder() throws IOException {
        try (FolderLock _ = FolderLock.take(folder).orElseThrow()) {
            assertEquals(Optional.empty(), FolderLock.take(folder));
            assertEquals(List.of(), files().others());
        }
        try (FolderLock _ = FolderLock.take(folder).orElseThrow()) {
            assertEquals(Optional.empty(), FolderLock.take(folder));
        }
    }

    /** What keeps out a run in the same process is not what keeps out another. */
    @Test
    void anotherProcessIsKeptOut() throws Exception {
        try (FolderLock _ = FolderLock.take(folder).orElseThrow()) {
            assertEquals("kept out", other());
        }
        assertEquals("has it", other());
    }

    private String other() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), folder.toString()).start();
        try (BufferedReader said = other.inputReader()) {
            return said.readLine();
        } finally {
            other.waitFor();
        }
    }

    /** Another process that wants the folder. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(FolderLock.take(Path.of(arguments[0])).isPresent() ? "has it" : "kept out");
        }
    }

    /** Whoever can write into the folder can write its list. */
    @Test
    void noNameInAListLeadsOutOfTheFolder() throws IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        Path precious = folder.resolve("precious.txt");
        Files.writeString(precious, "precious");
        Files.writeString(site.resolve(".lectern"),
                "site\n../precious.txt\tk\t8\na/../../precious.txt\n" + precious + "\n.\n\n..\n");
        OwnFiles files = OwnFiles.in(site, "site", false);
        files.begin(List.of("a.txt"));
        write(files, "a.txt", "one");
        assertEquals(0, files.end(List.of("a.txt")));
        assertEquals("precious", Files.readString(precious));
        assertThrows(IOException.class, () -> files.begin(List.of("../a.txt")));
    }

    @Test
    void takesAwayFoldersThatAreEmptyThenAndNoOthers() throws IOException {
        OwnFiles files = files();
        files.begin(List.of("a/b/c.txt", "d/e.txt", "f.txt"));
        write(files, "a/b/c.txt", "one");
        write(files, "d/e.txt", "two");
        Files.writeString(folder.resolve("d/mine.txt"), "mine");
        assertEquals(2, files.end(List.of("f.txt")));
        assertFalse(Files.exists(folder.resolve("a")));
        assertEquals("mine", Files.readString(folder.resolve("d/mine.txt")));
    }

    @Test
    void seesWhatStandsInTheWay() throws IOException {
        Files.writeString(folder.resolve("a"), "a file");
        Files.writeString(folder.resolve("b.txt"), "theirs");
        assertEquals(Optional.of(folder.resolve("a")), files().inTheWay(List.of("a/b.txt")));
        assertEquals(Optional.of(folder.resolve("b.txt")), files().inTheWay(List.of("b.txt")));
        assertEquals(Optional.empty(), files().inTheWay(List.of("c/d.txt")));
        assertEquals(List.of("a", "b.txt"), files().others());
    }
}
