package lectern.edition.print.font;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file, read once. Which characters it has and how wide they are is looked up when it is read, so measuring
 * is one array access a character. Safe for many threads: what is written here never changes, and FontBox parses no
 * table later.
 */
public final class Face {
    private static final int PLANE = 0x10000;
    private static final String USUAL = "Ask your doctor or nurse about the side effects of this treatment.";
    private static final int SOME = 200;
    private static final int FORBIDDEN = OS2WindowsMetricsTable.FSTYPE_RESTRICTED
            | OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING | OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY;

    private final TrueTypeFont font;
    private final Optional<CompactOutlines> compact;
    private final CmapLookup characters;
    private final short[] advances = new short[PLANE];
    private final BitSet covered = new BitSet(PLANE);
    private final double ascent;
    private final double descent;

    Face(byte[] file) throws IOException {
        font = parse(file);
        compact = font instanceof OpenTypeFont open && open.isPostScript()
                ? Optional.of(new CompactOutlines(open.getCFF().getFont()))
                : Optional.empty();
        characters = font.getUnicodeCmapLookup();
        // By its glyphs: they are a tenth of all characters that there are.
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            List<Integer> drawn = characters.getCharCodes(glyph);
            if (drawn != null) {
                cover(drawn, (short) measured(glyph));
            }
        }
        double units = font.getUnitsPerEm();
        ascent = font.getHorizontalHeader().getAscender() / units;
        descent = -font.getHorizontalHeader().getDescender() / units;
    }

    private void cover(List<Integer> drawn, short advance) {
        for (int character : drawn) {
            if (character >= ' ' && character < PLANE && Scripts.isPrinted(character)) {
                covered.set(character);
                advances[character] = advance;
            }
        }
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        boolean compact = file.length > 3 && new String(file, 0, 4, StandardCharsets.US_ASCII).equals("OTTO");
        return compact
                ? new OTFParser().parse(new RandomAccessReadBuffer(file))
                : new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /**
     * Does once what every print does, with some of the letters.
     *
     * @throws IOException if the file is damaged, or its licence forbids to print with it
     */
    void rehearse() throws IOException {
        OS2WindowsMetricsTable rights = font.getOS2Windows();
        if (rights != null && (rights.getFsType() & FORBIDDEN) != 0) {
            throw new IOException("its maker forbids to embed it");
        }
        if (covered.isEmpty()) {
            throw new IOException("it has no letters");
        }
        if (compact.isPresent()) {
            compact.get().rehearse();
            return;
        }
        TTFSubsetter subsetter = new TTFSubsetter(font);
        covered.stream().limit(SOME).forEach(subsetter::add);
        subsetter.writeToStream(OutputStream.nullOutputStream());
    }

    /** What its maker calls it. */
    Optional<String> family() {
        try {
            return Optional.ofNullable(font.getNaming()).map(NamingTable::getFontFamily).map(String::strip)
                    .filter(name -> !name.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private int measured(int glyph) throws IOException {
        return Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm());
    }

    public boolean covers(int character) {
        return character < PLANE
                ? covered.get(character)
                : characters.getGlyphId(character) != 0 && Scripts.isPrinted(character);
    }

    /** Counts thousandths of the size, as the PDF will. */
    public int advance(int character) {
        if (character < PLANE) {
            return advances[character];
        }
        try {
            return measured(characters.getGlyphId(character));
        } catch (IOException impossible) {
            throw new IllegalStateException("the table of widths is read already", impossible);
        }
    }

    public double width(String text, double size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < text.length()) {
                sum += advance(text.codePointAt(i));
                i++;
            } else {
                sum += advances[unit];
            }
        }
        return sum * size / 1000;
    }

    /** How wide a letter of running text is, in sizes. */
    public double usualWidth() {
        return width(USUAL, 1) / USUAL.length();
    }

    /** Height above the baseline, in sizes. */
    public double ascent() {
        return ascent;
    }

    /** Depth below the baseline, in sizes. */
    public double descent() {
        return descent;
    }

    /** Height of a capital letter, in sizes. */
    public double capHeight() {
        return ascent * 0.78;
    }

    /**
     * The box around what is seen of a letter, from its origin, in thousandths of the size; empty where nothing is, and
     * where the outlines are of the kind CFF.
     */
    Optional<Rectangle2D> box(int character) {
        try {
            GlyphData outline = compact.isPresent() ? null : font.getGlyph().getGlyph(characters.getGlyphId(character));
            if (outline == null) {
                return Optional.empty();
            }
            double scale = 1000.0 / font.getUnitsPerEm();
            BoundingBox box = outline.getBoundingBox();
            return Optional.of(new Rectangle2D.Double(box.getLowerLeftX() * scale, box.getLowerLeftY() * scale,
                    box.getWidth() * scale, box.getHeight() * scale));
        } catch (IOException impossible) {
            throw new IllegalStateException("the file was read whole", impossible);
        }
    }

    public int glyph(int character) {
        return characters.getGlyphId(character);
    }

    /** Its outlines, if they are of the kind CFF; others are of TrueType's. */
    public Optional<CompactOutlines> compact() {
        return compact;
    }

    public TrueTypeFont font() {
        return font;
    }
}
