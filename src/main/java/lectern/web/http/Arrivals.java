package lectern.web.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Requests on their way to us. Jetty's own limit is for silence: who sends a byte now and then could hold a connection
 * forever, and enough of them all connections. So whoever takes too long from the first byte of a request to its last is
 * cut off, and nobody gets more than a part of all connections. Safe for many threads.
 */
public final class Arrivals extends AbstractLifeCycle implements Connection.Listener {
    private static final int LOOKS = 4;

    private final Duration longest;
    private final int connectionsEach;
    private final TrustedProxies proxies;
    private final Scheduler scheduler;
    private final Set<EndPoint> open = ConcurrentHashMap.newKeySet();
    private final Set<EndPoint> reading = ConcurrentHashMap.newKeySet();
    private final Map<EndPoint, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();

    /** A request that was on its way when we looked; its beginning tells it from the next of its connection. */
    private record Seen(long beginning, long first) {}

    /**
     * @param longest         how long a request may take to arrive
     * @param connectionsEach how many one client may have; a proxy may have any number
     */
    public Arrivals(Duration longest, int connectionsEach, TrustedProxies proxies, Scheduler scheduler) {
        this.longest = longest;
        this.connectionsEach = connectionsEach;
        this.proxies = proxies;
        this.scheduler = scheduler;
    }

    @Override
    protected void doStart() {
        lookAgain();
    }

    private void lookAgain() {
        scheduler.schedule(() -> {
            look(System.nanoTime());
            if (isRunning()) {
                lookAgain();
            }
        }, Math.max(1, longest.toMillis() / LOOKS), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint guest = connection.getEndPoint();
        open.add(guest);
        int now = network(guest).map(each -> connections.merge(each, 1, Integer::sum)).orElse(0);
        if (now > connectionsEach) {
            new Wire(guest).reset(new IOException("this client has too many connections"));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        EndPoint guest = connection.getEndPoint();
        if (open.remove(guest)) {
            seen.remove(guest);
            network(guest).ifPresent(each -> connections.computeIfPresent(each,
                    (_, count) -> count == 1 ? null : count - 1));
        }
    }

    private Optional<String> network(EndPoint guest) {
        InetAddress peer = ((InetSocketAddress) guest.getRemoteSocketAddress()).getAddress();
        return proxies.mayBeMany(peer) ? Optional.empty() : Optional.of(Client.of(peer, false).network());
    }

    /** The body of a guest's request is being read, until this is closed. */
    Audience.Place reading(EndPoint guest) {
        reading.add(guest);
        return () -> reading.remove(guest);
    }

    /** Cuts off whoever has taken too long by now. */
    public void look(long nanos) {
        for (EndPoint guest : open) {
            Optional<Long> beginning = beginning(guest);
            if (beginning.isEmpty()) {
                seen.remove(guest);
                continue;
            }
            Seen since = seen.compute(guest, (_, before) -> before != null && before.beginning == beginning.get()
                    ? before
                    : new Seen(beginning.get(), nanos));
            if (nanos - since.first > longest.toNanos()) {
                new Wire(guest).reset(new IOException("the request took longer than " + longest.toSeconds() + " s"));
            }
        }
    }

    /** How many requests were on their way when we last looked. */
    public int onTheirWay() {
        return seen.size();
    }

    /** When the request began that is on its way. */
    private Optional<Long> beginning(EndPoint guest) {
        if (!(guest.getConnection() instanceof HttpConnection connection)) {
            return Optional.empty();
        }
        HttpParser parser = connection.getParser();
        boolean head = parser.inHeaderState() && !parser.isState(HttpParser.State.START);
        return head || reading.contains(guest) ? Optional.of(parser.getBeginNanoTime()) : Optional.empty();
    }
}
