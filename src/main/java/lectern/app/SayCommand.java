package lectern.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lectern.app.terminal.Explanation;
import lectern.app.terminal.Loudspeaker;
import lectern.document.Library;
import lectern.narration.Recordings;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.script.Utterance;
import lectern.speech.script.Verbalizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Says a text: to try a voice, a word or a rule. */
@Command(name = "say", mixinStandardHelpOptions = true, description = "Says a text, or shows the words it would say.")
final class SayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TEXT", //
            description = "what to say; - reads one text a line from standard input")
    private String text = "";

    @Option(names = "--voice", paramLabel = "ID", description = "one of those that ./lectern voices lists")
    private Optional<String> voice = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", converter = LanguageTag.class, //
            description = "of the text, such as en-AU (the default)")
    private Locale language = Locale.forLanguageTag("en-AU");

    @Option(names = "--words", description = "print the words instead of saying them")
    private boolean words;

    @Option(names = "--explain", description = "print each piece of the text: as written, as said, and the rule that says so")
    private boolean explain;

    @Option(names = "--out", paramLabel = "FILE", description = "write an MP3 file instead of playing it")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, UsageException {
        Speech speech = Speech.in(places);
        if (speech.voices().speaking(language).isEmpty()) {
            spec.commandLine().getErr()
                    .println("No voice speaks " + language.getDisplayLanguage(Locale.ENGLISH) + " ("
                            + language.toLanguageTag() + "). " + speech.voices().remedy(language));
            // Whoever names a voice wants to hear how it says the letters.
            if (voice.isEmpty()) {
                return Main.FAILED;
            }
        }
        Voice chosen = speech.voice(voice, language);
        if (explain) {
            for (String line : texts()) {
                Explanation.of(speech.verbalizer().explain(line, language)).print(spec.commandLine().getOut());
            }
        } else if (words) {
            PrintWriter answers = spec.commandLine().getOut();
            for (String line : texts()) {
                answers.println(words(speech.verbalizer().say(line, chosen, language)));
            }
        } else {
            try (Application application = new Application(places, speech, () -> Library.EMPTY, Optional.empty(),
                    List.of())) {
                say(speech.verbalizer(), chosen, application.recordings());
            }
        }
        return Main.DONE;
    }

    private void say(Verbalizer verbalizer, Voice chosen, Recordings recordings) throws IOException {
        if (out.isPresent()) {
            try (OutputStream file = Files.newOutputStream(out.get())) {
                for (String line : texts()) {
                    recordings.write(verbalizer.say(line, chosen, language), chosen, file);
                }
            }
        } else {
            try (Loudspeaker loudspeaker = new Loudspeaker()) {
                for (String line : texts()) {
                    for (Utterance utterance : verbalizer.say(line, chosen, language)) {
                        loudspeaker.play(recordings.sound(utterance, chosen));
                    }
                }
            }
        }
    }

    private List<String> texts() throws IOException {
        if (!text.equals("-")) {
            return List.of(text);
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return input.lines().toList();
    }

    private static String words(List<Utterance> utterances) {
        return utterances.stream().flatMap(utterance -> utterance.spans().stream()).map(Spoken::words)
                .collect(Collectors.joining(" "));
    }

    /** "en-AU"; a tag that isn't well formed is refused. */
    static final class LanguageTag implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            try {
                return new Locale.Builder().setLanguageTag(tag).build();
            } catch (IllformedLocaleException cause) {
                throw new TypeConversionException("\"" + tag + "\" is not a language tag such as en-AU");
            }
        }
    }
}
