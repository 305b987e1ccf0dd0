package lectern.edition.print.font;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;

/**
 * The outlines of an OpenType font of the kind CFF, as a PDF takes them. Immutable.
 *
 * @see <a href="https://adobe-type-tools.github.io/font-tech-notes/pdfs/5176.CFF.pdf">The Compact Font Format
 *      Specification</a>
 */
public final class CompactOutlines {
    /** Tells in a top dictionary where the outlines begin. */
    private static final int CHAR_STRINGS = 17;
    private static final String PLAIN = "[A-Za-z0-9-]{1,40}";
    private static final byte END_OF_OUTLINE = 14;
    /** Glyphs that are drawn to see whether the font is damaged. */
    private static final int SOME = 200;

    private final CFFFont font;
    private final byte[] file;

    CompactOutlines(CFFFont font) throws IOException {
        this.font = font;
        this.file = font.getData();
    }

    /** What a PDF calls a glyph: its number in the font, or in one for Chinese, Japanese and Korean that of a collection. */
    public int name(int glyph) {
        return font instanceof CFFCIDFont ? font.getCharset().getCIDForGID(glyph) : glyph;
    }

    /** What its names of glyphs are names in: who gave them, and of which collection. */
    public String registry() {
        return font instanceof CFFCIDFont named && isPlain(named) ? named.getRegistry() : "Adobe";
    }

    public String ordering() {
        return font instanceof CFFCIDFont named && isPlain(named) ? named.getOrdering() : "Identity";
    }

    public int supplement() {
        return font instanceof CFFCIDFont named && isPlain(named) ? named.getSupplement() : 0;
    }

    /** They are written into the PDF as they are, and anybody may have made the font. */
    private static boolean isPlain(CFFCIDFont font) {
        return font.getRegistry().matches(PLAIN) && font.getOrdering().matches(PLAIN) && font.getSupplement() >= 0;
    }

    /**
     * The font, in which of the large fonts for Chinese, Japanese and Korean only some glyphs have an outline. Nothing in
     * it moves, and what is not needed becomes zeros, which a PDF stores in next to no bytes. Others are small, and
     * may draw an accented letter by two others: they stay as they are.
     *
     * @param glyphs those that are needed, by their numbers
     */
    public byte[] with(Set<Integer> glyphs) throws IOException {
        byte[] some = file.clone();
        if (font instanceof CFFCIDFont) {
            int index = charStrings();
            int count = number(index, 2);
            int size = number(index + 2, 1);
            int data = index + 2 + (count + 1) * size;
            for (int glyph = 1; glyph < count; glyph++) {
                int from = data + number(index + 3 + glyph * size, size);
                int to = data + number(index + 3 + (glyph + 1) * size, size);
                if (!glyphs.contains(glyph) && from < to) {
                    Arrays.fill(some, from, to, (byte) 0);
                    some[from] = END_OF_OUTLINE;
                }
            }
        }
        return some;
    }

    /** @throws IOException if an outline is damaged */
    void rehearse() throws IOException {
        int count = font.getNumCharStrings();
        for (int glyph = 0; glyph < Math.min(SOME, count); glyph++) {
            font.getType2CharString(name(glyph)).getPath();
        }
        with(Set.of());
    }

    /** Where the index of outlines is, from the first dictionary, which follows the index of names. */
    private int charStrings() throws IOException {
        int names = number(2, 1);
        int dictionaries = end(names);
        int size = number(dictionaries + 2, 1);
        int data = dictionaries + 2 + (number(dictionaries, 2) + 1) * size;
        int at = data + number(dictionaries + 3, size);
        int end = data + number(dictionaries + 3 + size, size);
        int operand = -1;
        while (at < end) {
            int first = number(at, 1);
            if (first <= 21) {
                if (first == CHAR_STRINGS) {
                    return operand;
                }
                at += first == 12 ? 2 : 1;
            } else if (first == 30) {
                at++;
                while ((number(at, 1) & 0xF) != 0xF && number(at, 1) >> 4 != 0xF) {
                    at++;
                }
                at++;
            } else {
                int length = first == 28 ? 3 : first == 29 ? 5 : first <= 246 ? 1 : 2;
                operand = switch (length) {
                    case 1 -> first - 139;
                    case 2 -> first <= 250
                            ? (first - 247) * 256 + number(at + 1, 1) + 108
                            : -(first - 251) * 256 - number(at + 1, 1) - 108;
                    default -> number(at + 1, length - 1);
                };
                at += length;
            }
        }
        throw new IOException("it does not say where its outlines are");
    }

    /** Where what follows an index begins. */
    private int end(int index) throws IOException {
        int count = number(index, 2);
        if (count == 0) {
            return index + 2;
        }
        int size = number(index + 2, 1);
        return index + 2 + (count + 1) * size + number(index + 3 + count * size, size);
    }

    private int number(int at, int bytes) throws IOException {
        if (at < 0 || at + bytes > file.length) {
            throw new IOException("it is cut off, or damaged");
        }
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | file[at + i] & 0xFF;
        }
        return number;
    }
}
