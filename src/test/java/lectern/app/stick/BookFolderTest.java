package lectern.app.stick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFolderTest {
    @TempDir
    private Path folder;
    private Path stick;

    @BeforeEach
    void makeStick() throws IOException {
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    private record Filled(BookFolder book, Path zip) {
        BookFolder.Written write(Consumer<String> told) throws Exception {
            return book.write(zip, told);
        }
    }

    /** @param files names and contents in turn */
    private Filled book(String... files) throws IOException {
        Path zip = folder.resolve("book.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream written = new ZipOutputStream(out)) {
            for (int i = 0; i < files.length; i += 2) {
                written.putNextEntry(new ZipEntry(files[i]));
                written.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Filled(new BookFolder(stick, "Your dose", "dose"), zip);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(stick.resolve("Your dose"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".lectern"))
                    .sorted()
                    .toList();
        }
    }

    private static String playlist(String... names) {
        return "#EXTM3U\r\n" + String.join("\r\n", names) + "\r\n";
    }

    @Test
    void oneFolderIsOneBook() throws Exception {
        List<String> told = new ArrayList<>();
        BookFolder.Written written = book("01 Dose.mp3", "one", "02 الطعام.mp3", "four", "Dose.m3u8",
                playlist("01 Dose.mp3", "02 الطعام.mp3")).write(told::add);
        assertEquals(List.of("01 Dose.mp3", "02 الطعام.mp3", "Dose.m3u8"), names());
        assertEquals("four", Files.readString(stick.resolve("Your dose/02 الطعام.mp3")));
        assertEquals(3, written.files());
        assertEquals(List.of(), written.stayed());
        assertEquals("writing file 1 of 3: 01 Dose.mp3", told.getFirst());
    }

    @Test
    void whatAnEarlierEditionHadIsNotPlayedAnyMore() throws Exception {
        book("01 Dose.mp3", "one", "02 Rest.mp3", "two", "Dose.m3u8", playlist("01 Dose.mp3", "02 Rest.mp3"))
                .write(_ -> {});
        Files.writeString(stick.resolve("Your dose/Birthday.mp3"), "mine");
        BookFolder.Written written = book("01 Rest.mp3", "two", "Dose.m3u8", playlist("01 Rest.mp3")).write(_ -> {});
        assertEquals(List.of("01 Rest.mp3", "Birthday.mp3", "Dose.m3u8"), names());
        assertEquals(List.of("Birthday.mp3"), written.stayed());
    }

    @Test
    void aChangeOfCapitalsLosesNothing() throws Exception {
        book("01 What is Rest.mp3", "one").write(_ -> {});
        book("01 What is rest.mp3", "two").write(_ -> {});
        assertEquals("two", Files.readString(stick.resolve("Your dose/01 What is rest.mp3")));
    }

    @Test
    void anotherBookOfTheSameTitleHasAFolderOfItsOwn() throws Exception {
        Filled book = book("01 Dose.mp3", "one");
        book.write(_ -> {});
        new BookFolder(stick, "Your dose", "ward-b").write(book.zip(), _ -> {});
        assertTrue(Files.exists(stick.resolve("Your dose (ward-b)/01 Dose.mp3")));
        assertEquals(List.of("01 Dose.mp3"), names());
    }

    @Test
    void aListLeadsToNoFileElsewhere() throws Exception {
        Path precious = Files.writeString(stick.resolve("precious.txt"), "mine");
        Filled book = book("01 Dose.mp3", "one");
        book.write(_ -> {});
        Files.writeString(stick.resolve("Your dose/.lectern"),
                "dose\n01 Dose.mp3\n\n../precious.txt\n" + precious + "\n.\n");
        book.write(_ -> {});
        assertTrue(Files.exists(precious));
        assertEquals(List.of("01 Dose.mp3"), names());
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws Exception {
        Files.createDirectory(stick.resolve("Your dose"));
        Files.writeString(stick.resolve("Your dose/01 Dose.mp3"), "mine");
        Filled book = book("01 Dose.mp3", "one");
        assertThrows(BookFolder.RefusedException.class, () -> book.write(_ -> {}));
        assertEquals("mine", Files.readString(stick.resolve("Your dose/01 Dose.mp3")));
    }

    @Test
    void aFileOfSomebodyElseInTheBooksFolderIsNotReplaced() throws Exception {
        book("01 Dose.mp3", "one").write(_ -> {});
        Files.writeString(stick.resolve("Your dose/02 Rest.mp3"), "mine");
        Filled book = book("01 Dose.mp3", "two", "02 Rest.mp3", "three");
        assertThrows(BookFolder.RefusedException.class, () -> book.write(_ -> {}));
        assertEquals("mine", Files.readString(stick.resolve("Your dose/02 Rest.mp3")));
        assertEquals("one", Files.readString(stick.resolve("Your dose/01 Dose.mp3")));
    }

    @Test
    void anEmptyFolderMayHoldTheBook() throws Exception {
        Files.createDirectory(stick.resolve("Your dose"));
        book("01 Dose.mp3", "one").write(_ -> {});
        assertEquals(List.of("01 Dose.mp3"), names());
    }

    @Test
    void nothingIsWrittenWhereItCannotBe() throws Exception {
        Filled book = book("01 Dose.mp3", "one");
        assertTrue(assertThrows(BookFolder.RefusedException.class,
                () -> new BookFolder(folder.resolve("nowhere"), "Dose", "dose").check()).getMessage()
                .startsWith("there is no folder "));
        Files.writeString(stick.resolve("Your dose"), "a file");
        assertTrue(assertThrows(BookFolder.RefusedException.class, () -> book.write(_ -> {})).getMessage()
                .contains(" is there, "));
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws Exception {
        Filled book = book("../01 Dose.mp3", "one");
        assertThrows(IOException.class, () -> book.write(_ -> {}));
        assertFalse(Files.exists(stick.resolve("01 Dose.mp3")));
    }
}
