package lectern.speech.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.ipa.Ipa;

/** espeak-ng: over a hundred languages. Tried with 1.51. */
final class EspeakNg implements Program {
    private static final String PROGRAM = "espeak-ng";
    /** Its own, and so the voice's rate 1. */
    private static final int WORDS_PER_MINUTE = 175;
    private static final int NATURAL_PITCH = 50;
    private static final int HIGHEST_PITCH = 99;
    /** It takes what stands between double brackets for phonemes. */
    private static final Pattern PHONEMES = Pattern.compile("\\[(?=\\[)");
    /** The name of the letter; it would say the article. */
    private static final Pattern LETTER_A = Pattern
            .compile("(?<![\\w\\p{Mn}])A(?![\\w\\p{Mn}'])|(?<![\\w\\p{Mn}])a(?= m(?![\\w\\p{Mn}]))");
    /** Chinese voices say nothing for the point in 2.5, the Arabic one nothing for ٫. */
    private static final Pattern CHINESE_POINT = Pattern.compile("(?<=\\p{Nd})[.．](?=\\p{Nd})");
    /** A line of its list: a priority and a language. */
    private static final Pattern LISTED = Pattern.compile("(?m)^ *\\d+ +(\\S+)");
    /** A comma is a point where no three digits follow. */
    private static final Pattern ARABIC_POINT = Pattern.compile(
            "(?<=\\p{Nd})(?:\\u066b|,(?=\\p{Nd}{1,2}(?!\\p{Nd})))(?=\\p{Nd})");
    private static final Pattern ARABIC_THOUSANDS = Pattern.compile("(?<=\\p{Nd})\\u066c(?=\\p{Nd}{3})");

    private Set<String> languages = Set.of();
    private String version = "";

    @Override
    public String name() {
        return PROGRAM;
    }

    @Override
    public Optional<String> missing() {
        return Executables.find(PROGRAM).isPresent()
                ? Optional.empty()
                : Optional.of("Install the Debian package espeak-ng.");
    }

    @Override
    public Optional<String> missing(Voice voice) {
        String name = voice.engineVoice().replaceFirst("\\+.*", "").toLowerCase(Locale.ROOT);
        return languages().contains(name) ? Optional.empty() : refusal(voice);
    }

    /** Those it lists, asked once for all voices; empty if it can not be asked. */
    private synchronized Set<String> languages() {
        if (languages.isEmpty()) {
            try {
                languages = LISTED.matcher(Executables.ask(PROGRAM, "--voices")).results()
                        .map(line -> line.group(1)).collect(Collectors.toUnmodifiableSet());
            } catch (SpeechException gone) {
                return Set.of();
            }
        }
        return languages;
    }

    /** It knows a voice by many other names than its language, and tells of those only when it loads it. */
    private static Optional<String> refusal(Voice voice) {
        try {
            // Without words it only loads the voice.
            Executables.ask(PROGRAM, "-q", "--stdin", "-v", voice.engineVoice());
            return Optional.empty();
        } catch (SpeechException unknown) {
            return Optional.of("espeak-ng does not speak with the voice \"" + voice.engineVoice()
                    + "\" (" + unknown.getMessage() + "): choose one of espeak-ng --voices.");
        }
    }

    /** Asked once for all voices. */
    @Override
    public synchronized String version(Voice voice) throws SpeechException {
        if (version.isEmpty()) {
            // The path that follows is left out: it differs between machines.
            version = Executables.ask(PROGRAM, "--version").replaceAll("Data at:.*", "").strip();
        }
        return version;
    }

    @Override
    public int sampleRate(Voice voice) {
        return 22_050;
    }

    @Override
    public String text(Spoken spoken) {
        return spoken.words(letters -> letters(letters, spoken.voice().language()), Ipa::espeak);
    }

    private static String letters(String text, Locale language) {
        String words = PHONEMES.matcher(text).replaceAll("[ ");
        return switch (language.getLanguage()) {
            case "en" -> LETTER_A.matcher(words).replaceAll("[[eI]]");
            case "zh", "yue" -> CHINESE_POINT.matcher(words).replaceAll("点");
            case "ar" -> ARABIC_POINT.matcher(ARABIC_THOUSANDS.matcher(words).replaceAll("")).replaceAll(".");
            default -> words;
        };
    }

    /** Not told that there is markup (-m), it takes angle brackets for what they are. */
    @Override
    public List<String> command(Spoken spoken, Path in, Path out) {
        Voice voice = spoken.voice();
        // Its scale is logarithmic, 50 steps to the octave.
        long pitch = Math.round(NATURAL_PITCH + NATURAL_PITCH * Math.log(voice.pitch()) / Math.log(2));
        return List.of(PROGRAM, "--stdin", "--stdout", "-b", "1", "-v", voice.engineVoice(),
                "-s", Long.toString(Math.round(WORDS_PER_MINUTE * voice.rate())),
                "-p", Long.toString(Math.clamp(pitch, 0, HIGHEST_PITCH)));
    }
}
