package lectern.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import lectern.app.making.FinishedCopy;
import lectern.app.making.FinishedForms;
import lectern.app.making.FormFiles;
import lectern.app.making.OutputFolder;
import lectern.app.making.TakenException;
import lectern.app.terminal.Progress;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes editions as files, without a server. */
@Command(name = "render", mixinStandardHelpOptions = true, //
        description = "Writes a publication, or its sections, as files.")
final class RenderCommand implements Callable<Integer> {

    /** What stands for the endings of all forms in the help of this command. */
    static final String FORMATS = "lectern.formats";

    private static final String EVERYTHING = "all";

    private final List<FormFactory> forms;

    @Parameters(index = "0", paramLabel = "SOURCE", //
            description = "a publication's id, or the path of a file or folder")
    private String source = "";

    @Option(names = "--format", required = true, split = ",", paramLabel = "FORMAT", //
            description = "any of ${bundle:" + FORMATS
                    + "}, separated by commas; or all, which is what readers are offered")
    private List<String> formats = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write into")
    private Path out = Path.of("");

    @Mixin
    private OneSection section = new OneSection();

    @Option(names = "--each", description = "every section as a file of its own")
    private boolean each;

    @Option(names = "--unpack", description = "a folder instead of each ZIP, as players want it on a card or stick")
    private boolean unpack;

    @Mixin
    private FormOptions choices = new FormOptions();

    @Mixin
    private PublicAddress publicAddress = new PublicAddress();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RenderCommand(List<FormFactory> forms) {
        this.forms = forms;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        List<Format> wanted = wanted();
        OutputFolder folder = new OutputFolder(out, unpack);
        // Content is read while all else is put together: each takes as long as the other.
        FutureTask<Library> reading = new FutureTask<>(() -> Publications.read(places, Optional.of(source)));
        Thread reader = Thread.ofPlatform().daemon().name("lectern-content").unstarted(reading);
        boolean mayBeFinished = mayBeFinished();
        if (!mayBeFinished) {
            reader.start();
        }
        Speech speech = Speech.in(places);
        Optional<FinishedForms> finished = Optional.empty();
        if (mayBeFinished) {
            try (Stores stores = new Stores(Files.createDirectories(places.cache()), places.quota(),
                    Optional.empty())) {
                finished = finished(speech, stores);
                if (finished.isPresent() && copyFinished(finished.get(), wanted, speech, folder)) {
                    return Main.DONE;
                }
            } catch (TakenException taken) {
                throw new UsageException(String.valueOf(taken.getMessage()));
            }
            reader.start();
        }
        try (Progress progress = Progress.atTerminal()) {
            return make(wanted, speech, reading, finished, folder, progress);
        } catch (TakenException taken) {
            throw new UsageException(String.valueOf(taken.getMessage()));
        }
    }

    /** Only a name is sure to mean what lies in the content folder. */
    private boolean mayBeFinished() {
        return Publications.isName(source) && !Files.exists(Path.of(source));
    }

    /** Forms that were made of what is published now, by this program and with these voices and choices. */
    private Optional<FinishedForms> finished(Speech speech, Stores stores) throws UsageException {
        List<String> said = new ArrayList<>(
                List.of(LocalDate.now().toString(), source, publicAddress.uri().toString()));
        speech.voices().offered().forEach(voice -> said.add(voice.id()));
        return FinishedForms.of(stores::editions, said, places.content(), places.voices(), places.fonts(),
                places.descriptions());
    }

    private String wish() {
        return section + "\n" + each + "\n" + choices.query();
    }

    /** @return false if some of what is wanted was not made before, or is not there any more */
    private boolean copyFinished(FinishedForms finished, List<Format> wanted, Speech speech, OutputFolder folder)
            throws IOException, TakenException {
        Optional<FinishedCopy> copy = FinishedCopy.of(finished, wanted, wish(),
                form -> (isEverything() || !form.files().isEmpty())
                        && form.soundsLikeNow(id -> speech.voices().find(id).map(speech::fingerprint).orElse("")));
        if (copy.isEmpty()) {
            return false;
        }
        copy.get().check(folder);
        boolean isWhole = copy.get().write(folder, spec.commandLine().getOut()::println);
        if (isWhole) {
            // Or it is said while the rest is made.
            copy.get().told().forEach(spec.commandLine().getErr()::println);
        }
        return isWhole;
    }

    private int make(List<Format> wanted, Speech speech, FutureTask<Library> reading, Optional<FinishedForms> before,
            OutputFolder folder, Progress progress) throws IOException, UsageException, TakenException {
        try (Application application = new Application(places, speech, reading::resultNow, publicAddress.uri(),
                forms)) {
            if (wanted.contains(Format.PDF)) {
                application.readFonts();
            }
            Library library = read(reading);
            if (library.publications().isEmpty()) {
                library.problems().forEach(spec.commandLine().getErr()::println);
                return Main.CONTENT_PROBLEMS;
            }
            Publication publication = library.publications().getFirst();
            List<String> drafts = library.problems().stream().filter(each -> each.code() == Problem.Code.DRAFT)
                    .map(Problem::toString).toList();
            List<String> unspoken = wanted.stream().anyMatch(RenderCommand::isRecorded)
                    ? speech.verbalizer().unspoken(publication).stream().map(Problem::toString).toList()
                    : List.of();
            Stream.concat(drafts.stream(), unspoken.stream()).forEach(spec.commandLine().getErr()::println);
            Map<Format, List<Recipe>> recipes = new LinkedHashMap<>();
            for (Format format : wanted) {
                recipes.put(format, recipes(application, format, publication));
            }
            FormFiles files = application.formFiles();
            files.write(recipes.values().stream().flatMap(List::stream).toList(), folder, progress,
                    spec.commandLine().getOut()::println);
            Optional<FinishedForms> made = before.isPresent()
                    ? finished(speech, application.stores()).filter(before.get()::isOfSame)
                    : Optional.empty();
            if (made.isPresent()) {
                for (Map.Entry<Format, List<Recipe>> each : recipes.entrySet()) {
                    List<String> told = isRecorded(each.getKey())
                            ? Stream.concat(drafts.stream(), unspoken.stream()).toList()
                            : drafts;
                    made.get().keep(each.getKey(), wish(), FinishedForms.Form.of(each.getValue(), told,
                            files.heard(each.getValue(), speech::fingerprint)));
                }
            }
        }
        return Main.DONE;
    }

    private static Library read(FutureTask<Library> reading) throws UsageException, InterruptedIOException {
        try {
            return reading.get();
        } catch (ExecutionException failure) {
            switch (requireNonNull(failure.getCause())) {
                case UsageException wrong -> throw wrong;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                default -> throw new IllegalStateException("the content cannot be read", failure.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Of a section there is not everything that there is of the whole. */
    private List<Recipe> recipes(Application application, Format format, Publication publication)
            throws UsageException {
        List<Recipe> recipes = new ArrayList<>();
        for (Optional<Section> part : parts(publication)) {
            if (!isEverything() || part.isEmpty()
                    || application.editions().now().usual(format, publication, part).isPresent()) {
                recipes.add(recipe(application, format, publication, part, choices.query()));
            }
        }
        return recipes;
    }

    private List<Format> wanted() throws UsageException {
        if (isEverything()) {
            return forms.stream().map(FormFactory::format).filter(format -> format.is(Format.Trait.OFFERED)).toList();
        }
        List<Format> wanted = new ArrayList<>();
        for (String ending : new LinkedHashSet<>(formats)) {
            wanted.add(
                    forms.stream().map(FormFactory::format).filter(format -> format.ending().equals(ending)).findFirst()
                            .orElseThrow(() -> new UsageException(
                                    "there is no format " + ending + "; there are " + FormFactory.endings(forms))));
        }
        return wanted;
    }

    private boolean isEverything() {
        return formats.equals(List.of(EVERYTHING));
    }

    private static boolean isRecorded(Format format) {
        return format.is(Format.Trait.RECORDED);
    }

    /** The sections that are wanted as files of their own; empty stands for the whole. */
    private List<Optional<Section>> parts(Publication publication) throws UsageException {
        Optional<Section> only = section.of(publication);
        if (only.isPresent()) {
            return List.of(only);
        }
        return each
                ? publication.sections().stream().map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    static Recipe recipe(Application application, Format format, Publication publication, Optional<Section> part,
            Map<String, List<String>> choices) throws UsageException {
        try {
            return application.editions().now().whole(format, publication, part, choices)
                    .orElseThrow(
                            () -> new UsageException("there is no " + format.ending() + " of " + publication.id()));
        } catch (OptionException bad) {
            throw new UsageException(bad.getMessage());
        }
    }
}
