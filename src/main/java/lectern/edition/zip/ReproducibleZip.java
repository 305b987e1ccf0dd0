package lectern.edition.zip;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.store.Work;

/**
 * A zip whose bytes depend on its files alone, whenever and wherever it is written, and whose entries have no fields that
 * some readers stumble over. Used by one thread; closing ends the zip, and not the stream it is written to.
 */
public final class ReproducibleZip implements AutoCloseable {
    /** Java takes the first moment that a zip can tell for one that it cannot, and adds a field for that. */
    private static final LocalTime NOON = LocalTime.NOON;

    private final ZipOutputStream zip;
    private final LocalDateTime date;

    /** @param date of all files; the first day that a zip can tell where there is none */
    public ReproducibleZip(OutputStream out, Optional<LocalDate> date) {
        this.zip = new ZipOutputStream(new Open(out));
        this.date = date.filter(day -> day.getYear() >= 1980 && day.getYear() < 2100)
                .orElse(LocalDate.of(1980, 1, 1)).atTime(NOON);
    }

    /** A file that gets smaller. */
    public void pack(String name, byte[] file) throws IOException {
        zip.putNextEntry(entry(name, ZipEntry.DEFLATED));
        zip.write(file);
        zip.closeEntry();
    }

    /** A file as it is, which every program unpacks: sound and pictures do not get smaller. */
    public void store(String name, byte[] file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(file);
        store(name, file.length, checksum.getValue(), out -> out.write(file));
    }

    /** The same of one that is written twice instead of being held: its checksum stands before it. */
    public void store(String name, long length, Work file) throws IOException {
        CheckedOutputStream summed = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        file.writeTo(summed);
        store(name, length, summed.getChecksum().getValue(), file);
    }

    /**
     * @param length   in bytes, and
     * @param checksum of what will be written: both stand before it
     * @throws IOException if it is another
     */
    public void store(String name, long length, long checksum, Work file) throws IOException {
        ZipEntry entry = entry(name, ZipEntry.STORED);
        entry.setSize(length);
        entry.setCrc(checksum);
        zip.putNextEntry(entry);
        file.writeTo(zip);
        zip.closeEntry();
        zip.flush();
    }

    private ZipEntry entry(String name, int method) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        // Not setTime, which depends on the zone and may add a field.
        entry.setTimeLocal(date);
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whoever asked for the bytes closes what they go to. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
