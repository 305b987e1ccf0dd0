package lectern.edition.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mpatric.mp3agic.ID3v24Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import lectern.Tool;
import lectern.document.Library;
import lectern.edition.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AlbumRendererTest {
    private static final Library BOOKLET = Studio.library(section("dose", "Your dose", "Take 5 mg twice a day."),
            section("food", "الطعام", "Drink water.", "Eat well and sleep."),
            section("rest", "Rest: when?", "Lie down."));
    private static final List<String> FILES = List.of("Read me first.txt", "01 Your dose.mp3", "02 الطعام.mp3",
            "03 Rest – when.mp3", "Your ‹medicine›.m3u8");

    @TempDir
    private Path folder;

    @Test
    void holdsTheSectionsInOrderWithWhatIsDownloadedOfEach() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            for (String id : List.of("dose", "food", "rest")) {
                studio.make(Format.MP3, id);
            }
            int spoken = studio.engine.calls.get();
            SequencedMap<String, byte[]> files = unzipped(studio.make(Format.ALBUM, ""));
            assertEquals(spoken, studio.engine.calls.get(), "nothing is said twice");
            assertEquals(FILES, List.copyOf(files.sequencedKeySet()));
            assertArrayEquals(studio.make(Format.DOWNLOAD, "food"), files.get("02 الطعام.mp3"));
            ID3v24Tag tag = new ID3v24Tag(files.get("03 Rest – when.mp3"));
            assertEquals("3/3", tag.getTrack());
            assertArrayEquals(studio.covers.picture, tag.getAlbumImage());
        }
    }

    @Test
    void thePlaylistNamesItsFilesAndHowLongTheyAre() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            List<String> lines = new String(unzipped(studio.make(Format.ALBUM, "")).lastEntry().getValue(), UTF_8)
                    .lines().toList();
            assertEquals("#EXTM3U", lines.getFirst());
            assertEquals(FILES.subList(1, 4), lines.stream().filter(line -> !line.startsWith("#")).toList());
            long seconds = Math.round(studio.timeline("booklet", "dose").length().toMillis() / 1000.0);
            assertEquals("#EXTINF:" + seconds + ",Your dose", lines.get(1));
        }
    }

    @Test
    void aNoteSaysInPlainWordsWhatToDo() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            List<String> note = new String(unzipped(studio.make(Format.ALBUM, "")).firstEntry().getValue(), UTF_8)
                    .lines().toList();
            assertEquals(List.of("Your <medicine>", "A charity", ""), note.subList(0, 3));
            assertTrue(note.contains("Copy all files into one folder on a USB stick, a memory card or a phone."
                    + " You need no connection to hear them."), note.toString());
            assertEquals(FILES.subList(1, 4), note.subList(note.size() - 3, note.size()));
        }
    }

    @Test
    void hasTheSameBytesOnAnyMachineInAnyZone() throws Exception {
        TimeZone before = TimeZone.getDefault();
        byte[] here;
        try (Studio studio = new Studio(folder.resolve("here"), 2, BOOKLET)) {
            here = studio.make(Format.ALBUM, "");
        }
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try (Studio studio = new Studio(folder.resolve("there"), 1, BOOKLET)) {
            assertArrayEquals(here, studio.make(Format.ALBUM, ""));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void filesAreStoredAsTheyAre() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Path file = Files.write(folder.resolve("album.zip"), studio.make(Format.ALBUM, ""));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
                    assertEquals(null, entry.getExtra(), entry.getName());
                }
                assertEquals(5, zip.size());
            }
        }
    }

    @Test
    @Tool("unzip")
    void anotherProgramUnpacksIt() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Path file = Files.write(folder.resolve("album.zip"), studio.make(Format.ALBUM, ""));
            Process unzip = new ProcessBuilder("unzip", "-t", file.toString()).redirectErrorStream(true).start();
            String said = new String(unzip.getInputStream().readAllBytes(), UTF_8);
            assertEquals(0, unzip.waitFor(), said);
            assertTrue(said.contains("No errors detected"), said);
        }
    }

    @Test
    void isOfTheWholeOnlyAndFailsWithAnyOfItsSections() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            assertEquals(Optional.empty(), studio.editions.now().usual(Format.ALBUM,
                    BOOKLET.publications().getFirst(), BOOKLET.publications().getFirst().find("dose")));
            studio.engine.failsAt = "Lie";
            assertThrows(IOException.class, () -> studio.make(Format.ALBUM, ""));
            assertEquals(Optional.empty(), studio.editions.length(studio.recipe(Format.ALBUM, "")));
        }
    }

    /** As a stream, which has only what stands before each file. */
    private static SequencedMap<String, byte[]> unzipped(byte[] zip) throws IOException {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
