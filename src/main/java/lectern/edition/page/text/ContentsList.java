package lectern.edition.page.text;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The list of a publication's sections that stands on all of its pages: the same on each, but for the mark of the one that
 * its reader is on. Of a publication of a hundred sections it would take longer to write than all else on a page.
 *
 * @param html without a mark
 * @param ends where the mark of each section stands, in their order: at the end of its link's begin tag
 */
public record ContentsList(byte[] html, int[] ends) implements PartCache.Part {
    private static final byte[] ITEM = ascii("<li ");
    private static final byte[] LINK = ascii("<a ");
    private static final byte[] CURRENT = ascii(" aria-current=\"page\"");

    /**
     * @param html     of a list whose items hold each a link; nothing it says has a bare less-than sign
     * @param sections how many there are
     */
    public static ContentsList of(byte[] html, int sections) {
        int[] ends = new int[sections];
        int at = 0;
        for (int i = 0; i < sections; i++) {
            at = find(html, LINK, find(html, ITEM, at));
            while (html[at] != '>') {
                at++;
            }
            ends[i] = at;
        }
        return new ContentsList(html, ends);
    }

    /** @param number the place of the section that is marked, from 1; 0 for none */
    public Content at(int number) {
        return out -> {
            if (number == 0) {
                out.writeBinaryContent(html);
                return;
            }
            int end = ends[number - 1];
            out.writeBinaryContent(Arrays.copyOf(html, end));
            out.writeBinaryContent(CURRENT);
            out.writeBinaryContent(Arrays.copyOfRange(html, end, html.length));
        };
    }

    @Override
    public int bytes() {
        return html.length + ends.length * Integer.BYTES;
    }

    private static int find(byte[] html, byte[] wanted, int from) {
        int at = from;
        while (!Arrays.equals(html, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
