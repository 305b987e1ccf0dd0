package lectern.edition.daisy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import lectern.edition.zip.ReproducibleZip;
import lectern.store.Work;

/** The files of a book, beside each other in a zip, and how many and how large they are. Used by one thread. */
final class DaisyZip {
    private final ReproducibleZip zip;
    private int files;
    private long bytes;

    DaisyZip(OutputStream out) {
        zip = new ReproducibleZip(out, Optional.empty());
    }

    /** Text: it gets smaller. */
    void text(String name, byte[] file) throws IOException {
        zip.pack(name, file);
        count(file.length);
    }

    /** A picture. */
    void picture(String name, byte[] file) throws IOException {
        zip.store(name, file);
        count(file.length);
    }

    /** A recording. */
    void sound(String name, long length, Work recording) throws IOException {
        zip.store(name, length, recording);
        count(length);
    }

    private void count(long length) {
        files++;
        bytes += length;
    }

    int files() {
        return files;
    }

    /** Of all files, unpacked. */
    long bytes() {
        return bytes;
    }

    /** Ends the book, and not the stream that it is written to. */
    void finish() throws IOException {
        zip.close();
    }
}
