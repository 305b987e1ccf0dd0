package lectern.edition.print.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lectern.edition.print.layout.Paginator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Bookmarks: the headings of a print as a tree (ISO 32000-1, 12.3.3). */
final class PdfOutline {

    private record Open(COSDictionary item, int level) {}

    private PdfOutline() {}

    static COSDictionary of(List<Paginator.Entry> entries, List<COSDictionary> pages, double height) {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.TYPE, COSName.OUTLINES);
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open(root, 0));
        for (Paginator.Entry entry : entries) {
            while (path.element().level() >= entry.bookmark().level()) {
                path.pop();
            }
            COSDictionary item = new COSDictionary();
            item.setString(COSName.TITLE, entry.bookmark().title());
            item.setItem(COSName.DEST,
                    LinkAnnotations.destination(pages.get(entry.spot().page()), height - entry.spot().top()));
            append(path.element().item(), item);
            path.push(new Open(item, entry.bookmark().level()));
        }
        if (root.containsKey(COSName.FIRST)) {
            root.setInt(COSName.COUNT, count(root));
        }
        return root;
    }

    private static void append(COSDictionary parent, COSDictionary item) {
        item.setItem(COSName.PARENT, parent);
        COSDictionary last = parent.getCOSDictionary(COSName.LAST);
        if (last == null) {
            parent.setItem(COSName.FIRST, item);
        } else {
            last.setItem(COSName.NEXT, item);
            item.setItem(COSName.PREV, last);
        }
        parent.setItem(COSName.LAST, item);
    }

    /** How many are to be seen: those below the first level start folded up. */
    private static int count(COSDictionary root) {
        int count = 0;
        for (COSDictionary item = root.getCOSDictionary(COSName.FIRST); item != null; item = item
                .getCOSDictionary(COSName.NEXT)) {
            count++;
            int below = count(item);
            if (below > 0) {
                item.setInt(COSName.COUNT, -below);
            }
        }
        return count;
    }
}
