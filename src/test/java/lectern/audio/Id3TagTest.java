package lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mpatric.mp3agic.ID3v24Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Id3TagTest {

    @Test
    void playersReadTitleAlbumTrackAndLanguage() throws Exception {
        ID3v24Tag read = new ID3v24Tag(tag("Side effects — what to expect", List.of()).bytes());
        assertEquals("Side effects — what to expect", read.getTitle());
        assertEquals("Immunotherapy", read.getAlbum());
        assertEquals("2/9", read.getTrack());
        assertEquals("eng", new String(read.getFrameSets().get("TLAN").getFrames().getFirst().getData(), 1, 3));
    }

    @Test
    void chaptersKeepTheirTimesAndTitles() throws Exception {
        ID3v24Tag read = new ID3v24Tag(
                tag("All", List.of(chapter(0, "What it is"), chapter(5, "Möglich ≥ 5"))).bytes());
        assertEquals(2, read.getChapters().size());
        assertEquals(5000, read.getChapters().get(1).getStartTime());
        assertEquals("c1", read.getChapterTOC().getFirst().getChildren()[1]);
    }

    @Test
    void aHostileTitleBecomesOneShortLine() throws Exception {
        byte[] tag = tag("A\r\n\u0000B" + "🎧é".repeat(10_000), List.of(chapter(0, "x".repeat(100_000)))).bytes();
        assertTrue(tag.length < 1000, tag.length + " bytes");
        String title = new ID3v24Tag(tag).getTitle();
        assertTrue(title.startsWith("A B🎧é"), title);
        assertTrue(title.endsWith("🎧…") || title.endsWith("é…"), "cut inside a character: " + title);
    }

    @Test
    void titlesInAnyScriptOrNoneAreReadBack() throws Exception {
        for (String title : List.of("", "免疫療法とは", "Ξένος العربية עברית", "🎧")) {
            ID3v24Tag read = new ID3v24Tag(tag(title, List.of(chapter(0, title))).bytes());
            assertEquals(title, read.getTitle());
            assertEquals("2/9", read.getTrack());
            assertEquals(1, read.getChapters().size());
        }
    }

    @Test
    void keepsAllChaptersOfALongBook() throws Exception {
        List<Chapter> chapters = IntStream.range(0, 700).mapToObj(i -> chapter(5 * i, "Chapter " + i)).toList();
        ID3v24Tag read = new ID3v24Tag(tag("All", chapters).bytes());
        assertEquals(700, read.getChapters().size());
        assertEquals(List.of("toc0", "toc1", "toc2", "toc3", "toc4", "toc5"),
                List.of(read.getChapterTOC().getFirst().getChildren()));
        assertEquals("c699", read.getChapterTOC().getLast().getChildren()[64]);
    }

    @Test
    void aPictureIsTheFrontCover() throws Exception {
        byte[] jpeg = new byte[20_000];
        Arrays.fill(jpeg, (byte) 0xFF);
        Id3Tag tag = tag("All", List.of(chapter(0, "What it is")));
        ID3v24Tag read = new ID3v24Tag(tag.bytes(jpeg));
        assertArrayEquals(jpeg, read.getAlbumImage());
        assertEquals("image/jpeg", read.getAlbumImageMimeType());
        assertEquals("2/9", read.getTrack());
        assertEquals(1, read.getChapters().size());
        assertArrayEquals(tag.bytes(), tag.bytes(new byte[0]), "without one there is no frame for it");
    }

    @Test
    void isTheSameEachTime() {
        assertArrayEquals(tag("A", List.of(chapter(0, "B"))).bytes(), tag("A", List.of(chapter(0, "B"))).bytes());
    }

    private static Chapter chapter(int start, String title) {
        return new Chapter(Duration.ofSeconds(start), Duration.ofSeconds(start + 5), title);
    }

    private static Id3Tag tag(String title, List<Chapter> chapters) {
        return new Id3Tag(title, "Immunotherapy", Optional.of("A charity"), 2, 9, Locale.forLanguageTag("en-AU"),
                chapters);
    }
}
