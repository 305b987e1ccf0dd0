package lectern.edition.print.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Compresses the streams of one document, with one deflater for all: PDFBox sets up a new one for each, which takes
 * longer than a page's content. To be closed, for what it holds is outside of the heap.
 */
final class Streams implements AutoCloseable {
    private final COSDocument document;
    private final Deflater deflater = new Deflater();
    private final byte[] piece = new byte[1 << 14];

    Streams(COSDocument document) {
        this.document = document;
    }

    COSStream of(byte[] bytes) throws IOException {
        return of(bytes, bytes.length);
    }

    COSStream of(byte[] bytes, int length) throws IOException {
        COSStream stream = document.createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        deflater.reset();
        deflater.setInput(bytes, 0, length);
        deflater.finish();
        try (OutputStream out = stream.createRawOutputStream()) {
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        return stream;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
