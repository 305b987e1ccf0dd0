package lectern.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

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
        byte[] bytes = new byte[(int) Math.min(Checksums.BLOCK, length)];
        for (long position = from; position < from + count;) {
            int block = (int) (position / Checksums.BLOCK);
            int size = read(block, bytes);
            int skipped = (int) (position - (long) block * Checksums.BLOCK);
            int wanted = (int) Math.min(size - skipped, from + count - position);
            out.write(bytes, skipped, wanted);
            position += wanted;
        }
    }

    private int read(int block, byte[] bytes) throws IOException {
        try {
            return checksums.read(file, block, length, bytes);
        } catch (IOException failure) {
            if (file.isOpen()) {
                damaged.run();
            }
            throw failure;
        }
    }

    /** Copies bytes that nobody has checksums of. */
    static void copy(FileChannel file, long from, long count, OutputStream out) throws IOException {
        byte[] bytes = new byte[(int) Math.min(Checksums.BLOCK, count)];
        for (long position = from; position < from + count;) {
            int wanted = (int) Math.min(bytes.length, from + count - position);
            int read = file.read(ByteBuffer.wrap(bytes, 0, wanted), position);
            if (read < 0) {
                throw new EOFException("the file of a blob ends at " + position + ", before " + (from + count));
            }
            out.write(bytes, 0, read);
            position += read;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
