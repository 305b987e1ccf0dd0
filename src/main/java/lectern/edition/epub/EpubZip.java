package lectern.edition.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The container of a book (EPUB 3.3, Open Container Format): its type stands first, as it is, with nothing between its
 * name and its bytes. The same files give the same bytes: every entry is of the same day, which adds no field either; the first day that a zip knows would.
 */
final class EpubZip {
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String FOLDER = "EPUB/";

    private final ZipOutputStream zip;

    /** Writes one file's bytes: the same ones each time it is asked. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** @param mediaType of the whole */
    EpubZip(OutputStream out, String mediaType) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
        stored("mimetype", type.length, to -> to.write(type));
        XmlFile container = new XmlFile();
        container.start("container", "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container", "version", "1.0")
                .start("rootfiles")
                .empty("rootfile", "full-path", FOLDER + PackageFile.NAME, "media-type",
                        "application/oebps-package+xml")
                .end().end();
        deflated("META-INF/container.xml", container.bytes());
    }

    /** Text: it is packed. */
    void text(String name, byte[] bytes) throws IOException {
        deflated(FOLDER + name, bytes);
    }

    /** What is packed already. It is written twice, for its sum stands before it. */
    void packed(String name, long length, Body body) throws IOException {
        stored(FOLDER + name, length, body);
    }

    /** Ends the book, and not the stream that it is written to. */
    void finish() throws IOException {
        zip.finish();
    }

    private void deflated(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private void stored(String name, long length, Body body) throws IOException {
        CRC32 sum = new CRC32();
        body.write(new SummingStream(sum));
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(length);
        entry.setCompressedSize(length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        body.write(zip);
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        return entry;
    }

    private static final class SummingStream extends OutputStream {
        private final CRC32 sum;

        private SummingStream(CRC32 sum) {
            this.sum = sum;
        }

        @Override
        public void write(int value) {
            sum.update(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            sum.update(bytes, offset, length);
        }
    }
}
