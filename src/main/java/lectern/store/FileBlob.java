package lectern.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * The first bytes of an open file, each block of which is checked before it is passed on. An interrupt of a thread that is
 * copying closes the channel, as it does with any {@link FileChannel}: whoever finds a blob has a channel of its own.
 *
 * @param damaged is told when a block is not what it was
 */
record FileBlob(FileChannel file, long length, Checksums checksums, Runnable damaged) implements Blob {

    // transferTo would save nothing: it copies without a detour only to a channel of the operating system, which a
    // servlet's stream is not.
    @Override
    public void copy(long from, long count, OutputStream out) throws IOException {
        Blob.check(from, count, length);
        WritableByteChannel to = channel(out);
        ByteBuffer bytes = Checksums.buffer();
        for (long position = from; position < from + count;) {
            int block = (int) (position / Checksums.BLOCK);
            read(block, bytes);
            bytes.position((int) (position - (long) block * Checksums.BLOCK));
            position += pass(bytes, from + count - position, to);
        }
        Checksums.free(bytes);
    }

    private void read(int block, ByteBuffer bytes) throws IOException {
        try {
            checksums.read(file, block, length, bytes);
        } catch (IOException failure) {
            if (file.isOpen()) {
                damaged.run();
            }
            throw failure;
        }
    }

    /** Copies bytes that nobody has checksums of. */
    static void copy(FileChannel file, long from, long count, OutputStream out) throws IOException {
        WritableByteChannel to = channel(out);
        ByteBuffer bytes = Checksums.buffer();
        for (long position = from; position < from + count;) {
            if (file.read(bytes.clear(), position) < 0) {
                throw new EOFException("the file of a blob ends at " + position + ", before " + (from + count));
            }
            position += pass(bytes.flip(), from + count - position, to);
        }
        Checksums.free(bytes);
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
