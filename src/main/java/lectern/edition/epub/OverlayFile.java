package lectern.edition.epub;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import lectern.edition.book.Overlay;
import lectern.edition.xml.XmlFile;

/** When the elements of a page are heard, as reading apps read it (EPUB 3.3, Media Overlays). */
final class OverlayFile {
    private static final String SMIL = "http://www.w3.org/ns/SMIL";

    private OverlayFile() {}

    /**
     * @param page      the file that the elements are in
     * @param footnotes ids of sentences that a reader may want to be passed over
     */
    static byte[] smil(Overlay overlay, String page, Set<String> footnotes) {
        XmlFile smil = new XmlFile();
        smil.start("smil", "xmlns", SMIL, "xmlns:epub", BookPages.OPS, "version", "3.0").start("body");
        int number = 0;
        for (Overlay.Part part : overlay.parts()) {
            number++;
            String id = "p" + number;
            if (footnotes.contains(part.element())) {
                smil.start("par", "id", id, "epub:type", "footnote");
            } else {
                smil.start("par", "id", id);
            }
            smil.empty("text", "src", page + "#" + part.element())
                    .empty("audio", "src", part.sound(), "clipBegin", seconds(part.starts()), "clipEnd",
                            seconds(part.ends()))
                    .end();
        }
        return smil.end().end().bytes();
    }

    /** "12.3456s": reading apps know four decimals, and both ends of a part that meets another are rounded alike. */
    static String seconds(Duration time) {
        long parts = time.toNanos() / 100_000;
        return String.format(Locale.ROOT, "%d.%04ds", parts / 10_000, parts % 10_000);
    }
}
