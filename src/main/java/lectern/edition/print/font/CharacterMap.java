package lectern.edition.print.font;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * Writes what the two-byte codes of a font stand for, in the language that PDF has for it.
 *
 * @see <a href="https://adobe-type-tools.github.io/font-tech-notes/pdfs/5014.CIDFont_Spec.pdf">Adobe CMap and CIDFont
 *      Files Specification</a>
 */
public final class CharacterMap {
    public static final String NAME = "Lectern";
    /** The language allows no more in one list. */
    private static final int AT_ONCE = 100;

    private CharacterMap() {}

    /** @param meanings what a reader copies out, by code */
    public static byte[] unicode(SortedMap<Integer, String> meanings) {
        List<String> rows = new ArrayList<>();
        meanings.forEach((code, text) -> rows.add("<%04X> <%s>".formatted(code,
                HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)))));
        return map("Adobe", "UCS", 0, "Adobe-Identity-UCS", 2, "bfchar", rows);
    }

    /** @param names what the font calls its glyphs, by code */
    public static byte[] glyphs(CompactOutlines outlines, SortedMap<Integer, Integer> names) {
        List<String> rows = new ArrayList<>();
        names.forEach((code, name) -> rows.add("<%04X> %d".formatted(code, name)));
        return map(outlines.registry(), outlines.ordering(), outlines.supplement(), NAME, 1, "cidchar", rows);
    }

    private static byte[] map(String registry, String ordering, int supplement, String name, int type, String kind,
            List<String> rows) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (%s) /Ordering (%s) /Supplement %d >> def
                /CMapName /%s def
                /CMapType %d def
                /WMode 0 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """.formatted(registry, ordering, supplement, name, type));
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<String> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            map.append(some.size()).append(" begin").append(kind).append('\n');
            some.forEach(row -> map.append(row).append('\n'));
            map.append("end").append(kind).append('\n');
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
