package lectern.web.http;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * Where readers connect. Whoever comes is taken in by the thread that waits for news of all of them, and not handed from
 * one thread to the next before the request is read: Jetty's usual way wakes three, which costs more than the answer.
 * Only requests are answered elsewhere, each by a virtual thread, since they may wait. Safe for many threads.
 */
public final class PromptConnector extends ServerConnector {
    /** Accepted by those who wait for news. */
    private static final int ACCEPTORS = 0;
    /** As many as Jetty finds right for this machine. */
    private static final int SELECTORS = -1;
    /** So many may ask to be connected at the same moment: with fewer places, callers are turned away for seconds. */
    private static final int CALLERS = 4096;
    private static final int MOST_THREADS = 200;
    private static final int LEAST_THREADS = 2;

    /** @param idle how long a connection may be silent outside of an answer */
    public PromptConnector(Server server, HttpConfiguration http, Duration idle, Audience audience, Arrivals arrivals,
            Scheduler arrivalsScheduler) {
        super(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http));
        setIdleTimeout(idle.toMillis());
        setAcceptQueueSize(CALLERS);
        addBean(audience);
        addBean(arrivalsScheduler);
        addBean(arrivals);
    }

    /**
     * Threads for such connectors. Those who wait for news have threads of the operating system: a virtual one would
     * wait for them by way of another that does, and be woken by it.
     */
    public static ThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("lectern-connections");
        // No thread is held ready to take over from one that answers: none of them does.
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lectern-reader-", 0).factory()));
        return threads;
    }

    /** Takes nobody more. Jetty would only tell threads that accept, of which there are none. */
    @Override
    public CompletableFuture<Void> shutdown() {
        CompletableFuture<Void> done = super.shutdown();
        IO.close((Closeable) getTransport());
        // The port is let go of by whoever waits for news, who hears of it by this.
        setAccepting(false);
        return done;
    }

    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new ServerConnectorManager(executor, scheduler, selectors) {
            @Override
            protected void execute(Runnable task) {
                // What can be closed is short: the greeting of one who comes, the farewell of one who goes. What cannot
                // is the wait for news itself.
                if (task instanceof Closeable) {
                    task.run();
                } else {
                    super.execute(task);
                }
            }
        };
    }
}
