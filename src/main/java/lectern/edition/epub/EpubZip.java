package lectern.edition.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lectern.edition.xml.XmlFile;
import lectern.edition.zip.ReproducibleZip;
import lectern.store.Work;

/**
 * The container of a book (EPUB 3.3, Open Container Format): its type stands first, as it is, with nothing between its
 * name and its bytes.
 */
final class EpubZip {
    private static final String FOLDER = "EPUB/";

    private final ReproducibleZip zip;

    /** @param mediaType of the whole */
    EpubZip(OutputStream out, String mediaType) throws IOException {
        zip = new ReproducibleZip(out, Optional.empty());
        zip.store("mimetype", mediaType.getBytes(StandardCharsets.US_ASCII));
        XmlFile container = new XmlFile();
        container.start("container", "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container", "version", "1.0")
                .start("rootfiles")
                .empty("rootfile", "full-path", FOLDER + PackageFile.NAME, "media-type",
                        "application/oebps-package+xml")
                .end().end();
        zip.pack("META-INF/container.xml", container.bytes());
    }

    /** Text: it gets smaller. */
    void text(String name, byte[] bytes) throws IOException {
        zip.pack(FOLDER + name, bytes);
    }

    /** A picture. */
    void picture(String name, byte[] bytes) throws IOException {
        zip.store(FOLDER + name, bytes);
    }

    /** A recording. */
    void sound(String name, long length, Work recording) throws IOException {
        zip.store(FOLDER + name, length, recording);
    }

    /** Ends the book, and not the stream that it is written to. */
    void finish() throws IOException {
        zip.close();
    }
}
