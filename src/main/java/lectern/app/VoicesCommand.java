package lectern.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
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
        Voices voices = Voices.read(places.voices(), Application.ENGINES);
        PrintWriter out = spec.commandLine().getOut();
        voices.offered().forEach(voice -> out.println(line(voice)));
        voices.missing().forEach((voice, needs) -> out.println(line(voice) + " (not ready: " + needs + ")"));
        voices.problems().forEach(out::println);
        return Main.DONE;
    }

    private static String line(Voice voice) {
        return String.format(Locale.ROOT, "%-12s %-8s %-10s %s", voice.id(), voice.language().toLanguageTag(),
                voice.engine(), voice.name());
    }
}
