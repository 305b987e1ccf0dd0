package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import lectern.app.background.Failure;
import lectern.app.background.StandingOrders;
import lectern.app.background.WarmUp;
import lectern.app.node.EquipmentFiles;
import lectern.app.node.NodeContent;
import lectern.app.node.OwnContent;
import lectern.app.node.ServedContent;
import lectern.app.operation.Administration;
import lectern.app.operation.ClusterOptions;
import lectern.app.operation.LogFormat;
import lectern.app.operation.Monitoring;
import lectern.app.operation.Parts;
import lectern.app.operation.PortConverter;
import lectern.app.terminal.ErrorLines;
import lectern.cluster.Cluster;
import lectern.cluster.snapshot.SharedContent;
import lectern.content.ContentFolder;
import lectern.content.GoodDescriptions;
import lectern.content.LiveLibrary;
import lectern.content.importer.Importers;
import lectern.content.kept.KeptReadings;
import lectern.web.WebServer;
import lectern.web.http.TrustedProxies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, //
        description = "Serves the content as pages, speech and large print.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", converter = PortConverter.class, //
            description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", //
            description = "which of this machine's addresses to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String bind = "";

    @Option(names = "--on-demand", //
            description = "make sound only when somebody asks for it, and not ahead; a podcast's episodes appear after "
                    + "somebody has listened")
    private boolean onDemand;

    @Option(names = "--trusted-proxy", paramLabel = "ADDRESS", split = ",", //
            description = "the web servers in front of this one, such as 127.0.0.1 or 10.0.0.0/8: what they send as "
                    + "X-Forwarded-For is believed, so that one reader cannot take everybody's places (default: none)")
    private List<String> trustedProxies = List.of();

    @Mixin
    private ClusterOptions clusterOptions = new ClusterOptions();

    @Mixin
    private Administration administration = new Administration();

    @Mixin
    private LogFormat logFormat = new LogFormat();

    @Mixin
    private PublicAddress publicAddress = new PublicAddress();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final List<FormFactory> forms;

    ServeCommand(List<FormFactory> forms) {
        this.forms = forms;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        logFormat.apply();
        Logger log = LoggerFactory.getLogger(ServeCommand.class);
        Consumer<String> out = logFormat.lines(spec.commandLine().getOut()::println, log::info);
        Consumer<String> warnings = logFormat.lines(spec.commandLine().getErr()::println, log::warn);
        Optional<URI> address = publicAddress.uri();
        TrustedProxies proxies = proxies();
        Optional<Cluster> cluster = cluster();
        ThreadFactory threads = Thread.ofPlatform().daemon().name("lectern-content-", 1).factory();
        // Content is read while the server starts: each takes as long as the other.
        ServedContent content = content(cluster, reading -> threads.newThread(reading).start());
        LiveLibrary library = content.library();
        try (content;
                Application application = new Application(places, Speech.in(places), library, address, forms,
                        content.dates(), cluster);
                Monitoring monitoring = monitoring(application.parts(places, library::known, content.shared()));
                StandingOrders orders = application
                        .standingOrders(Thread.ofPlatform().daemon().name("lectern-ahead-", 1).factory(),
                                () -> content.shared().map(SharedContent::agreed).orElse(OptionalLong.empty()))) {
            application.join();
            try (WebServer server = application
                    .server(onDemand ? _ -> {} : orders::want, proxies, monitoring.witness()).start(bind, port)) {
                monitoring.watch(server::connections);
                out.accept("Lectern is at " + server.address());
                monitoring.address().ifPresent(at -> out.accept("Its health and figures are at " + at));
                if (address.isEmpty()) {
                    warnings.accept(
                            "Podcasts name this address too; --address gives the one that readers use, if it is another.");
                }
                ErrorLines errors = new ErrorLines(warnings);
                errors.tell(library.get());
                library.onSwap(errors::tell);
                Runnable look = () -> errors.look(library, application::problems, application::problems);
                library.onSwap(_ -> application.later(look));
                WarmUp warmUp = application.warmUp();
                warmUp.sound().thenRun(warmUp::others).thenRun(() -> application.later(() -> keep(library, warnings)))
                        .thenRun(() -> application.later(look));
                application.published(library.get());
                library.onSwap(application::published);
                if (!onDemand) {
                    library.onSwap(_ -> orders.contentChanged());
                    orders.start();
                }
                content.watch(threads);
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException stopped) {
            // Everything is closed by now, in its order.
            return Main.DONE;
        }
        throw new IllegalStateException("the server ended by itself");
    }

    private static void keep(LiveLibrary library, Consumer<String> warnings) {
        try {
            library.keep();
        } catch (IOException failure) {
            warnings.accept(
                    "What was read of the content could not be kept for the next start: " + Failure.sentence(failure));
        }
    }

    private ServedContent content(Optional<Cluster> cluster, Executor reader) throws IOException {
        ContentFolder folder = new ContentFolder(places.content(), Clock.systemDefaultZone(),
                GoodDescriptions.in(places.descriptions()), Importers.ALL,
                cluster.isEmpty() ? places.readings() : KeptReadings.NONE);
        if (cluster.isEmpty()) {
            return new OwnContent(folder, Clock.systemDefaultZone(), places.equipped(), reader);
        }
        return new NodeContent(cluster.get(), places.copy(),
                EquipmentFiles.of(places.equipped(), places.voices(), places.fonts()),
                clusterOptions.publishes() ? Optional.of(folder) : Optional.empty(), Clock.systemUTC(),
                places.readings(), reader);
    }

    private Optional<Cluster> cluster() throws UsageException {
        try {
            Optional<Cluster> cluster = clusterOptions.cluster();
            if (cluster.isPresent() && !clusterOptions.publishes()
                    && spec.commandLine().getParseResult().hasMatchedOption("--content")) {
                throw new UsageException(
                        "--content is what a node of a cluster publishes: give --publish too, or leave "
                                + "it out to serve what other nodes publish");
            }
            return cluster;
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private Monitoring monitoring(Parts parts) throws IOException, UsageException {
        try {
            return administration.open(parts);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private TrustedProxies proxies() throws UsageException {
        try {
            return TrustedProxies.of(trustedProxies);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--trusted-proxy: " + wrong.getMessage());
        }
    }
}
