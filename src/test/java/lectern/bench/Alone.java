package lectern.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import lectern.audio.Clip;
import lectern.audio.Mp3Encoder;
import lectern.content.ContentFolder;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.EnginePool;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.script.Utterance;
import lectern.speech.script.Verbalizer;

/** Synthesis and encoding on all cores and nothing else: no server, no store, no order. What serving is held to. */
final class Alone {
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private Alone() {}

    /**
     * Seconds of sound for each second on the clock.
     *
     * @param warmUp so many sections come before those that are measured
     */
    static double secondsPerSecond(Path publicationFolder, int warmUp)
            throws InterruptedException, ExecutionException {
        List<SpeechEngine> engines = List.of(new FreeTts());
        Voices voices = Voices.read(Path.of("voices"), engines);
        Verbalizer verbalizer = new Verbalizer(voices);
        int cores = Runtime.getRuntime().availableProcessors();
        Publication publication = new ContentFolder(publicationFolder.getParent()).readSource(publicationFolder)
                .publications().getFirst();
        Voice voice = voices.standard(publication.metadata().language());
        Function<List<Section>, List<Utterance>> script = sections -> sections.stream()
                .flatMap(section -> verbalizer.script(publication, section, voice).utterances().stream()).toList();
        List<Section> sections = publication.sections();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores);
                EnginePool pool = new EnginePool(engines, cores, threads)) {
            seconds(script.apply(sections.subList(0, warmUp)), pool, threads);
            List<Utterance> measured = script.apply(sections.subList(warmUp, sections.size()));
            long start = System.nanoTime();
            double seconds = seconds(measured, pool, threads);
            return seconds * 1e9 / (System.nanoTime() - start);
        }
    }

    private static double seconds(List<Utterance> utterances, EnginePool pool, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        Mp3Encoder encoder = new Mp3Encoder();
        List<Callable<Clip>> tasks = new ArrayList<>();
        for (Utterance utterance : utterances) {
            for (Spoken span : utterance.spans()) {
                tasks.add(() -> clip(pool, encoder, utterance, span));
            }
        }
        double seconds = 0;
        for (Future<Clip> clip : threads.invokeAll(tasks)) {
            seconds += (double) clip.get().samples() / clip.get().sampleRate();
        }
        return seconds;
    }

    private static Clip clip(EnginePool pool, Mp3Encoder encoder, Utterance utterance, Spoken span)
            throws SpeechException {
        return encoder.encode(pool.speak(span, DEADLINE), utterance.pauseAfter());
    }
}
