package lectern.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks whether an open file is what was put: the first time by its seal, which means to read it, then by samples of its
 * blocks, unless its size or time has changed. Safe for many threads.
 */
final class Verifier {
    /** Of a large blob; the blocks between are checked when they are read. */
    private static final int SAMPLES = 4;

    private final BlobIndex index;
    private final AtomicInteger turn = new AtomicInteger();

    Verifier(BlobIndex index) {
        this.index = index;
    }

    Optional<BlobIndex.Whole> verify(Digest key, Path path, FileChannel file) throws IOException {
        long size = file.size();
        FileTime changed = changed(path);
        Optional<BlobIndex.Whole> known = index.whole(key, size, changed);
        return known.isPresent()
                ? known.filter(whole -> isSound(whole, file))
                : Seal.check(key, file).map(checksums -> new BlobIndex.Whole(size, changed, checksums));
    }

    private static FileTime changed(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path);
        } catch (NoSuchFileException evicted) {
            return FileTime.fromMillis(0);
        }
    }

    private boolean isSound(BlobIndex.Whole whole, FileChannel file) {
        int blocks = whole.checksums().count();
        ByteBuffer bytes = BlockBuffers.small();
        try {
            for (int i = 0; i < Math.min(blocks, SAMPLES); i++) {
                whole.checksums().read(file, sample(i, blocks), whole.length(), bytes);
            }
            BlockBuffers.giveBack(bytes);
            return true;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** All of few blocks; of many the first, the last, and others in turn. */
    private int sample(int i, int blocks) {
        if (blocks <= SAMPLES || i == 0) {
            return i;
        }
        return i == 1 ? blocks - 1 : Math.floorMod(turn.getAndIncrement(), blocks);
    }
}
