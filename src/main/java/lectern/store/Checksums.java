package lectern.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What each block of a verified file must be: kept in memory, so that what a disk damages later is noticed whenever it is
 * read, at a small part of a digest's cost. Safe for many threads.
 */
final class Checksums {
    // Smaller and larger ones read 1.35 MB more slowly (8 KB half as fast).
    static final int BLOCK = 1 << 16;

    private final int[] blocks;

    private Checksums(List<Integer> blocks) {
        this.blocks = blocks.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Takes the bytes of a file in their order. Used by one thread. */
    static final class Builder {
        private final List<Integer> blocks = new ArrayList<>();
        private final CRC32C current = new CRC32C();
        private int filled;

        void update(byte[] bytes, int offset, int count) {
            for (int done = 0; done < count;) {
                int part = Math.min(count - done, BLOCK - filled);
                current.update(bytes, offset + done, part);
                done += part;
                filled += part;
                if (filled == BLOCK) {
                    end();
                }
            }
        }

        private void end() {
            blocks.add((int) current.getValue());
            current.reset();
            filled = 0;
        }

        Checksums build() {
            if (filled > 0) {
                end();
            }
            return new Checksums(blocks);
        }
    }

    int count() {
        return blocks.length;
    }

    /**
     * Reads a block into a buffer of that size.
     *
     * @param length of the blob
     * @return how many bytes it has
     * @throws IOException if they are not what they were
     */
    int read(FileChannel file, int block, long length, byte[] into) throws IOException {
        long start = (long) block * BLOCK;
        int size = (int) Math.min(BLOCK, length - start);
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, size);
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            // Goes on until the block is full, or the file is shorter than it was.
        }
        CRC32C found = new CRC32C();
        found.update(into, 0, size);
        if (buffer.hasRemaining() || (int) found.getValue() != blocks[block]) {
            throw new IOException("what was kept has been damaged since it was written, at " + start);
        }
        return size;
    }
}
