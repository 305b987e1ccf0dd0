package lectern.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.speech.words.Lexicon;
import lectern.speech.words.PlsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a lexicon for other programs, and for a publisher to see which entry wins. */
@Command(name = "lexicon", mixinStandardHelpOptions = true, //
        description = "Writes the lexicon of a publication, its own entries before the service's, as W3C PLS 1.0.")
final class LexiconCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", //
            description = "a publication's id, or the path of its folder; the service's lexicon if not given")
    private Optional<String> source = Optional.empty();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, UsageException {
        Library library = source.isEmpty() ? Library.EMPTY : Publications.read(places, source);
        if (source.isPresent() && library.publications().size() != 1) {
            throw new UsageException(source.get() + " has " + library.publications().size()
                    + " publications: name one, for each has its own lexicon");
        }
        Speech speech = Speech.in(places);
        Optional<Publication> publication = library.publications().stream().findFirst();
        Lexicon lexicon = publication.map(speech.verbalizer()::lexicon).orElse(speech.voices().lexicon());
        PrintWriter out = spec.commandLine().getOut();
        PlsFile.write(lexicon, publication.map(each -> each.metadata().language()).orElse(Locale.ENGLISH), out);
        out.flush();
        return Main.DONE;
    }
}
