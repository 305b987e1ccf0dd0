package lectern.edition.sound;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.store.Work;

/**
 * Files in a zip as they are, which every program unpacks and sound does not get smaller by. The same files give the same
 * bytes, whenever and wherever they are written. Used by one thread; closing ends the zip, and not the stream it is
 * written to.
 */
final class StoredZip implements AutoCloseable {
    /** Java takes the first moment that a zip can tell for one that it cannot, and adds a field for that. */
    private static final LocalTime NOON = LocalTime.NOON;

    private final ZipOutputStream zip;
    private final LocalDateTime date;

    /** @param date of all files; the first day that a zip can tell where there is none */
    StoredZip(OutputStream out, Optional<LocalDate> date) {
        this.zip = new ZipOutputStream(new Open(out));
        this.zip.setMethod(ZipOutputStream.STORED);
        this.date = date.filter(day -> day.getYear() >= 1980 && day.getYear() < 2100)
                .orElse(LocalDate.of(1980, 1, 1)).atTime(NOON);
    }

    void put(String name, byte[] file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(file);
        put(name, file.length, checksum.getValue(), out -> out.write(file));
    }

    /**
     * @param length   in bytes, and
     * @param checksum of what will be written: both stand before it
     * @throws IOException if it is another
     */
    void put(String name, long length, long checksum, Work file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(length);
        entry.setCrc(checksum);
        // Not setTime, which depends on the zone and may add a field that some readers stumble over.
        entry.setTimeLocal(date);
        zip.putNextEntry(entry);
        file.writeTo(zip);
        zip.closeEntry();
        zip.flush();
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
