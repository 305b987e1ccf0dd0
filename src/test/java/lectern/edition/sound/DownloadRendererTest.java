package lectern.edition.sound;

import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mpatric.mp3agic.ID3v24Tag;
import java.nio.file.Path;
import java.util.Arrays;
import lectern.document.Library;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DownloadRendererTest {
    private static final Library BOOKLET = Studio.library(section("dose", "Your dose", "Take 5 mg twice a day."),
            section("food", "Food & drink?", "Drink water.", "# When to eat", "Eat well and sleep."));

    @TempDir
    private Path folder;

    @Test
    void isTheFramesThatArePlayedBehindATagWithTheCover() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            byte[] played = studio.make(Format.MP3, "food");
            int spoken = studio.engine.calls.get();
            byte[] saved = studio.make(Format.DOWNLOAD, "food");
            assertEquals(spoken, studio.engine.calls.get(), "nothing is said for it that was said before");
            assertArrayEquals(withoutTag(played), withoutTag(saved));
            ID3v24Tag tag = new ID3v24Tag(saved);
            assertEquals("Food & drink?", tag.getTitle());
            assertEquals("Your <medicine>", tag.getAlbum());
            assertEquals("A charity", tag.getArtist());
            assertEquals("2/2", tag.getTrack());
            assertEquals("image/jpeg", tag.getAlbumImageMimeType());
            assertArrayEquals(studio.covers.picture, tag.getAlbumImage());
        }
    }

    @Test
    void whatIsPlayedHasNoPictureToWaitFor() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            assertEquals(null, new ID3v24Tag(studio.make(Format.MP3, "food")).getAlbumImage());
            assertTrue(studio.make(Format.MP3, "food").length < studio.make(Format.DOWNLOAD, "food").length);
        }
    }

    @Test
    void theWholeHasChaptersTooAndIsAsLongAsWasSaid() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Recipe whole = studio.recipe(Format.MP3, "");
            assertTrue(studio.mp3.bytes(whole).isEmpty(), "one section is missing");
            ID3v24Tag tag = new ID3v24Tag(studio.make(Format.DOWNLOAD, ""));
            assertEquals(3, tag.getChapters().size());
            assertArrayEquals(studio.covers.picture, tag.getAlbumImage());
            assertEquals(studio.mp3.bytes(whole).orElseThrow(), studio.make(whole).length);
        }
    }

    @Test
    void isCalledAnewWhenThePictureIsAnother() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Digest before = studio.recipe(Format.DOWNLOAD, "food").key();
            Digest played = studio.recipe(Format.MP3, "food").key();
            Digest album = studio.recipe(Format.ALBUM, "").key();
            assertNotEquals(before, played);
            studio.covers.picture = new byte[]{(byte) 0xFF, 2};
            studio.publish(new Library(BOOKLET.publications(), BOOKLET.problems(), BOOKLET.changed()));
            assertNotEquals(before, studio.recipe(Format.DOWNLOAD, "food").key());
            assertNotEquals(album, studio.recipe(Format.ALBUM, "").key());
            assertEquals(played, studio.recipe(Format.MP3, "food").key());
            assertEquals(0, studio.engine.calls.get(), "a name needs no sound");
        }
    }

    @Test
    void hasANumberAndTitleForItsName() throws Exception {
        try (Studio studio = new Studio(folder, 1, BOOKLET)) {
            assertEquals("02 Food & drink.mp3", studio.recipe(Format.DOWNLOAD, "food").fileName().text());
            assertEquals("02 food.mp3", studio.recipe(Format.DOWNLOAD, "food").fileName().plain());
            assertEquals("Your ‹medicine›.mp3", studio.recipe(Format.DOWNLOAD, "").fileName().text());
            assertEquals("Your ‹medicine›.zip", studio.recipe(Format.ALBUM, "").fileName().text());
        }
    }

    private static byte[] withoutTag(byte[] mp3) {
        int length = 10 + (mp3[6] << 21 | mp3[7] << 14 | mp3[8] << 7 | mp3[9]);
        return Arrays.copyOfRange(mp3, length, mp3.length);
    }
}
