package lectern.edition.sound;

import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.audio.Decoded;
import lectern.document.Library;
import lectern.edition.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CaptionsAndChaptersTest {
    /** −49 dB of full scale: a soft “s” is louder, what encoding leaves in a pause is not. */
    private static final int AUDIBLE = 110;
    private static final String LONG = "Tell your nurse about " + "a rash, a cough, a fever, ".repeat(30) + "or pain.";
    private static final Library BOOKLET = Studio.library(
            section("dose", "Your dose", "Keep it <b>dry</b> & cool --> below 25°C.", "# When to call", LONG),
            section("mark", "©", "A section without a title to say."));

    @TempDir
    private Path folder;

    @Test
    void captionsHaveACueForEachSentenceUnderItsId() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            List<String> cues = cues(studio.make(Format.WEBVTT, "dose"));
            List<String> ids = cues.stream().map(cue -> cue.lines().findFirst().orElseThrow())
                    .filter(line -> !line.contains("-->")).toList();
            assertEquals(List.of("dose-title", "dose-1", "dose-2", "dose-3"), ids);
            String escaped = cues.stream().filter(cue -> cue.startsWith("dose-1")).findFirst().orElseThrow();
            assertTrue(escaped.endsWith("Keep it &lt;b&gt;dry&lt;/b&gt; &amp; cool --&gt; below 25°C."), escaped);
            String merged = cues.stream().filter(cue -> cue.startsWith("dose-3")).findFirst().orElseThrow();
            assertTrue(merged.endsWith("\n" + LONG), "several clips, one cue, no word lost: " + merged);
        }
    }

    @Test
    void subRipHasTheSameCuesNumbered() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            List<String> cues = Stream.of(new String(studio.make(Format.SUBRIP, "dose"), StandardCharsets.UTF_8)
                    .strip().split("\n\n")).toList();
            List<String> vtt = cues(studio.make(Format.WEBVTT, "dose"));
            assertEquals(vtt.size(), cues.size());
            for (int i = 0; i < cues.size(); i++) {
                List<String> lines = cues.get(i).lines().toList();
                String times = vtt.get(i).lines().filter(line -> line.contains(" --> ")).findFirst().orElseThrow();
                assertEquals(List.of(Integer.toString(i + 1), times.replace('.', ',')), lines.subList(0, 2));
                assertEquals(3, lines.size(), cues.get(i));
            }
            assertTrue(cues.stream().anyMatch(cue -> cue.endsWith("Keep it ‹b>dry‹/b> & cool --› below 25°C.")),
                    "no player takes words for tags: " + cues);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTelephoneNumberInArabicIsReadInItsOrder(CaptionSyntax syntax) {
        assertTrue(
                syntax.cue(1, Optional.empty(), Duration.ZERO, Duration.ofSeconds(1), "اتصل بالرقم +44 20 7946 0958.")
                        .endsWith("\nاتصل بالرقم \u200e+44 20 7946 0958\u200e.\n\n"));
    }

    @Test
    void cuesFollowEachOtherToTheEnd() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            String end = "00:00:00.069";
            for (String cue : cues(studio.make(Format.WEBVTT, ""))) {
                String[] times = cue.lines().filter(line -> line.contains(" --> ")).findFirst().orElseThrow()
                        .split(" --> ");
                assertEquals(end, times[0]);
                end = times[1];
            }
            byte[] sound = studio.make(Format.MP3, "");
            assertEquals(Decoded.of(sound).samples().length / 16, millis(end));
        }
    }

    /** Among them words that begin with a closed mouth, hiss, a breath or a voice. */
    @Test
    void everyCueBeginsWithin50MillisecondsOfWhatIsHeard() throws Exception {
        Library booklet = Studio.library(
                section("trials", "Clinical trials", "Common side effects.", "# CAR T-cell therapy", "Types of drugs.",
                        "Put cream on dry skin.", "Bowel habits change.", "Give blood.", "Which one?", "Hair grows."),
                section("food", "Food", "Some foods help.", "# Vegetables", "The nurse knows.", "It is safe.", LONG));
        try (Studio studio = new Studio(folder, 2, booklet)) {
            Decoded heard = Decoded.of(studio.make(Format.MP3, ""));
            List<String> cues = cues(studio.make(Format.WEBVTT, ""));
            assertEquals(15, cues.stream().filter(cue -> cue.matches("(?s)(trials|food)-.*")).count(), "one each");
            for (String cue : cues) {
                String begin = cue.lines().filter(line -> line.contains(" --> ")).findFirst().orElseThrow();
                long start = millis(begin.split(" --> ")[0]) * heard.sampleRate() / 1000;
                long before = start - 50 * heard.sampleRate() / 1000;
                double late = (heard.onset(before, AUDIBLE) - start) * 1000.0 / heard.sampleRate();
                assertTrue(late < 50, cue + " is heard " + late + " ms late");
                assertTrue(heard.peak(before - 400, before) <= AUDIBLE, cue + " is heard too early");
            }
        }
    }

    @Test
    void chaptersAreSectionsAndHeadingsOnceEach() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            JsonNode chapters = chapters(studio.make(Format.CHAPTERS, ""));
            assertEquals(List.of("Your dose", "When to call", "©"), titles(chapters));
            assertEquals(0, chapters.get(0).get("startTime").asDouble());
            for (int i = 1; i < chapters.size(); i++) {
                assertEquals(chapters.get(i - 1).get("endTime"), chapters.get(i).get("startTime"));
            }
            assertEquals(List.of("Your dose", "When to call"), titles(chapters(studio.make(Format.CHAPTERS, "dose"))));
        }
    }

    @Test
    void aHeadingOfManyClipsIsOneChapter() throws Exception {
        try (Studio studio = new Studio(folder, 2,
                Studio.library(section("dose", "Your dose", "# " + LONG, "Rest.")))) {
            assertEquals(List.of("Your dose", LONG), titles(chapters(studio.make(Format.CHAPTERS, ""))));
        }
    }

    private static List<String> cues(byte[] vtt) {
        String text = new String(vtt, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("WEBVTT\n\n"));
        return Stream.of(text.substring("WEBVTT\n\n".length()).strip().split("\n\n")).toList();
    }

    private static JsonNode chapters(byte[] json) throws Exception {
        JsonNode root = new ObjectMapper().readTree(json);
        assertEquals("1.2.0", root.get("version").asText());
        return root.get("chapters");
    }

    private static List<String> titles(JsonNode chapters) {
        List<String> titles = new ArrayList<>();
        chapters.forEach(chapter -> titles.add(chapter.get("title").asText()));
        return titles;
    }

    private static long millis(String time) {
        String[] parts = time.split("[:.]");
        return Long.parseLong(parts[0]) * 3_600_000 + Long.parseLong(parts[1]) * 60_000
                + Long.parseLong(parts[2]) * 1000 + Long.parseLong(parts[3]);
    }
}
