package lectern.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.account.LeftOut;
import lectern.document.account.ScriptLine;
import lectern.narration.SectionScript;
import lectern.speech.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a publication as it will be said, for a person to check by reading. */
@Command(name = "script", mixinStandardHelpOptions = true, //
        description = "Shows what will be heard: one line a sentence, with its id, its words, the pause behind them in "
                + "seconds, the voice where it changes, and what was left out by which rule. Makes no sound.")
final class ScriptCommand implements Callable<Integer> {
    private static final String ANNOUNCED = "–";

    @Parameters(index = "0", paramLabel = "SOURCE", //
            description = "a publication's id, or the path of a file or folder")
    private String source = "";

    @Option(names = "--voice", paramLabel = "ID", description = "one of those that ./lectern voices lists")
    private Optional<String> voice = Optional.empty();

    @Mixin
    private OneSection section = new OneSection();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws UsageException {
        Library library = Publications.read(places, Optional.of(source));
        if (library.publications().isEmpty()) {
            library.problems().forEach(spec.commandLine().getErr()::println);
            return Main.CONTENT_PROBLEMS;
        }
        Speech speech = Speech.in(places);
        PrintWriter out = spec.commandLine().getOut();
        for (Publication publication : library.publications()) {
            Voice chosen = speech.voice(voice, publication.metadata().language());
            speech.verbalizer().unspoken(publication).forEach(spec.commandLine().getErr()::println);
            List<Section> sections = section.of(publication).map(List::of).orElse(publication.sections());
            for (Section each : sections) {
                out.println(publication.id() + "/" + each.id());
                SectionScript.lines(each, speech.verbalizer().script(publication, each, chosen))
                        .forEach(line -> out.println(text(line)));
                out.println();
            }
            for (LeftOut part : publication.leftOut()) {
                out.println(part.file() + ":" + part.line() + ": left out (" + part.rule() + "): "
                        + part.text().strip());
            }
        }
        return Main.DONE;
    }

    private static String text(ScriptLine line) {
        String id = String.format(Locale.ROOT, "%-11s ", line.sentence().orElse(ANNOUNCED));
        String said = line.parts().isEmpty()
                ? "(nothing)"
                : line.parts().stream().map(ScriptCommand::text).collect(Collectors.joining(" "));
        return id + " " + said + line.leftOut().stream()
                .map(each -> "  left out (" + each.rule() + "): " + each.text()).collect(Collectors.joining());
    }

    private static String text(ScriptLine.Part part) {
        return part.voice().map(name -> "[" + name + "] ").orElse("") + part.words() + pause(part.pause());
    }

    private static String pause(Duration pause) {
        return pause.isZero() ? "" : String.format(Locale.ROOT, " (%.2f)", pause.toMillis() / 1000.0);
    }
}
