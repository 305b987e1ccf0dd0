package lectern.store;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Buffers that blocks of files are read into and clients are sent from. They lie outside of the heap, where the operating
 * system reads and writes without a detour. Safe for many threads.
 *
 * <p>Who takes much as fast as it comes gets several blocks at a time: each piece wakes both sides, which costs more than
 * the copying. There are few such buffers, for one that is on its way to somebody slow is tied up for long.
 */
final class BlockBuffers {
    /** In a large one. */
    private static final int SEVERAL = 8;
    private static final int MOST_LARGE = 16;
    /** What more readers than these give back is collected. */
    private static final int KEPT = 256;

    private static final BlockingQueue<ByteBuffer> FREE = new ArrayBlockingQueue<>(KEPT);
    private static final BlockingQueue<ByteBuffer> FREE_LARGE = new ArrayBlockingQueue<>(MOST_LARGE);
    private static final AtomicInteger LARGE_IN_USE = new AtomicInteger();

    private BlockBuffers() {}

    /** A buffer for a block. */
    static ByteBuffer small() {
        ByteBuffer free = FREE.poll();
        return free == null ? ByteBuffer.allocateDirect(Checksums.BLOCK) : free;
    }

    /** A buffer for several blocks; where all of these are in use, for one. */
    static ByteBuffer large() {
        if (LARGE_IN_USE.incrementAndGet() > MOST_LARGE) {
            LARGE_IN_USE.decrementAndGet();
            return small();
        }
        ByteBuffer free = FREE_LARGE.poll();
        return free == null ? ByteBuffer.allocateDirect(SEVERAL * Checksums.BLOCK) : free;
    }

    static boolean isLarge(ByteBuffer buffer) {
        return buffer.capacity() > Checksums.BLOCK;
    }

    /** Gives a buffer back for the next who wants one. */
    static void giveBack(ByteBuffer buffer) {
        if (isLarge(buffer)) {
            FREE_LARGE.offer(buffer);
            LARGE_IN_USE.decrementAndGet();
        } else {
            FREE.offer(buffer);
        }
    }

    /** Leaves a buffer to be collected whose writing failed: it may still be on its way to a client. */
    static void leave(ByteBuffer buffer) {
        if (isLarge(buffer)) {
            LARGE_IN_USE.decrementAndGet();
        }
    }
}
