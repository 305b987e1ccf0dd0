package lectern.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import lectern.document.Problem;
import lectern.speech.Voice;
import lectern.speech.Voices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the voices, and what a voice that cannot speak yet needs. */
@Command(name = "voices", mixinStandardHelpOptions = true, //
        description = "Lists the voices found, their engines and languages, and what a missing one needs.")
final class VoicesCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Voices voices = Voices.read(places.voices(), Speech.ENGINES);
        PrintWriter out = spec.commandLine().getOut();
        voices.offered().forEach(voice -> out.println(line(voice)));
        if (!voices.missing().isEmpty()) {
            out.println();
            out.println("Not ready:");
            voices.missing().forEach((voice, needs) -> out.println(line(voice) + ". " + needs));
        }
        voices.problems().stream().filter(problem -> problem.code() != Problem.Code.ENGINE_MISSING)
                .forEach(out::println);
        return Main.DONE;
    }

    private static String line(Voice voice) {
        return String.format(Locale.ROOT, "%-10s %-7s %-10s %s", voice.id(), voice.language().toLanguageTag(),
                voice.engine(), voice.name());
    }
}
