package lectern.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lectern.app.making.FinishedForms;
import lectern.app.making.Makers;
import lectern.app.making.MakingProgress;
import lectern.app.making.OutputFile;
import lectern.app.terminal.Progress;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Edition;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.sound.Listening;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.store.Blob;
import lectern.store.BusyException;
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
    private static final int KIBIBYTE = 1024;
    /** More forms at once would take more memory and no less time. */
    private static final int CORES = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final List<FormFactory> forms;
    private final Set<Path> written = new HashSet<>();

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
        Speech speech = Speech.in(places);
        Optional<FinishedForms> finished;
        try (Stores stores = new Stores(Files.createDirectories(places.cache()), places.quota(), Optional.empty())) {
            finished = finished(speech, stores);
            if (finished.isPresent() && copyFinished(finished.get(), wanted, speech)) {
                return Main.DONE;
            }
        }
        try (Progress progress = Progress.atTerminal()) {
            return make(wanted, speech, finished, progress);
        }
    }

    /**
     * Forms that were made of what is published now, by this program and with these voices and choices. Only a name is
     * sure to mean what lies in the content folder.
     */
    private Optional<FinishedForms> finished(Speech speech, Stores stores) throws UsageException {
        if (!Publications.isName(source) || Files.exists(Path.of(source))) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>(
                List.of(LocalDate.now().toString(), source, publicAddress.uri().toString()));
        speech.voices().offered().forEach(voice -> said.add(voice.id()));
        return FinishedForms.of(stores::editions, said, places.content(), places.voices(), places.fonts(),
                places.descriptions());
    }

    private String wish() {
        return section + "\n" + each + "\n" + choices.query();
    }

    /**
     * Copies what was made before.
     *
     * @return false if some of it was not, or is not there any more
     */
    private boolean copyFinished(FinishedForms finished, List<Format> wanted, Speech speech)
            throws IOException, UsageException {
        Map<Format, FinishedForms.Form> forms = new LinkedHashMap<>();
        for (Format format : wanted) {
            Optional<FinishedForms.Form> form = finished.find(format, wish());
            if (form.isEmpty() || form.get().files().isEmpty() && !isEverything()
                    || !form.get().soundsLikeNow(id -> speech.voices().find(id).map(speech::fingerprint).orElse(""))) {
                return false;
            }
            forms.put(format, form.get());
        }
        // Nothing is told or written before it is known that all can be.
        for (Map.Entry<Format, FinishedForms.Form> form : forms.entrySet()) {
            for (FinishedForms.Written file : form.getValue().files()) {
                check(target(form.getKey(), file.name()));
                if (!finished.has(form.getKey(), file)) {
                    return false;
                }
            }
        }
        forms.values().stream().flatMap(form -> form.told().stream()).distinct()
                .forEach(spec.commandLine().getErr()::println);
        for (Map.Entry<Format, FinishedForms.Form> form : forms.entrySet()) {
            for (FinishedForms.Written file : form.getValue().files()) {
                Optional<Blob> found = finished.open(form.getKey(), file);
                if (found.isEmpty()) {
                    return false;
                }
                try (Blob blob = found.get()) {
                    OutputFile target = target(form.getKey(), file.name());
                    target.write(out -> blob.copy(0, blob.length(), out), _ -> {});
                    written.add(target.path());
                    spec.commandLine().getOut().println(target.path());
                }
            }
        }
        return true;
    }

    private int make(List<Format> wanted, Speech speech, Optional<FinishedForms> before, Progress progress)
            throws IOException, UsageException {
        Library library = Publications.read(places, Optional.of(source));
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
        try (Application application = new Application(places, speech, () -> library, publicAddress.uri(), forms)) {
            Map<Format, List<Recipe>> recipes = new LinkedHashMap<>();
            for (Format format : wanted) {
                recipes.put(format, recipes(application, format, publication));
            }
            makeAll(application, publication, recipes.values().stream().flatMap(List::stream).toList(), progress);
            Optional<FinishedForms> made = before.isPresent()
                    ? finished(speech, application.stores()).filter(before.get()::isOfSame)
                    : Optional.empty();
            if (made.isPresent()) {
                for (Map.Entry<Format, List<Recipe>> each : recipes.entrySet()) {
                    List<String> told = isRecorded(each.getKey())
                            ? Stream.concat(drafts.stream(), unspoken.stream()).toList()
                            : drafts;
                    made.get().keep(each.getKey(), wish(), new FinishedForms.Form(told,
                            voices(application, each.getValue()), each.getValue().stream()
                                    .map(recipe -> new FinishedForms.Written(recipe.key(), name(recipe))).toList()));
                }
            }
        }
        return Main.DONE;
    }

    /** All voices that are heard in these, with what their sound depends on. */
    private static SortedMap<String, String> voices(Application application, List<Recipe> recipes) {
        record Heard(Section section, Voice voice) {}
        SortedMap<String, String> voices = new TreeMap<>();
        Set<Heard> heard = new HashSet<>();
        for (Recipe recipe : recipes) {
            if (isSpoken(recipe)) {
                Voice voice = Listening.of(application.speech().voices(), recipe).voice();
                recipe.sections().stream().filter(part -> heard.add(new Heard(part, voice)))
                        .flatMap(part -> application.recordings().script(recipe.publication(), part, voice).utterances()
                                .stream())
                        .flatMap(utterance -> utterance.spans().stream().map(Spoken::voice)).distinct()
                        .forEach(each -> voices.put(each.id(), application.speech().fingerprint(each)));
                voices.put(voice.id(), application.speech().fingerprint(voice));
            }
        }
        return voices;
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

    /**
     * Makes as many forms at once as there are cores, each into its file. The sound of a whole publication is spoken
     * first, section after section, while other forms are made: all that has sound is then joined out of the same clips.
     */
    private void makeAll(Application application, Publication publication, List<Recipe> recipes, Progress progress)
            throws IOException, UsageException {
        List<OutputFile> targets = recipes.stream().map(each -> target(each.format(), name(each))).toList();
        for (OutputFile target : targets) {
            check(target);
        }
        MakingProgress shown = new MakingProgress(progress, recipes.size());
        Set<Path> copied = Set.copyOf(written);
        try (Makers makers = new Makers(CORES)) {
            List<Recipe> wholes = recipes.stream().filter(each -> each.section().isEmpty() && isSpoken(each)).toList();
            Optional<Makers.Task<Void>> spoken = wholes.stream().findFirst().map(whole -> makers.start(() -> {
                speak(application, publication, whole, what -> shown.say(publication, what));
                shown.end(publication, 0);
                return null;
            }));
            List<Makers.Task<Path>> files = new ArrayList<>();
            for (int i = 0; i < recipes.size(); i++) {
                Recipe recipe = recipes.get(i);
                OutputFile target = targets.get(i);
                files.add(makers.start(() -> {
                    if (wholes.contains(recipe)) {
                        spoken.orElseThrow().await();
                    }
                    return copied.contains(target.path())
                            ? target.path()
                            : write(application, recipe, target, shown);
                }));
            }
            Makers.Task.awaitAll(files, path -> {
                if (written.add(path)) {
                    shown.tell(() -> spec.commandLine().getOut().println(path));
                }
            });
        }
    }

    private static Path write(Application application, Recipe recipe, OutputFile target, MakingProgress progress)
            throws IOException {
        try (Edition edition = open(application, recipe)) {
            target.write(edition::copy, bytes -> progress.say(target,
                    target.path().getFileName() + " " + bytes / KIBIBYTE + " KiB"));
            FinishedForms.keep(application.stores().editions(recipe.format()), edition);
        }
        progress.end(target, 1);
        return target.path();
    }

    private List<Format> wanted() throws UsageException {
        if (isEverything()) {
            return forms.stream().map(FormFactory::format).filter(format -> format.is(Format.Trait.OFFERED)).toList();
        }
        List<Format> wanted = new ArrayList<>();
        for (String ending : formats) {
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

    /** Whether it waits for the sound of all its sections. */
    private static boolean isSpoken(Recipe recipe) {
        return isRecorded(recipe.format()) && !"no".equals(recipe.options().get("sound"));
    }

    /**
     * Makes the sound of section after section, so that a person sees how far it is.
     *
     * @param recipe of the whole, in which a voice is chosen
     */
    static void speak(Application application, Publication publication, Recipe recipe, Consumer<String> progress)
            throws IOException {
        Voice voice = Listening.of(application.speech().voices(), recipe).voice();
        int count = publication.sections().size();
        for (int i = 0; i < count; i++) {
            progress.accept("speaking section " + (i + 1) + " of " + count);
            application.recordings().timeline(publication, publication.sections().get(i), voice);
        }
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

    private static String name(Recipe recipe) {
        return recipe.section().map(part -> recipe.publication().id() + "/" + part.id())
                .orElse(recipe.publication().id()) + "." + recipe.format().ending();
    }

    private OutputFile target(Format format, String name) {
        return unpack && format.mediaType().equals("application/zip")
                ? OutputFile.folder(out, name)
                : new OutputFile(out.resolve(name), false);
    }

    private void check(OutputFile target) throws UsageException {
        if (target.isTaken() && !written.contains(target.path())) {
            throw new UsageException(
                    "there is " + target.path() + " already; what is in it would be mixed with a new one");
        }
    }

    static void copy(Application application, Recipe recipe, OutputStream out) throws IOException {
        try (Edition edition = open(application, recipe)) {
            edition.copy(out);
        }
    }

    private static Edition open(Application application, Recipe recipe) throws IOException {
        try {
            return application.editions().open(recipe);
        } catch (BusyException busy) {
            throw new IllegalStateException("one command asks for no more editions at once than there are cores", busy);
        }
    }
}
