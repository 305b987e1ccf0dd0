package lectern.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lectern.app.making.FormFiles;
import lectern.app.stick.BookFolder;
import lectern.app.terminal.Progress;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.text.FileName;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a publication on a USB stick or a memory card. */
@Command(name = "usb", mixinStandardHelpOptions = true, //
        description = "Puts a publication on a USB stick or a memory card, as a folder that any player takes in order.")
final class UsbCommand implements Callable<Integer> {

    /** What stands for the forms that can be carried in the help of this command. */
    static final String FORMATS = "lectern.carried";

    private static final String ZIP = ".zip";

    private final List<FormFactory> forms;

    @Parameters(index = "0", paramLabel = "SOURCE", //
            description = "a publication's id, or the path of a file or folder")
    private String source = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "where the stick's files show")
    private Path stick = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "mp3.zip", //
            description = "${bundle:" + FORMATS + "}; if it is not said, ${DEFAULT-VALUE}")
    private String format = "";

    @Mixin
    private FormOptions.Sound choices = new FormOptions.Sound();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    UsbCommand(List<FormFactory> forms) {
        this.forms = forms;
    }

    /** Those that are files in a folder. */
    static List<FormFactory> carried(List<FormFactory> forms) {
        return forms.stream().filter(form -> form.format().ending().endsWith(ZIP)).toList();
    }

    @Override
    public Integer call() throws IOException, UsageException {
        Format wanted = carried(forms).stream().map(FormFactory::format)
                .filter(each -> each.ending().equals(format) || each.ending().equals(format + ZIP)).findFirst()
                .orElseThrow(() -> new UsageException("there is no format " + format + " for a stick; there are "
                        + FormFactory.endings(carried(forms))));
        Library library = Publications.read(places, Optional.of(source));
        if (library.publications().isEmpty()) {
            library.problems().forEach(spec.commandLine().getErr()::println);
            return Main.CONTENT_PROBLEMS;
        }
        Publication publication = library.publications().getFirst();
        BookFolder book = book(publication, wanted);
        try {
            book.check();
        } catch (BookFolder.RefusedException refused) {
            throw new UsageException(String.valueOf(refused.getMessage()));
        }
        Path zip = Files.createTempFile(Files.createDirectories(places.cache()), "stick-", ZIP);
        try (Application application = new Application(places, () -> library, Optional.empty(), forms);
                Progress progress = Progress.atTerminal()) {
            application.speech().verbalizer().unspoken(publication).forEach(spec.commandLine().getErr()::println);
            Recipe recipe = RenderCommand.recipe(application, wanted, publication, Optional.empty(),
                    choices.query());
            FormFiles files = application.formFiles();
            files.speak(recipe, progress::say);
            try (OutputStream out = Files.newOutputStream(zip)) {
                files.copy(recipe, out);
            }
            Path folder = book.folder();
            tell(folder, book.write(zip, progress::say));
            return Main.DONE;
        } catch (BookFolder.RefusedException refused) {
            spec.commandLine().getErr().println("lectern: " + refused.getMessage());
            return Main.FAILED;
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /** Each form of a publication is a book of its own. A file's name without its ending is that of a folder. */
    private BookFolder book(Publication publication, Format form) {
        String name = new FileName(publication.title(), 0, 0, publication.id(), "zip").text();
        String title = name.substring(0, name.length() - ZIP.length());
        String kind = form.ending().substring(0, form.ending().length() - ZIP.length());
        return form.equals(Format.ALBUM)
                ? new BookFolder(stick, title, publication.id())
                : new BookFolder(stick, title + " (" + kind + ")", publication.id() + "." + kind);
    }

    private void tell(Path folder, BookFolder.Written written) {
        spec.commandLine().getOut().println(folder + ": " + written.files() + " files, "
                + Words.in(Locale.ENGLISH).bytes(written.bytes()) + ".");
        if (!written.stayed().isEmpty()) {
            spec.commandLine().getOut()
                    .println("These files were there before and stay, and a player may play them too: "
                            + String.join(", ", written.stayed()));
        }
        spec.commandLine().getOut().println("Everything is written. Eject the stick, then pull it out.");
    }
}
