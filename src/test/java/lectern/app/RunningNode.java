package lectern.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lectern.app.operation.Parts;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.cluster.Presence;
import lectern.cluster.blob.SharedBlobs;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.edition.Build;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.Dates;
import lectern.web.WebServer;
import picocli.CommandLine;

/** A whole server with a cache of its own, which works with others or alone. */
final class RunningNode implements AutoCloseable {
    private final Places places;
    private final LiveLibrary library;
    private final Optional<Cluster> cluster;
    private final Application application;
    private final WebServer server;
    private final Presence presence = new Presence();

    /** @param servers of NATS; none for a server that works alone */
    RunningNode(Path content, Path cache, List<URI> servers) throws IOException {
        places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                cache.toString());
        library = new LiveLibrary(new ContentFolder(content));
        cluster = servers.isEmpty() ? Optional.empty() : Optional.of(cluster(servers));
        cluster.ifPresent(each -> each.add(presence));
        application = new Application(places, Speech.in(places), library, Optional.empty(), Renderers.ALL,
                Dates.ofFiles(Clock.systemDefaultZone(), places.equipped()), cluster);
        application.join();
        server = application.server(_ -> {}).start("127.0.0.1", 0);
    }

    /** The cluster of all such nodes. */
    static Cluster cluster(List<URI> servers) {
        return new Cluster(new Membership(servers, Optional.empty(), "test", Build.running(), 1 << 30));
    }

    URI address() {
        return server.address();
    }

    Answer get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    Answer ask(String method, String address, String... headers) {
        try {
            return Connection.ask(server.address(), method, address, headers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Parts parts() {
        return application.parts(places, library::known);
    }

    SharedBlobs shared() {
        return parts().blobs().orElseThrow();
    }

    void awaitJoined() throws InterruptedException {
        presence.awaitJoined();
    }

    void awaitLeft() throws InterruptedException {
        presence.awaitLeft();
    }

    /** Goes on alone. */
    void leave() {
        cluster.orElseThrow().close();
    }

    /** Until others can have all that it made. */
    void awaitSent() {
        while (shared().waiting() > 0) {
            Thread.onSpinWait();
        }
    }

    long clipsMade() {
        return parts().recordings().clipsMade();
    }

    @Override
    public void close() {
        try {
            server.close();
            application.close();
            library.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
