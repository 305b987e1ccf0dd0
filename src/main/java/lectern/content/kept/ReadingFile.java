package lectern.content.kept;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of readings: one after another, then an index of them, then where the index is. All have a checksum. A reading can
 * be had while others are. Safe for many threads.
 */
final class ReadingFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingFile.class);
    /** Changes with how a file is written; how a value is written changes with the program. */
    private static final long MARK = 0x4c65637465726e31L;
    /** Mark, start, length and checksum of the index. */
    private static final int TRAILER = Long.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;
    /** Larger ones are not kept: no text needs it, and a damaged number asks for no more memory than this. */
    private static final int LARGEST_READING = 1 << 25;
    private static final int LARGEST_INDEX = 1 << 28;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final FileChannel file;
    private final List<Class<?>> classes;
    private final Map<String, Part> parts;

    /** Where a reading is in the file. */
    private record Part(String seal, long start, int length, int sum) {}

    private ReadingFile(Path path, FileChannel file, List<Class<?>> classes, Map<String, Part> parts) {
        this.path = path;
        this.file = file;
        this.classes = classes;
        this.parts = parts;
    }

    /** @return empty for one of another program */
    static Optional<ReadingFile> open(Path path, String program) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        Optional<ReadingFile> opened = Optional.empty();
        try {
            opened = open(path, file, program);
        } finally {
            if (opened.isEmpty()) {
                file.close();
            }
        }
        return opened;
    }

    private static Optional<ReadingFile> open(Path path, FileChannel file, String program) throws IOException {
        ByteBuffer trailer = ByteBuffer.wrap(bytes(file, file.size() - TRAILER, TRAILER));
        if (trailer.getLong() != MARK) {
            throw new IOException("it ends as no such file does");
        }
        long start = trailer.getLong();
        int length = trailer.getInt();
        if (length > LARGEST_INDEX) {
            throw new IOException("its index is larger than any that is written");
        }
        DataInputStream index = new DataInputStream(
                new ByteArrayInputStream(checked(file, start, length, trailer.getInt())));
        if (!index.readUTF().equals(program)) {
            return Optional.empty();
        }
        List<Class<?>> classes = new ArrayList<>();
        for (int left = index.readInt(); left > 0; left--) {
            classes.add(ofTheModel(index.readUTF()));
        }
        Map<String, Part> parts = new HashMap<>();
        for (int left = index.readInt(); left > 0; left--) {
            parts.put(index.readUTF(),
                    new Part(index.readUTF(), index.readLong(), index.readInt(), index.readInt()));
        }
        return Optional.of(new ReadingFile(path, file, classes, parts));
    }

    /** Nothing else is made, whatever a file says. */
    private static Class<?> ofTheModel(String name) throws IOException {
        try {
            Class<?> type = Class.forName(name, false, ReadingFile.class.getClassLoader());
            if (!name.startsWith("lectern.") || !type.isRecord() && !type.isEnum()) {
                throw new IOException(name + " is no part of the model");
            }
            return type;
        } catch (ClassNotFoundException other) {
            throw new IOException("it was written by another program", other);
        }
    }

    private static byte[] checked(FileChannel file, long start, int length, int sum) throws IOException {
        byte[] bytes = bytes(file, start, length);
        if (sum(bytes) != sum) {
            throw new IOException("the checksum is another one");
        }
        return bytes;
    }

    private static byte[] bytes(FileChannel file, long start, int length) throws IOException {
        if (start < 0 || length < 0 || start + length > file.size()) {
            throw new EOFException("it ends too soon");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("it ends too soon");
            }
        }
        return bytes.array();
    }

    private static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    Path path() {
        return path;
    }

    Optional<Object> find(Path place, String seal) throws IOException {
        Part part = parts.get(place.toString());
        return part == null || !part.seal.equals(seal)
                ? Optional.empty()
                : Optional.of(ValueReader.read(checked(file, part.start, part.length, part.sum), classes));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Writes a new file. For one thread. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private final String program;
        private final ClassNumbers classes = new ClassNumbers();
        private final Map<String, Part> parts = new HashMap<>();
        private long written;

        Writer(Path path, String program) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
            this.program = program;
        }

        void add(KeptReadings.Reading each) throws IOException {
            byte[] reading;
            try {
                reading = ValueWriter.write(each.reading(), classes);
            } catch (IOException | RuntimeException | StackOverflowError unfit) {
                LOG.debug("What was read of {} is not kept: {}", each.place(), unfit.toString());
                return;
            }
            if (reading.length <= LARGEST_READING) {
                parts.put(each.place().toString(), new Part(each.seal(), written, reading.length, sum(reading)));
                write(reading);
            }
        }

        void end() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream index = new DataOutputStream(bytes);
            index.writeUTF(program);
            index.writeInt(classes.all().size());
            for (Class<?> each : classes.all()) {
                index.writeUTF(each.getName());
            }
            index.writeInt(parts.size());
            for (Map.Entry<String, Part> each : parts.entrySet()) {
                Part part = each.getValue();
                index.writeUTF(each.getKey());
                index.writeUTF(part.seal);
                index.writeLong(part.start);
                index.writeInt(part.length);
                index.writeInt(part.sum);
            }
            long start = written;
            write(bytes.toByteArray());
            out.writeLong(MARK);
            out.writeLong(start);
            out.writeInt(bytes.size());
            out.writeInt(sum(bytes.toByteArray()));
        }

        private void write(byte[] more) throws IOException {
            out.write(more);
            written += more.length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
