package lectern.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cache that is full, may not be written to, or goes away, while the server runs. A disk of its own for it takes the
 * rights of root, and is left out without them.
 */
@Tag("soak")
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class TroubledDiskTest {

    @TempDir
    private Path folder;
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "--lazy", disk());
        }
    }

    @Test
    void onAFullDiskNothingIsHalfAndAllIsThereWhenThereIsRoom() throws Exception {
        Untouched untouched = Untouched.in(folder);
        mount("size=600k");
        try (ServerProcess server = ServerProcess.start(untouched.content(), Path.of(disk()))) {
            long served = 0;
            for (String target : untouched.targets()) {
                served += isServedWhole(untouched, server, target) ? 1 : 0;
            }
            assertTrue(served < untouched.targets().size(), "there was room for everything");
            assertTrue(run("mount", "-o", "remount,size=400m", disk()));
            assertAllIsServed(untouched, server);
        }
    }

    @Test
    void whereNothingCanBeWrittenAllIsServed() throws Exception {
        Untouched untouched = Untouched.in(folder);
        mount("size=400m");
        try (ServerProcess server = ServerProcess.start(untouched.content(), Path.of(disk()))) {
            // A second mount on the same place, since the first has files open to be written to.
            assertTrue(run("mount", "--bind", disk(), disk()) && run("mount", "-o", "remount,bind,ro", disk()));
            assertAllIsServed(untouched, server);
            assertAllIsServed(untouched, server);
            assertTrue(run("umount", disk()));
            assertAllIsServed(untouched, server);
        }
    }

    @Test
    void whenTheCacheIsTakenAwayAllIsServed() throws Exception {
        Untouched untouched = Untouched.in(folder);
        Path cache = folder.resolve("cache");
        try (ServerProcess server = ServerProcess.start(untouched.content(), cache)) {
            for (int i = 0; i < 3; i++) {
                assertAllIsServed(untouched, server);
                remove(cache);
                assertFalse(Files.exists(cache.resolve("clips")));
            }
            assertAllIsServed(untouched, server);
        }
    }

    private static boolean isServedWhole(Untouched untouched, ServerProcess server, String target)
            throws InterruptedException {
        try {
            return untouched.isServed(server, target, _ -> {});
        } catch (IOException brokenOff) {
            return false;
        }
    }

    private static void assertAllIsServed(Untouched untouched, ServerProcess server)
            throws IOException, InterruptedException {
        for (String target : untouched.targets()) {
            assertTrue(untouched.isServed(server, target, _ -> {}), target);
        }
    }

    private String disk() {
        return folder.resolve("disk").toString();
    }

    private void mount(String size) throws IOException, InterruptedException {
        Files.createDirectories(Path.of(disk()));
        mounted = run("mount", "-t", "tmpfs", "-o", size, "tmpfs", disk());
        assumeTrue(mounted, "only root can mount a disk");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static void remove(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
