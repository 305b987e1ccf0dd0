package lectern.admin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.web.http.Witness;

/** Counts requests by their kind and status, and how long readers wait for the first byte. Safe for many threads. */
public final class RequestMetrics implements Witness {
    /** From a page that was kept to a voice that has to be loaded first. */
    private static final Duration[] BOUNDS = {Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(250),
            Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)};

    private final Metrics metrics;
    private final PrometheusMeterRegistry registry;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    public RequestMetrics(Metrics metrics) {
        this.metrics = metrics;
        this.registry = metrics.registry();
    }

    @Override
    public void came(String kind) {
        underWay(kind).incrementAndGet();
    }

    private AtomicInteger underWay(String kind) {
        return underWay.computeIfAbsent(kind, absent -> {
            AtomicInteger count = new AtomicInteger();
            metrics.gauge("lectern.requests.under.way", "Answers that are being sent now; of kind mp3, listeners.",
                    count::get, "kind", absent);
            return count;
        });
    }

    @Override
    public void answered(Answered answered) {
        String kind = answered.kind();
        underWay(kind).decrementAndGet();
        Counter.builder("lectern.requests").description("Requests that were answered.")
                .tags("kind", kind, "status", Integer.toString(answered.status())).register(registry).increment();
        if (!answered.isWhole()) {
            Counter.builder("lectern.requests.cut.off").description("Answers that failed midway.").tags("kind", kind)
                    .register(registry).increment();
        }
        Timer.builder("lectern.first.byte").description("From the head of a request to the first byte of its answer.")
                .tags("kind", kind).serviceLevelObjectives(BOUNDS).register(registry).record(answered.firstByte());
    }
}
