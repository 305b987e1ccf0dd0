package lectern.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lectern.app.export.Export;
import lectern.app.export.NarrowedRenderer;
import lectern.app.terminal.Progress;
import lectern.document.Library;
import lectern.document.SiteDescription;
import lectern.edition.Format;
import lectern.edition.UsualChoices;
import lectern.edition.Words;
import lectern.store.FullDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole library as a site of files. */
@Command(name = "export", mixinStandardHelpOptions = true, //
        description = {
                "Writes the whole library as files that any web server delivers, under the addresses that serve has.", //
                "Readers get the standard voice, large print in the sizes that are named, and books with and without sound."
                        + " Other voices, recordings at other speeds and other prints need serve.",
                "A second run writes only what has changed. deploy/site.nginx.conf and deploy/site.Caddyfile deliver it."})
final class ExportCommand implements Callable<Integer> {

    /** What stands for the forms to take along in the help of this command. */
    static final String FORMATS = "lectern.offered";

    /** These belong to the page where a print is chosen. */
    private static final Set<Format> OF_CHOOSING = Set.of(Format.PAGES, Format.FIRST_PAGE);

    private final List<FormFactory> forms;

    @Parameters(index = "0", paramLabel = "DIR", description = "the site's folder; what others have in it stays")
    private Path folder = Path.of("");

    @Option(names = "--format", split = ",", paramLabel = "FORMAT", //
            description = "which forms readers can take along: any of ${bundle:" + FORMATS
                    + "}, separated by commas; if it is not said, all")
    private List<String> formats = List.of();

    @Option(names = "--size", split = ",", paramLabel = "POINTS", completionCandidates = FormOptions.Sizes.class, //
            defaultValue = "18,24,36", //
            description = "large print's body sizes, separated by commas: ${COMPLETION-CANDIDATES}; if it is not said, "
                    + "${DEFAULT-VALUE}; the standard one is always there")
    private List<String> sizes = List.of();

    @Mixin
    private PublicAddress publicAddress = new PublicAddress();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ExportCommand(List<FormFactory> forms) {
        this.forms = forms;
    }

    /** Those that readers choose from. */
    static List<FormFactory> offered(List<FormFactory> forms) {
        return forms.stream().filter(form -> form.format().is(Format.Trait.OFFERED)).toList();
    }

    @Override
    public Integer call() throws IOException, UsageException {
        URI address = publicAddress.uri().orElseThrow(() -> new UsageException(
                "a site needs --address, the address that readers will find it at: podcasts and catalogues name it whole"));
        List<FormFactory> wanted = wanted();
        check();
        Library library = Publications.read(places, Optional.empty());
        if (library.publications().isEmpty()) {
            library.problems().forEach(spec.commandLine().getErr()::println);
            return Main.CONTENT_PROBLEMS;
        }
        List<FormFactory> narrowed = wanted.stream()
                // What is made of covers asks for them in sizes of its own.
                .map(form -> form.format().equals(Format.COVER) ? form : narrowed(form, library.site())).toList();
        try (Application application = new Application(places, () -> library, Optional.of(address), narrowed);
                Progress progress = Progress.atTerminal()) {
            library.publications().forEach(publication -> application.speech().verbalizer().unspoken(publication)
                    .forEach(spec.commandLine().getErr()::println));
            Export.Done done = application.export(address, folder, progress::say).write();
            progress.say("");
            tell(done);
            return done.missing() == 0 ? Main.DONE : Main.FAILED;
        } catch (Export.RefusedException refused) {
            throw new UsageException(String.valueOf(refused.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped").initCause(stopped);
        } catch (IOException failure) {
            if (!FullDisk.isCauseOf(failure)) {
                throw failure;
            }
            spec.commandLine().getErr().println("lectern: there is no room left. What is in " + folder
                    + " is whole; make room, and the next run goes on.");
            return Main.FAILED;
        }
    }

    private void check() throws UsageException {
        List<String> known = new ArrayList<>();
        new FormOptions.Sizes().forEach(known::add);
        for (String size : sizes) {
            if (!known.contains(size)) {
                throw new UsageException("there is no size " + size + "; there are " + String.join(", ", known));
            }
        }
        try {
            Export.check(folder);
        } catch (Export.RefusedException refused) {
            throw new UsageException(String.valueOf(refused.getMessage()));
        }
    }

    private List<FormFactory> wanted() throws UsageException {
        List<String> there = offered(forms).stream().map(form -> form.format().ending()).toList();
        for (String each : formats) {
            if (!there.contains(each)) {
                throw new UsageException("there is no format " + each + "; there are " + String.join(", ", there));
            }
        }
        return forms.stream().filter(form -> !OF_CHOOSING.contains(form.format()))
                .filter(form -> formats.isEmpty() || !form.format().is(Format.Trait.OFFERED)
                // Pages play sound by its captions.
                        || form.format().equals(Format.WEBVTT) || formats.contains(form.format().ending()))
                .toList();
    }

    private FormFactory narrowed(FormFactory form, SiteDescription site) {
        UsualChoices usual = new UsualChoices(site.usual());
        return new FormFactory(form.format(),
                parts -> new NarrowedRenderer(form.renderer().apply(parts),
                        option -> narrowed(form.format(), usual.of(option))));
    }

    /** The usual choice, and what stands beside it in the site. */
    private lectern.edition.Option narrowed(Format format, lectern.edition.Option option) {
        boolean isPrint = format.equals(Format.PDF) && option.name().equals("size");
        boolean isBook = format.equals(Format.EPUB) && option.name().equals("sound");
        List<String> kept = option.choices().stream().filter(choice -> choice.equals(option.fallback())
                || isPrint && sizes.contains(choice) || isBook).toList();
        return new lectern.edition.Option(option.name(), kept, option.fallback(), option.titles());
    }

    private void tell(Export.Done done) {
        spec.commandLine().getOut().println(folder + ": " + done.files() + " files, "
                + (done.written() == 0
                        ? "none of them written"
                        : done.written() + " of them written, " + Words.in(Locale.ENGLISH).bytes(done.bytes()))
                + "; " + done.gone() + " taken away.");
        if (!done.stayed().isEmpty()) {
            spec.commandLine().getOut().println("What else is there stays: " + String.join(", ", done.stayed()));
        }
        if (done.missing() > 0) {
            spec.commandLine().getErr().println("lectern: podcasts lack " + done.missing()
                    + " of their recordings, for which the cache had no room. Run again with a larger --cache-quota.");
        }
    }
}
