package lectern.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFollowerTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverFailsHearsOfTheNextChange() throws Exception {
        Semaphore looks = new Semaphore(0);
        Semaphore changes = new Semaphore(0);
        try (FolderFollower _ = FolderFollower.of(folder, Thread.ofVirtual().factory(), new FolderFollower.Listener() {
            @Override
            public void look() {
                looks.release();
                throw new AssertionError("a fault in the first look");
            }

            @Override
            public void changed(Set<Path> places) {
                changes.release();
                throw new IllegalStateException("a fault in each change");
            }
        })) {
            assertTrue(looks.tryAcquire(60, TimeUnit.SECONDS));
            for (String name : new String[]{"one", "two"}) {
                changes.drainPermits();
                Files.createDirectory(folder.resolve(name));
                assertTrue(changes.tryAcquire(60, TimeUnit.SECONDS), name);
            }
        }
    }
}
