package lectern.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.edition.Editions;
import lectern.edition.feed.Feeds;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Assets;
import lectern.search.Search;
import lectern.web.http.Arrivals;
import lectern.web.http.Audience;
import lectern.web.http.Capacity;
import lectern.web.http.Exchange;
import lectern.web.http.Limits;
import lectern.web.http.Mount;
import lectern.web.http.PromptConnector;
import lectern.web.http.TrustedProxies;
import lectern.web.http.Witness;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lectern's HTTP server. Every listener has a virtual thread, which mostly waits; all work is done elsewhere. Start it,
 * and close it.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final Duration STALLED = Duration.ofSeconds(10);

    private final Javalin javalin;
    private final CompletableFuture<Site> site;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("lectern-arrivals", true);
    private final Arrivals arrivals;
    private final Audience audience;
    private final Duration drain;

    /**
     * @param address   what readers know this server by; where it is not given, feeds name the one that is listened at
     * @param dates     say when something changed
     * @param proxies   who may say for whom they ask
     * @param witness   hears of every request
     */
    public WebServer(Supplier<Library> library, Editions editions, Pages pages, Search search, Feeds feeds,
            BookCatalogue books, Assets assets, Optional<URI> address, Dates dates, TrustedProxies proxies,
            Witness witness) {
        this(library, editions, pages, search, feeds, books, assets, address, dates, proxies, witness, Limits.USUAL,
                new Audience(Capacity.ofProcess(), STALLED));
    }

    WebServer(Supplier<Library> library, Editions editions, Pages pages, Search search, Feeds feeds,
            BookCatalogue books, Assets assets, Optional<URI> address, Dates dates, TrustedProxies proxies,
            Witness witness, Limits limits,
            Audience audience) {
        this.audience = audience;
        drain = limits.drain();
        Mount mount = Mount.at(address);
        Refusals refusals = new Refusals(pages, mount);
        Kinds kinds = new Kinds(editions.formats());
        SecurityHeaders security = new SecurityHeaders(address);
        arrivals = new Arrivals(limits.request(), audience.connectionsEach(), proxies, scheduler);
        // Waits for the library, which is read while the server starts.
        site = CompletableFuture.supplyAsync(() -> {
            LastModified lastModified = new LastModified(library.get(), dates);
            Supplier<URI> base = () -> address.orElseGet(this::address);
            KeptPages kept = KeptPages.inMemory();
            Choosing choosing = new Choosing(address);
            return new Site(library, new PageHandler(pages, kept, search, lastModified, address, base, choosing),
                    new Forms(editions, new Delivery(editions, limits), lastModified, address),
                    new Podcasts(feeds, pages, kept, base, dates.firstServed()),
                    new BookCatalogues(books, search, pages, kept, base, dates.firstServed()),
                    new Files(assets, editions.formats(), mount, base),
                    new Sitemaps(pages, kept, lastModified, base), choosing,
                    refusals, security);
        }, Thread::startVirtualThread);
        javalin = Javalin.create(configuration -> {
            configuration.concurrency.useVirtualThreads = true;
            configuration.jetty.threadPool = PromptConnector.threads();
            configuration.jetty.addConnector((server, http) -> {
                ServerConnector connector = new PromptConnector(server, http, limits.idle(), audience, arrivals,
                        scheduler);
                connector.setHost(configuration.jetty.host);
                connector.setPort(configuration.jetty.port);
                return connector;
            });
            configuration.startup.showJavalinBanner = false;
            configuration.startup.showOldJavalinVersionWarning = false;
            configuration.startup.startupWatcherEnabled = false;
            configuration.http.compressionStrategy = CompressionStrategy.NONE;
            configuration.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setSendXPoweredBy(false);
                http.setRequestHeaderSize(HEADER_BYTES);
                // This is the time from the request's head to the answer's last byte.
                http.setIdleTimeout(limits.pause().toMillis());
                // Every path comes to us, however odd: it is answered like any other that leads nowhere.
                http.setUriCompliance(UriCompliance.UNSAFE);
                http.addCustomizer(WebServer::withoutSockets);
            });
            configuration.jetty.modifyServer(server -> {
                server.setErrorHandler(new UnreadableRequests(refusals, security, witness));
                server.setHandler(new GracefulHandler());
            });
            configuration.jetty.modifyServletContextHandler(
                    handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
            // One handler before all of Javalin's own: addresses, methods and errors are ours.
            configuration.routes.before(context -> {
                answer(new Exchange(context, audience, arrivals, proxies, mount), kinds, witness);
                context.skipRemainingHandlers();
            });
        });
    }

    private void answer(Exchange exchange, Kinds kinds, Witness witness) {
        Optional<Address> address = Address.parse(exchange.path());
        String kind = kinds.of(address);
        witness.came(kind);
        try {
            site.join().answer(exchange, address);
        } finally {
            witness.answered(exchange.answered(kind));
        }
    }

    /**
     * Listens, and returns when there is something to serve.
     *
     * @param bind which of this machine's addresses to listen on
     * @param port 0 for any free one
     * @throws UncheckedIOException if it cannot listen there
     */
    public WebServer start(String bind, int port) {
        try (ServerSocket trial = new ServerSocket()) {
            // Javalin logs a line of its own before it fails, and tells people what to do in words of its own.
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(bind, port));
        } catch (IOException taken) {
            throw new UncheckedIOException(new IOException("port " + port + " of " + bind + " cannot be listened at ("
                    + taken.getMessage() + "); choose another with --port or --bind", taken));
        }
        javalin.start(bind, port);
        try {
            site.join();
        } catch (CompletionException failure) {
            close();
            throw failure;
        }
        return this;
    }

    public URI address() {
        String host = ((ServerConnector) javalin.jettyServer().server().getConnectors()[0]).getHost();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/");
    }

    /** How many are connected now. */
    public int connections() {
        return audience.size();
    }

    /** Javalin would answer whoever asks for a web socket by itself, and remember a session for each. */
    private static Request withoutSockets(Request request, HttpFields.Mutable answer) {
        if (!request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_VERSION)) {
            return request;
        }
        HttpFields headers = HttpFields.build(request.getHeaders()).remove(HttpHeader.SEC_WEBSOCKET_VERSION)
                .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Takes nobody more, ends what it is sending, within a limit, and stops. */
    @Override
    public void close() {
        if (!drain.isZero()) {
            drain();
        }
        javalin.stop();
    }

    private void drain() {
        try {
            Graceful.shutdown(javalin.jettyServer().server()).get(drain.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.info("Some readers are still being served: they are cut off, and their programs can tell");
        } catch (ExecutionException failure) {
            LOG.warn("Not everybody could be served to the end: {}", String.valueOf(failure.getCause()));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
