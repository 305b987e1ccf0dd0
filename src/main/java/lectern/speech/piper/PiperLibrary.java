package lectern.speech.piper;

import static java.util.Objects.requireNonNull;

import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.internal.NativeUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lectern.speech.SpeechException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the library, which unpacks some 19 MB into a temporary folder and forgets it; that goes when Lectern ends. */
final class PiperLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(PiperLibrary.class);
    private static final AtomicBoolean CLEANED = new AtomicBoolean();

    private PiperLibrary() {}

    /** Loading fills static fields of the library that are not synchronised. */
    static synchronized PiperJNI load() throws SpeechException {
        try {
            PiperJNI library = new PiperJNI();
            library.initialize(true, false);
            Path folder = folder();
            if (CLEANED.compareAndSet(false, true)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "piper-clean-up"));
            }
            return library;
        } catch (IOException | UnsatisfiedLinkError cause) {
            throw new SpeechException("piper can not start on this machine: " + cause.getMessage(), cause);
        }
    }

    /** The folder that the library has unpacked itself into: only one of its parts tells it. */
    static Path folder() throws IOException {
        return requireNonNull(NativeUtils.getESpeakNGData().getParent());
    }

    static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return; // The machine's own sweep of temporary files was first.
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException cause) {
            LOG.warn("The temporary folder {} could not be removed: {}", folder, cause.getMessage());
        }
    }
}
