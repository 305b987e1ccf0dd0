package lectern.app.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void aZipBecomesAFolderOfItsFiles() throws IOException {
        OutputFile book = OutputFile.folder(folder, "booklet.daisy.zip");
        book.write(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("ncc.html"));
                zip.write('x');
            }
        }, _ -> {});
        assertEquals("x", Files.readString(folder.resolve("booklet.daisy/ncc.html")));
        assertEquals(List.of("booklet.daisy"), names());
        assertTrue(book.isTaken());
    }

    /** As on a card that is full: the second file cannot be written, for a folder is called so. */
    @Test
    void nothingIsLeftOfAFolderThatCouldNotBeWrittenWhole() throws IOException {
        OutputFile book = OutputFile.folder(folder, "booklet.mp3.zip");
        assertThrows(IOException.class, () -> book.write(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("1/sound.mp3"));
                zip.write(new byte[100]);
                zip.putNextEntry(new ZipEntry("1"));
            }
        }, _ -> {}));
        assertEquals(List.of(), names());
    }

    /** No process has this number; the test's parent goes on, and in a container the run before had the test's own. */
    @Test
    void whatAKilledRunLeftGoesWithTheNextOne() throws IOException {
        String running = ".booklet.daisy." + ProcessHandle.current().parent().orElseThrow().pid() + ".parts";
        String before = ".booklet.daisy." + ProcessHandle.current().pid() + ".parts";
        for (String left : List.of(before + "/b/sound.mp3", ".booklet.daisy.999999999.parts/a/sound.mp3",
                running + "/sound.mp3",
                ".another.daisy.999999999.parts/sound.mp3")) {
            Files.createDirectories(folder.resolve(left).getParent());
            Files.writeString(folder.resolve(left), "half");
        }
        Files.writeString(folder.resolve(".booklet.daisy.999999999.part"), "half");
        new OutputFile(folder.resolve("booklet.daisy"), false).write(out -> out.write('x'), _ -> {});
        assertEquals(Stream.of(".another.daisy.999999999.parts", "booklet.daisy", running).sorted().toList(),
                names().stream().sorted().toList());
    }

    @Test
    void aFileThatFailsLeavesTheFormerOne() throws IOException {
        Path print = Files.writeString(folder.resolve("booklet.pdf"), "whole");
        assertThrows(IOException.class, () -> new OutputFile(print, false).write(out -> {
            out.write('h');
            throw new IOException("the sound failed");
        }, _ -> {}));
        assertEquals("whole", Files.readString(print));
        assertEquals(List.of("booklet.pdf"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
