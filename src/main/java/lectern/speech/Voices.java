package lectern.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.speech.words.Lexicon;
import lectern.speech.words.PlsFile;

/**
 * The voices that are described in a folder: one {@code .yaml} file each, in the order of the files' names, and
 * models.
 * Immutable.
 *
 * @param offered  those that can speak, never empty
 * @param missing  those whose engine isn't there, with what to install
 * @param slips    what is wrong with the files that describe voices
 * @param pls      {@code lexicon.pls} of the same folder; the one that Lectern brings where there is none, so that a jar
 *                 alone says the names of medicines right
 */
public record Voices(List<Voice> offered, Map<Voice, String> missing, List<Problem> slips, Supplier<PlsFile> pls) {

    /** What speaks where the folder has no voice that can. */
    static final Voice EMBEDDED = new Voice("kevin", "Kevin", Locale.US,
            new Voice.Source("freetts", "kevin16"), new Voice.Prosody(1, 1, 1.76, 190,
                    new Voice.Pauses(Duration.ofMillis(350), Duration.ofMillis(450), Duration.ofMillis(300),
                            Duration.ofMillis(650), Duration.ofMillis(800), Duration.ofMillis(600))));

    public Voices {
        offered = offered.isEmpty() ? List.of(EMBEDDED) : List.copyOf(offered);
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        slips = List.copyOf(slips);
    }

    public Voices(List<Voice> offered, Map<Voice, String> missing, List<Problem> slips, Lexicon lexicon) {
        this(offered, missing, slips, () -> new PlsFile(lexicon, List.of()));
    }

    /** What the lexicon says, for every voice and publication. */
    public Lexicon lexicon() {
        return pls.get().lexicon();
    }

    /** What is wrong with the files, the lexicon too. */
    public List<Problem> problems() {
        return Stream.concat(slips.stream(), pls.get().problems().stream()).toList();
    }

    /** The embedded voice alone. */
    public static Voices embedded() {
        return new Voices(List.of(EMBEDDED), Map.of(), List.of(), Lexicon.EMPTY);
    }

    /** A folder that isn't there gives the embedded voice. */
    public static Voices read(Path folder, List<SpeechEngine> engines) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Voice> voices = new LinkedHashMap<>();
        Map<Voice, Path> names = new HashMap<>();
        for (Path file : files(folder, ".yaml", problems)) {
            Path name = folder.relativize(file);
            try {
                VoiceFile.read(folder, name, Files.readString(file), engines, problems).ifPresent(voice -> {
                    names.put(voice, name);
                    if (voices.putIfAbsent(voice.id(), voice) != null) {
                        problems.add(new Problem(name, 1, Message.VOICE_TWICE.with(voice.id())));
                    }
                });
            } catch (IOException cause) {
                problems.add(new Problem(name, 0, Message.VOICE_UNREADABLE.with(cause.getMessage())));
            }
        }
        for (Path file : files(folder, ".onnx", problems)) {
            Path name = folder.relativize(file);
            if (voices.values().stream().noneMatch(voice -> voice.engineVoice().equals(ModelFile.path(folder, name)))) {
                ModelFile.read(folder, name, EMBEDDED, problems).ifPresent(voice -> {
                    names.put(voice, name);
                    voices.putIfAbsent(voice.id(), voice);
                });
            }
        }
        return sort(voices.values(), names, engines, problems, new FolderLexicon(folder));
    }

    public Optional<Voice> find(String id) {
        return offered.stream().filter(voice -> voice.id().equals(id)).findFirst();
    }

    /** Those of a language, whatever its country; the ones of the same country first. */
    public List<Voice> speaking(Locale language) {
        Stream<Voice> same = offered.stream().filter(voice -> voice.language().equals(language));
        Stream<Voice> near = offered.stream().filter(voice -> !voice.language().equals(language)
                && voice.language().getLanguage().equals(language.getLanguage()));
        return Stream.concat(same, near).toList();
    }

    /**
     * The voice that speaks a language where nobody chose one: the first of that language, else of English, whose
     * rules make words of any text, else of all.
     */
    public Voice standard(Locale language) {
        return speaking(language).stream().findFirst()
                .or(() -> speaking(Locale.ENGLISH).stream().findFirst())
                .orElse(offered.getFirst());
    }

    /** How a voice of a language comes here: what those lack that are described, or how to describe one. */
    public String remedy(Locale language) {
        List<String> lacks = missing.entrySet().stream()
                .filter(each -> each.getKey().language().getLanguage().equals(language.getLanguage()))
                .map(each -> each.getKey().name() + ": " + each.getValue()).toList();
        String tag = language.getLanguage();
        return lacks.isEmpty()
                ? "Install espeak-ng and describe a voice in voices/ with engine: espeak-ng, voice: " + tag
                        + " and language: " + tag + "; ./lectern voices lists those there are."
                : String.join(" ", lacks);
    }

    private static List<Path> files(Path folder, String ending, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException cause) {
            problems.add(new Problem(folder.getFileName(), 0, Message.VOICES_UNREADABLE.with(cause.getMessage())));
            return List.of();
        }
    }

    private static Voices sort(Iterable<Voice> voices, Map<Voice, Path> names, List<SpeechEngine> engines,
            List<Problem> problems, FolderLexicon lexicon) {
        List<Voice> offered = new ArrayList<>();
        Map<Voice, String> missing = new LinkedHashMap<>();
        for (Voice voice : voices) {
            Optional<SpeechEngine> engine = engines.stream().filter(each -> each.name().equals(voice.engine()))
                    .findFirst();
            Optional<String> lack = engine.isEmpty()
                    ? Optional.of("There is no engine called " + voice.engine() + ": choose one of "
                            + engines.stream().map(SpeechEngine::name).collect(Collectors.joining(", ")) + ".")
                    : engine.get().missing(voice);
            lack.ifPresentOrElse(text -> missing.put(voice, text), () -> offered.add(voice));
            lack.ifPresent(text -> problems.add(new Problem(names.getOrDefault(voice, Path.of(voice.id())), 1,
                    Message.VOICE_WITHOUT_ENGINE.with(voice.name(), text))));
        }
        return new Voices(offered, missing, problems, lexicon);
    }
}
