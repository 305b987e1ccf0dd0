package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
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

    private static final Duration CLOSING = Duration.ofSeconds(15);

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", //
            description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", //
            description = "which of this machine's addresses to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE})")
    private String bind = "";

    @Option(names = "--address", paramLabel = "URL", //
            description = "the address readers use, where a proxy stands in front")
    private Optional<URI> address = Optional.empty();

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, UsageException {
        if (address.isPresent() && !isOfAServer(address.get())) {
            throw new UsageException("--address is " + address.get()
                    + ": it must be that of a whole server, such as https://read.example.org");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        LiveLibrary library = new LiveLibrary(new ContentFolder(places.content()));
        try (library;
                Application application = new Application(places, library);
                WebServer server = application.server(address).start(bind, port)) {
            // Ctrl-C: the JVM waits for this until everything is closed in its order.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                // Not for the thread itself to end: it calls System.exit, which waits for this.
                await(closed);
            }));
            spec.commandLine().getOut().println("Lectern is at " + server.address());
            application.warmUp();
            library.watch(Thread.ofPlatform().daemon().name("lectern-content-", 1).factory());
            stopped.await();
        } finally {
            closed.countDown();
        }
        return Main.DONE;
    }

    /** The addresses on our pages begin at the root, so nothing may stand before them. */
    private static boolean isOfAServer(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null
                && List.of("", "/").contains(address.getPath()) && address.getQuery() == null
                && address.getFragment() == null && address.getUserInfo() == null;
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
