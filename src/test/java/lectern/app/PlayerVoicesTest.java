package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import lectern.Tool;
import lectern.edition.page.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A listener with voices of their own: two that hum, and one that fails at water once it was heard. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class PlayerVoicesTest {
    private static final int RATE = 16_000;
    /** Every sentence lasts so long that it can be looked at while it is heard. */
    private static final int SECONDS = 3;

    @TempDir
    private Path folder;
    private Listener listener;
    private Page page;

    @BeforeEach
    void sitDown(Browser browser) throws IOException {
        Path voices = Files.createDirectories(folder.resolve("voices"));
        hum(voices.resolve("hum.wav"));
        // The first is the usual one.
        voice(voices, "hum", "cat > /dev/null; cat '{folder}/hum.wav'");
        voice(voices, "sing", "cat > /dev/null; cat '{folder}/hum.wav'");
        voice(voices, "wobble", "case $(cat) in *water*) while [ ! -e '{folder}/heard' ]; do sleep 0.1; done; exit 1;;"
                + " *) cat '{folder}/hum.wav';; esac");
        listener = new Listener(browser, folder, "--voices", voices.toString());
        page = listener.page;
        page.setDefaultTimeout(15_000);
    }

    @AfterEach
    void leave() throws IOException {
        listener.close();
    }

    private static void voice(Path voices, String id, String script) throws IOException {
        Files.writeString(voices.resolve(id + ".yaml"), "id: " + id + "\nname: " + id
                + "\nengine: command\nlanguage: en\ncommand: [sh, -c, \"" + script + "\"]\n");
    }

    /** A tone, for silence is no speech. */
    private static void hum(Path file) throws IOException {
        byte[] samples = new byte[2 * SECONDS * RATE];
        for (int i = 0; i < SECONDS * RATE; i++) {
            short sample = (short) (8_000 * Math.sin(2 * Math.PI * 220 * i / RATE));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples), format, SECONDS * RATE),
                AudioFileFormat.Type.WAVE, file.toFile());
    }

    @Test
    void anotherVoiceGoesOnAtTheSameSentenceAndIsKept() {
        listener.open(Listener.FIRST);
        page.locator("#" + listener.id("Call us.")).click();
        listener.hears("Call us.");
        listener.press("Pause");
        listener.choose("#_player_voice", "?voice=sing");
        listener.press("Play from here: At night");
        listener.hears("At night");
        listener.choose("#_player_voice", "");
        listener.hears("At night");
        assertTrue(listener.asked.stream().anyMatch(each -> each.contains(".mp3?voice=sing&from=")),
                listener.asked.toString());
        listener.choose("#_player_voice", "?voice=sing");
        listener.open(Listener.SECOND);
        assertEquals("?voice=sing", page.locator("#_player_voice").inputValue());
        listener.press("Play");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
        assertTrue(((String) page.locator("audio").evaluate("sound => sound.currentSrc")).contains("voice=sing"));
        assertEquals(List.of(), listener.wrong);
    }

    /** The server breaks the connection in the middle, for it must not pass a part for the whole. */
    @Test
    void aStreamThatIsCutIsToldAndCanBeTriedAgain() throws IOException {
        listener.open(Listener.FIRST);
        listener.choose("#_player_voice", "?voice=wobble");
        listener.press("Play");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
        Files.createFile(folder.resolve("voices/heard"));
        listener.isTold("stopped too early");
        listener.choose("#_player_voice", "");
        listener.press("Play from here: At night");
        listener.press("Previous sentence");
        listener.press("Previous sentence");
        listener.hears("Drink water");
    }

    /** The buttons of a lock screen or a headset. */
    @Test
    void theKeysOfADeviceMoveByHeadingsAndTime() {
        page.addInitScript("""
                window.keys = {};
                MediaSession.prototype.setActionHandler = function (name, handler) { window.keys[name] = handler; };
                MediaSession.prototype.setPositionState = function (state) { window.state = state; };""");
        listener.open(Listener.FIRST);
        page.locator("#" + listener.id("Rest.")).click();
        listener.hears("Rest.");
        assertEquals(List.of("Tired?", "Tired?", "playing"),
                page.evaluate("() => { const { metadata, playbackState } ="
                        + " navigator.mediaSession; return [metadata.title, metadata.album, playbackState]; }"));
        assertEquals("400 400 400x400 image/jpeg", page.evaluate("""
                async () => {
                  const [{ src, sizes, type }] = navigator.mediaSession.metadata.artwork;
                  const picture = new Image();
                  picture.src = src;
                  await picture.decode();
                  return [picture.naturalWidth, picture.naturalHeight, sizes, type].join(' ');
                }"""), "there is a cover, and a page may show it");
        page.evaluate("window.keys.nexttrack()");
        listener.hears("At night");
        page.evaluate("window.keys.previoustrack()");
        listener.hears("Tired?");
        page.evaluate("window.keys.pause()");
        assertTrue(listener.isPaused());
        page.evaluate("window.keys.play()");
        page.waitForFunction("() => window.state?.duration > 15");
        page.evaluate("window.keys.seekto({ seekTime: window.state.duration - 7 })");
        listener.hears("Read a book.");
        page.evaluate("window.keys.seekbackward({})");
        page.waitForFunction("() => window.state.position < window.state.duration - 9");
        assertEquals(List.of(), listener.wrong);
    }
}
