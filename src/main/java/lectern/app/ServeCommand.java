package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.speech.SpeechEngine;
import lectern.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, //
        description = "Serves the content as pages, speech and large print.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", //
            description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", //
            description = "which of this machine's addresses to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String bind = "";

    @Option(names = "--address", paramLabel = "URL", //
            description = "the address readers use, where a proxy stands in front")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--on-demand", //
            description = "make sound only when somebody asks for it, and not ahead; a podcast's episodes appear after "
                    + "somebody has listened")
    private boolean onDemand;

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, UsageException {
        if (address.isPresent() && !isOfAServer(address.get())) {
            throw new UsageException("--address is " + address.get()
                    + ": it must be that of a whole server, such as https://read.example.org");
        }
        ThreadFactory threads = Thread.ofPlatform().daemon().name("lectern-content-", 1).factory();
        // The engines load and content is read while the server starts: each takes as long as the others.
        threads.newThread(() -> Application.ENGINES.forEach(SpeechEngine::prepare)).start();
        LiveLibrary library = new LiveLibrary(new ContentFolder(places.content()),
                reading -> threads.newThread(reading).start());
        try (library;
                Application application = new Application(places, library, address);
                StandingOrders orders = application
                        .standingOrders(Thread.ofPlatform().daemon().name("lectern-ahead-", 1).factory())) {
            WarmUp warmUp = application.warmUp();
            CompletableFuture<Void> sound = warmUp.sound();
            try (WebServer server = application.server().start(bind, port)) {
                spec.commandLine().getOut().println("Lectern is at " + server.address());
                if (address.isEmpty()) {
                    spec.commandLine().getErr().println(
                            "Podcasts name this address too; --address gives the one that readers use, if it is another.");
                }
                sound.thenRun(warmUp::others);
                application.published(library.get());
                library.onSwap(application::published);
                if (!onDemand) {
                    library.onSwap(_ -> orders.contentChanged());
                    orders.start();
                }
                library.watch(threads);
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException stopped) {
            // Everything is closed by now, in its order.
            return Main.DONE;
        }
        throw new IllegalStateException("the server ended by itself");
    }

    /** The addresses on our pages begin at the root, so nothing may stand before them. */
    private static boolean isOfAServer(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null
                && List.of("", "/").contains(address.getPath()) && address.getQuery() == null
                && address.getFragment() == null && address.getUserInfo() == null;
    }
}
