package lectern.admin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * All figures in the text format that Prometheus reads. The parts of the server know nothing of it: whoever puts them
 * together hands over where each figure can be read. The JVM's own are there from the start. Safe for many threads.
 */
public final class Metrics implements AutoCloseable {
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    /** The registry holds counters weakly. */
    private final Queue<LongSupplier> kept = new ConcurrentLinkedQueue<>();

    public Metrics() {
        collections.bindTo(registry);
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new FileDescriptorMetrics(),
                new UptimeMetrics()).forEach(each -> each.bindTo(registry));
    }

    /**
     * Something that is counted from the start and only grows.
     *
     * @param name   with dots, such as {@code lectern.orders.refused}
     * @param labels name and value by turns; few values, and nothing of any reader
     */
    public Metrics count(String name, String meaning, LongSupplier count, String... labels) {
        kept.add(count);
        FunctionCounter.builder(name, count, LongSupplier::getAsLong).description(meaning).tags(labels)
                .register(registry);
        return this;
    }

    /**
     * Something as it is now.
     *
     * @param labels name and value by turns; few values, and nothing of any reader
     */
    public Metrics gauge(String name, String meaning, DoubleSupplier now, String... labels) {
        Gauge.builder(name, now, DoubleSupplier::getAsDouble).description(meaning).tags(labels).strongReference(true)
                .register(registry);
        return this;
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
