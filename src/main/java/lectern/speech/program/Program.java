package lectern.speech.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.VoiceSetting;

/** What differs between programs that speak. Safe for many threads. */
interface Program {

    /** What a voice's file calls it. */
    String name();

    /** What its voices' files may say beside what all do. */
    default List<VoiceSetting> settings() {
        return List.of();
    }

    /** Whether it has voices that a file must choose one of. */
    default boolean namesVoices() {
        return true;
    }

    /** What keeps it from speaking with any voice, in a sentence. */
    Optional<String> missing();

    /** What keeps it from speaking with this voice, in a sentence. */
    Optional<String> missing(Voice voice);

    /** Changes when the program does. May take a while. */
    String version(Voice voice) throws SpeechException;

    /** All of its sound has this rate, in hertz. */
    int sampleRate(Voice voice);

    /** Its words as this program says them rightly, for a file or standard input. */
    String text(Spoken spoken);

    /**
     * What to start; the text is on its standard input as well.
     *
     * @param in  the file with the text
     * @param out where it may write a WAV file, unless it goes to standard output
     */
    List<String> command(Spoken spoken, Path in, Path out);
}
