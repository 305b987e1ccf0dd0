package lectern.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.app.terminal.CountingStream;
import lectern.app.terminal.Progress;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Edition;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
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
        Library library = Publications.read(places, Optional.of(source));
        if (library.publications().isEmpty()) {
            library.problems().forEach(spec.commandLine().getErr()::println);
            return Main.CONTENT_PROBLEMS;
        }
        library.problems().stream().filter(each -> each.code() == Problem.Code.DRAFT)
                .forEach(spec.commandLine().getErr()::println);
        try (Application application = new Application(places, () -> library, publicAddress.uri(), forms);
                Progress progress = Progress.atTerminal()) {
            Publication publication = library.publications().getFirst();
            if (wanted.stream().anyMatch(RenderCommand::isRecorded)) {
                application.speech().verbalizer().unspoken(publication).forEach(spec.commandLine().getErr()::println);
            }
            for (Format format : wanted) {
                for (Optional<Section> part : parts(publication)) {
                    if (progress.isShown() && part.isEmpty() && isRecorded(format)) {
                        record(application, publication, choices.query(), progress);
                    }
                    // Of a section there is not everything that there is of the whole.
                    if (formats.equals(List.of(EVERYTHING)) && part.isPresent()
                            && application.editions().now().usual(format, publication, part).isEmpty()) {
                        continue;
                    }
                    write(application, recipe(application, format, publication, part, choices.query()), progress);
                }
            }
        }
        return Main.DONE;
    }

    private List<Format> wanted() throws UsageException {
        if (formats.equals(List.of(EVERYTHING))) {
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

    private static boolean isRecorded(Format format) {
        return format.is(Format.Trait.RECORDED);
    }

    /** Makes the sound of section after section, so that a person sees how far it is. */
    static void record(Application application, Publication publication,
            Map<String, List<String>> choices, Progress progress)
            throws IOException, UsageException {
        int count = publication.sections().size();
        for (int i = 0; i < count; i++) {
            progress.say("speaking section " + (i + 1) + " of " + count);
            Optional<Section> part = Optional.of(publication.sections().get(i));
            copy(application, recipe(application, Format.MP3, publication, part, choices),
                    OutputStream.nullOutputStream());
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

    /** Writes beside the target and renames, so that what stands there is whole whenever we are stopped. */
    private void write(Application application, Recipe recipe, Progress progress)
            throws IOException, UsageException {
        Path whole = recipe.section()
                .map(part -> out.resolve(recipe.publication().id())
                        .resolve(part.id() + "." + recipe.format().ending()))
                .orElse(out.resolve(recipe.publication().id() + "." + recipe.format().ending()));
        boolean isFolder = unpack && recipe.format().mediaType().equals("application/zip");
        Path file = isFolder ? whole.resolveSibling(whole.getFileName().toString().replace(".zip", "")) : whole;
        if (isFolder && Files.exists(file)) {
            throw new UsageException("there is " + file + " already; what is in it would be mixed with a new one");
        }
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Path beside = part.resolveSibling(part.getFileName() + "s");
        try {
            try (OutputStream stream = new CountingStream(Files.newOutputStream(part),
                    written -> progress.say(file + "  " + written / 1024 + " KiB"))) {
                copy(application, recipe, stream);
            }
            if (isFolder) {
                unpack(part, beside);
                Files.move(beside, file);
            } else {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
            remove(beside);
        }
        progress.say("");
        spec.commandLine().getOut().println(file);
    }

    /** What a full card left of a folder: it is there only if something failed. */
    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(files.entries())) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = files.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    static void copy(Application application, Recipe recipe, OutputStream out) throws IOException {
        try (Edition edition = application.editions().open(recipe)) {
            edition.copy(out);
        } catch (BusyException busy) {
            throw new IllegalStateException("one command asks for one edition at a time", busy);
        }
    }
}
