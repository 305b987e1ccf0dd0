package lectern.edition;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import lectern.store.Blob;
import lectern.store.Digest;
import lectern.store.Growing;

/** An edition that somebody asked for: there, or on its way. Whoever asked closes it. */
public sealed interface Edition extends Closeable {

    /** The name of its bytes, and its ETag. */
    Digest key();

    /**
     * Copies all of it, as it comes.
     *
     * @throws IOException if it cannot be made: what was copied before is not whole
     */
    void copy(OutputStream out) throws IOException;

    /**
     * @param start the edition's first byte in the blob: not 0 where it is an excerpt of it
     */
    record Ready(Digest key, Blob blob, long start) implements Edition {

        /** The edition's length in bytes. */
        public long length() {
            return blob.length() - start;
        }

        @Override
        public void copy(OutputStream out) throws IOException {
            blob.copy(start, length(), out);
        }

        @Override
        public void close() throws IOException {
            blob.close();
        }
    }

    /** Its length is not known before it is finished. */
    record InTheMaking(Digest key, Growing body) implements Edition {

        @Override
        public void copy(OutputStream out) throws IOException {
            body.copy(0, out);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
