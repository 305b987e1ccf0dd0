package lectern.app.operation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import lectern.admin.Metrics;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.speech.EnginePool;
import lectern.store.Workshop;

/** Where each figure is read. Their names are documented in docs/running.md. */
final class ServerMetrics {

    private ServerMetrics() {}

    static void of(Parts parts, Metrics metrics) {
        content(parts, metrics);
        Workshop workshop = parts.workshop();
        metrics.gauge("lectern.orders.under.way", "Editions that are being made now.", workshop::underWay)
                .count("lectern.orders.refused", "Editions that were not begun: all places were taken.",
                        workshop::refused);
        metrics.count("lectern.clips.made", "Sentences that were spoken.", parts.recordings()::clipsMade)
                .count("lectern.clips.found", "Sentences whose sound was there already.",
                        parts.recordings()::clipsFound);
        parts.cluster().ifPresent(cluster -> metrics
                .gauge("lectern.cluster.joined", "Whether this node works with others now: 1, or 0.",
                        () -> cluster.isJoined() ? 1 : 0)
                .count("lectern.cluster.absences", "Times that this node lost its cluster and went on alone.",
                        cluster::absences));
        parts.blobs().ifPresent(blobs -> metrics
                .count("lectern.cluster.blobs.fetched", "What other nodes had made, and this one has taken over.",
                        blobs::fetched)
                .count("lectern.cluster.blobs.sent", "What other nodes can have from this one.", blobs::sent)
                .gauge("lectern.cluster.blobs.waiting", "What is still to be sent to other nodes.", blobs::waiting)
                .count("lectern.cluster.blobs.damaged", "What was damaged on the servers, and is made again.",
                        blobs::damaged)
                .count("lectern.cluster.blobs.removed",
                        "What this node removed from the servers so that something else had room.", blobs::removed)
                .count("lectern.cluster.turns.waited",
                        "Times that this node waited for what another was making.", blobs::turnsWaitedFor)
                .count("lectern.cluster.lapses",
                        "Times that this node began anew what another had begun before it fell silent.",
                        blobs::lapses));
        parts.shared().ifPresent(shared -> metrics.gauge("lectern.cluster.content.revision",
                "Which of all snapshots this node serves: those of one number serve the same.", shared::revision));
        EnginePool engines = parts.engines();
        metrics.count("lectern.voice.failures", "Times that an engine failed to say something.", engines::failures)
                .count("lectern.voice.rests",
                        "Times that a voice was given a rest after it had failed again and again.",
                        engines::rests);
        parts.stores().forEach((kind, store) -> metrics
                .gauge("lectern.cache.size.bytes", "What is kept.", store::size, "kind", kind)
                .gauge("lectern.cache.limit.bytes", "How much may be kept.", store::budget, "kind", kind)
                .count("lectern.cache.evictions", "What had to go so that something else had room.", store::evictions,
                        "kind", kind));
    }

    private static void content(Parts parts, Metrics metrics) {
        library(parts, metrics, "lectern.publications", "What is published.", now -> now.publications().size());
        library(parts, metrics, "lectern.sections", "Sections of all publications.",
                now -> now.publications().stream().mapToInt(each -> each.sections().size()).sum());
        for (Problem.Severity severity : Problem.Severity.values()) {
            library(parts, metrics, "lectern.content.problems", "What was wrong when the content was read.",
                    now -> now.problems().stream().filter(each -> each.code().severity() == severity).count(),
                    "severity", severity.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void library(Parts parts, Metrics metrics, String name, String meaning,
            ToDoubleFunction<Library> figure, String... labels) {
        metrics.gauge(name, meaning, () -> parts.library().get().map(figure::applyAsDouble).orElse(Double.NaN), labels);
    }
}
