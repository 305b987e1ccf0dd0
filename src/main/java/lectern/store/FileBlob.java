package lectern.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.TimeUnit;

/**
 * The first bytes of an open file, each block of which is checked before it is passed on. An interrupt of a thread that is
 * copying closes the channel, as it does with any {@link FileChannel}: whoever finds a blob has a channel of its own.
 *
 * @param damaged is told when a block is not what it was
 */
record FileBlob(FileChannel file, long length, Checksums checksums, Runnable damaged) implements Blob {
    /** A client that takes a large buffer in more than that goes on with small ones, of which there are enough for all. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    // transferTo would save nothing: it copies without a detour only to a channel of the operating system, which a
    // servlet's stream is not.
    @Override
    public void copy(long from, long count, OutputStream out) throws IOException {
        Blob.check(from, count, length);
        WritableByteChannel to = channel(out);
        long end = from + count;
        ByteBuffer bytes = count > Checksums.BLOCK ? BlockBuffers.large() : BlockBuffers.small();
        boolean hasLeft = false;
        try {
            for (long position = from; position < end;) {
                read(position, end, bytes);
                long before = System.nanoTime();
                position += pass(bytes, end - position, to);
                if (BlockBuffers.isLarge(bytes) && System.nanoTime() - before > SLOW_NANOS) {
                    BlockBuffers.giveBack(bytes);
                    bytes = BlockBuffers.small();
                }
            }
            hasLeft = true;
        } finally {
            if (hasLeft) {
                BlockBuffers.giveBack(bytes);
            } else {
                BlockBuffers.leave(bytes);
            }
        }
    }

    /** Reads as many blocks as a buffer has room for, up to the one that {@code end} is in, ready to be passed on. */
    private void read(long position, long end, ByteBuffer into) throws IOException {
        int first = (int) (position / Checksums.BLOCK);
        int last = (int) ((end - 1) / Checksums.BLOCK);
        int filled = 0;
        into.clear();
        for (int block = first; block <= last && filled < into.capacity(); block++) {
            ByteBuffer part = into.slice(filled, Checksums.BLOCK);
            try {
                checksums.read(file, block, length, part);
            } catch (IOException failure) {
                if (block > first) {
                    // What is sound before it leaves now. The next turn begins with this block, and fails.
                    break;
                }
                if (file.isOpen()) {
                    damaged.run();
                }
                throw failure;
            }
            filled += part.remaining();
        }
        into.limit(filled).position((int) (position - (long) first * Checksums.BLOCK));
    }

    /** Copies bytes that nobody has checksums of. */
    static void copy(FileChannel file, long from, long count, OutputStream out) throws IOException {
        WritableByteChannel to = channel(out);
        ByteBuffer bytes = BlockBuffers.small();
        for (long position = from; position < from + count;) {
            if (file.read(bytes.clear(), position) < 0) {
                throw new EOFException("the file of a blob ends at " + position + ", before " + (from + count));
            }
            position += pass(bytes.flip(), from + count - position, to);
        }
        BlockBuffers.giveBack(bytes);
    }

    /** A client's stream takes a buffer as it is; for others its bytes are copied into the heap. */
    private static WritableByteChannel channel(OutputStream out) {
        return out instanceof WritableByteChannel channel ? channel : Channels.newChannel(out);
    }

    /**
     * Passes on what remains in a buffer, but not more than that.
     *
     * @return how many bytes
     */
    private static int pass(ByteBuffer bytes, long atMost, WritableByteChannel to) throws IOException {
        int count = (int) Math.min(bytes.remaining(), atMost);
        bytes.limit(bytes.position() + count);
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
