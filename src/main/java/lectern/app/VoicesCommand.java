package lectern.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import lectern.speech.Voice;
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
    public Integer call() throws IOException {
        try (Application application = new Application(places)) {
            PrintWriter out = spec.commandLine().getOut();
            for (Voice voice : application.voices().all()) {
                Optional<String> missing = application.missing(voice);
                out.printf("%-12s %-8s %-10s %s%s%n", voice.id(), voice.language().toLanguageTag(), voice.engine(),
                        voice.name(), missing.map(needs -> " (not ready: " + needs + ")").orElse(""));
            }
            return Main.DONE;
        }
    }
}
