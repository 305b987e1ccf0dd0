package lectern.speech.program;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lectern.audio.Pcm;
import lectern.speech.Speaker;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.VoiceSetting;

/**
 * Speech by a program of its own: espeak-ng, flite, or any other that a voice's file tells how to start.
 *
 * <p>Every phrase is a new process. A process that stays would save 10 ms of the 13 that espeak-ng needs, but its
 * input has no mark for the end of an utterance that comes back with the sound, so a slip would put one sentence's
 * end into the next one's clip, where a listener hears it for as long as the cache lives. The pool keeps no more at
 * once than there are cores.
 */
public final class ProgramEngine implements SpeechEngine {
    /** Changes when the same program would be told something else, or its output be read in another way. */
    private static final String REVISION = "1";
    /** It lies behind the pool's own deadline, which interrupts. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Key(String engineVoice, Map<String, List<String>> settings) {}

    private final Program program;
    private final Map<Key, String> versions = new ConcurrentHashMap<>();

    ProgramEngine(Program program) {
        this.program = program;
    }

    /** All programs that Lectern knows how to start. */
    public static List<SpeechEngine> all() {
        return List.of(new ProgramEngine(new EspeakNg()), new ProgramEngine(new Flite()),
                new ProgramEngine(new VoiceCommand()));
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public List<VoiceSetting> settings() {
        return program.settings();
    }

    @Override
    public boolean namesVoices() {
        return program.namesVoices();
    }

    @Override
    public Optional<String> missing() {
        return program.missing();
    }

    @Override
    public Optional<String> missing(Voice voice) {
        return program.missing().or(() -> program.missing(voice));
    }

    @Override
    public String fingerprint(Voice voice) {
        Key key = new Key(voice.engineVoice(), voice.settings());
        String known = versions.getOrDefault(key, "");
        try {
            if (known.isEmpty()) {
                known = program.version(voice);
                versions.put(key, known);
            }
            return REVISION + ", " + known;
        } catch (SpeechException gone) {
            // A name is needed all the same; what it names can not be made, and fails when it is tried.
            return REVISION + ", not there";
        }
    }

    @Override
    public int sampleRate(Voice voice) {
        return program.sampleRate(voice);
    }

    /** Both that Lectern knows are; another program that is not only sounds slightly different after the cache forgot. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Speaker open(Voice voice) throws SpeechException {
        Optional<String> missing = program.missing();
        if (missing.isPresent()) {
            throw new SpeechException(missing.get());
        }
        return new Speaker() {
            @Override
            public Pcm speak(Spoken spoken) throws SpeechException {
                return say(spoken);
            }

            @Override
            public void close() {}
        };
    }

    private Pcm say(Spoken spoken) throws SpeechException {
        try (ProgramRun run = new ProgramRun(program.text(spoken))) {
            run.run(program.command(spoken, run.in(), run.out()), LONGEST);
            return Wav.read(run.sound());
        }
    }
}
