package lectern.speech.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;

/** flite: American and Scottish English, small and quick. Tried with 2.2. */
final class Flite implements Program {
    private static final String PROGRAM = "flite";
    /** Said like the name of the letter; "a" alone would be the article. */
    private static final Pattern LETTER_A = Pattern
            .compile("(?<![\\w\\p{Mn}])A(?![\\w\\p{Mn}'])|(?<![\\w\\p{Mn}])a(?= m(?![\\w\\p{Mn}]))");

    @Override
    public String name() {
        return PROGRAM;
    }

    @Override
    public Optional<String> missing() {
        return Executables.find(PROGRAM).isPresent()
                ? Optional.empty()
                : Optional.of("Install the Debian package flite.");
    }

    /** Asked, because a voice that it does not know it replaces by another without a word. */
    @Override
    public Optional<String> missing(Voice voice) {
        try {
            String answer = Executables.ask(PROGRAM, "-lv");
            List<String> voices = List.of(answer.substring(answer.indexOf(':') + 1).strip().split(" +"));
            return voices.contains(voice.engineVoice())
                    ? Optional.empty()
                    : Optional.of("flite has no voice \"" + voice.engineVoice() + "\": choose one of "
                            + String.join(", ", voices) + ".");
        } catch (SpeechException cause) {
            return Optional.of("flite does not work: " + cause.getMessage() + ".");
        }
    }

    /** It knows its version only together with a failure, so its file tells. */
    @Override
    public String version(Voice voice) throws SpeechException {
        return ProgramDigest.of(List.of(PROGRAM));
    }

    @Override
    public int sampleRate(Voice voice) {
        return voice.engineVoice().equals("kal") ? 8_000 : 16_000;
    }

    @Override
    public String text(Spoken spoken) {
        return LETTER_A.matcher(spoken.words()).replaceAll("ay");
    }

    @Override
    public List<String> command(Spoken spoken, Path in, Path out) {
        return List.of(PROGRAM, "-voice", spoken.voice().engineVoice(), "--setf",
                String.format(Locale.ROOT, "duration_stretch=%.4f", 1 / spoken.voice().rate()), "-f", in.toString(),
                "-o", out.toString());
    }
}
