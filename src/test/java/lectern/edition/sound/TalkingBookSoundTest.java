package lectern.edition.sound;

import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.daisy.DaisyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Talking books are made of the recordings that are there. */
@Timeout(60)
class TalkingBookSoundTest {
    private static final Library BOOKLET = Studio.library(
            section("dose", "Your dose", "Take 5 mg twice a day.", "# With food", "Eat first."),
            section("food", "الطعام", "Drink water.", "# Meals", "Eat well and sleep."),
            section("rest", "Rest: when?", "Lie down."));

    @TempDir
    private Path folder;

    private static Recipe book(Studio studio, String section, String text) {
        return Recipes.of(studio.editions.now(), Format.DAISY, "booklet",
                Optional.of(section).filter(id -> !id.isEmpty()),
                Map.of("voice", "kevin", "rate", "1", "text", text));
    }

    @Test
    void nothingIsSaidAgainButTheTitleOfTheWholeOnce() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            for (String id : List.of("dose", "food", "rest")) {
                studio.make(Format.MP3, id);
            }
            int spoken = studio.engine.calls.get();
            studio.make(book(studio, "dose", "full"));
            studio.make(book(studio, "food", "headings"));
            assertEquals(spoken, studio.engine.calls.get(), "a section's book is its recording");
            studio.make(book(studio, "", "full"));
            assertEquals(spoken + 1, studio.engine.calls.get(), "“Your medicine” is in no recording");
            studio.make(book(studio, "", "headings"));
            assertEquals(spoken + 1, studio.engine.calls.get());
        }
    }

    @Test
    void theSoundIsThatOfTheRecordingsWithNothingBeforeIt() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            DaisyFiles book = DaisyFiles.of(studio.make(book(studio, "", "full")));
            assertEquals(List.of(), book.faults());
            byte[] recording = studio.make(Format.MP3, "rest");
            byte[] sound = book.bytes("s003.mp3");
            // A recording that is played by itself has a tag before it, which would move all times.
            assertTrue(recording.length > sound.length);
            assertArrayEquals(Arrays.copyOfRange(recording, recording.length - sound.length,
                    recording.length), sound);
        }
    }

    @Test
    void headingsAreFoundByEarAtTheirLevels() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            for (String text : List.of("full", "headings")) {
                DaisyFiles book = DaisyFiles.of(studio.make(book(studio, "", text)));
                assertEquals(List.of(), book.faults());
                assertEquals(List.of("h1 Your <medicine>", "h1 Your dose", "h2 With food", "h1 الطعام", "h2 Meals",
                        "h1 Rest: when?", "h1 About this publication"), headings(book), text);
            }
        }
    }

    private static List<String> headings(DaisyFiles book) {
        return Stream.of(book.text("ncc.html").split("</a>"))
                .map(item -> item.replaceAll("(?s).*<(h[1-6])[^>]*><a href=\"[^\"]+\">([^<]*)$", "$1 $2"))
                .filter(item -> item.matches("h[1-6] .*")).map(item -> item.replace("&lt;", "<").replace("&gt;", ">"))
                .toList();
    }

    @Test
    void withHeadingsOnlyThereIsNoPageBesideThem() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            DaisyFiles book = DaisyFiles.of(studio.make(book(studio, "food", "headings")));
            assertEquals(List.of("s001.smil", "s001.mp3", "master.smil", "ncc.html"), book.names());
            assertTrue(book.text("ncc.html").contains("audioNcc"));
        }
    }

    @Test
    void hasTheSameBytesOnAnyMachineInAnyZoneAndAnotherKeyForEachKind() throws Exception {
        TimeZone before = TimeZone.getDefault();
        byte[] here;
        try (Studio studio = new Studio(folder.resolve("here"), 2, BOOKLET)) {
            here = studio.make(book(studio, "", "full"));
            assertNotEquals(book(studio, "", "full").key(), book(studio, "", "headings").key());
        }
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try (Studio studio = new Studio(folder.resolve("there"), 1, BOOKLET)) {
            assertArrayEquals(here, studio.make(book(studio, "", "full")));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whatTheOfficialValidatorOverlooksIsFoundByOurs() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            DaisyFiles book = DaisyFiles.of(studio.make(book(studio, "food", "full")));
            spoilt(book, "s001.html", "<body>", "<body><figure/>", "figure");
            spoilt(book, "s001.html", "<head>", "<head><meta/>", "content");
            spoilt(book, "s001.smil", "#food-1", "#food-9", "no such place");
            spoilt(book, "s001.smil", "s001.mp3", "s002.mp3", "no such file");
            spoilt(book, "s001.smil", "clip-end=\"npt=", "clip-end=\"npt=99", "99");
            spoilt(book, "ncc.html", "s001.smil#t1", "s001.smil#p1", "where some players end");
            spoilt(book, "ncc.html", "ncc:files\" content=\"", "ncc:files\" content=\"1", "ncc:files");
            spoilt(book, "ncc.html", "h2", "h3", "leaves a level out");
        }
    }

    private static void spoilt(DaisyFiles book, String file, String what, String with, String fault)
            throws Exception {
        String text = book.text(file);
        assertTrue(text.contains(what), text);
        List<String> faults = book.with(file, text.replace(what, with)).faults();
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), fault + " is not among " + faults);
    }

    @Test
    void failsWithAnyOfItsSections() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            studio.engine.failsAt = "Lie";
            assertThrows(IOException.class, () -> studio.make(book(studio, "", "full")));
            assertEquals(Optional.empty(), studio.editions.length(book(studio, "", "full")));
        }
    }
}
