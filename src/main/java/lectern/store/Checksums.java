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

    /** All of them in their order, four bytes each. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(blocks.length * Integer.BYTES);
        bytes.asIntBuffer().put(blocks);
        return bytes.array();
    }

    /**
     * Reads a block into a buffer that has room for it, from its beginning, ready to be passed on.
     *
     * @param length of the blob
     * @throws IOException if its bytes are not what they were
     */
    void read(FileChannel file, int block, long length, ByteBuffer into) throws IOException {
        long start = (long) block * BLOCK;
        into.clear().limit((int) Math.min(BLOCK, length - start));
        while (into.hasRemaining() && file.read(into, start + into.position()) >= 0) {
            // Goes on until the block is full, or the file is shorter than it was.
        }
        boolean isShort = into.hasRemaining();
        CRC32C found = new CRC32C();
        found.update(into.flip());
        if (isShort || (int) found.getValue() != blocks[block]) {
            throw new IOException("what was kept has been damaged since it was written, at " + start);
        }
        into.rewind();
    }
}
