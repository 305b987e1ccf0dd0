package lectern.edition.print.pdf;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.edition.print.font.CharacterMap;
import lectern.edition.print.font.CompactOutlines;
import lectern.edition.print.font.Face;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The file of a face with the letters that are used, and what a document says of it (ISO 32000-1, 9.7 and 9.9).
 *
 * @param name    of the subset
 * @param letters by their codes
 */
record FontFile(Face face, String name, SortedMap<Integer, EmbeddedFont.Letter> letters, Streams streams) {
    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx",
            "fpgm");

    /**
     * Writes it.
     *
     * @param dictionary is told how codes are read
     * @return the descendant of that dictionary
     */
    COSDictionary embed(COSDictionary dictionary) throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.BASE_FONT, name);
        if (face.compact().isPresent()) {
            embed(face.compact().get(), descendant, dictionary);
        } else {
            embed(descendant, dictionary);
        }
        return descendant;
    }

    private void embed(COSDictionary descendant, COSDictionary dictionary)
            throws IOException {
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setItem(COSName.CIDSYSTEMINFO, system("Adobe", "Identity", 0));
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        SortedMap<Integer, Integer> advances = new TreeMap<>();
        letters.forEach((code, letter) -> advances.put(code, face.advance(letter.drawn())));
        descendant.setItem(COSName.W, widths(advances));
        TTFSubsetter subsetter = new TTFSubsetter(face.font(), TABLES);
        letters.values().forEach(letter -> subsetter.add(letter.drawn()));
        ByteArrayOutputStream file = new ByteArrayOutputStream(50_000);
        subsetter.writeToStream(file);
        COSStream program = streams.of(file.toByteArray());
        program.setInt(COSName.LENGTH1, file.size());
        COSDictionary descriptor = descriptor();
        descriptor.setItem(COSName.FONT_FILE2, program);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        Map<Integer, Integer> places = new HashMap<>();
        subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
        byte[] map = new byte[2 * (letters.lastKey() + 2)];
        for (Map.Entry<Integer, EmbeddedFont.Letter> each : letters.entrySet()) {
            int place = requireNonNull(places.get(face.glyph(each.getValue().drawn())));
            map[2 * each.getKey()] = (byte) (place >> 8);
            map[2 * each.getKey() + 1] = (byte) place;
        }
        descendant.setItem(COSName.CID_TO_GID_MAP, streams.of(map));
    }

    /** A font of this kind has no place for a map from codes to glyphs, so the encoding says which it means. */
    private void embed(CompactOutlines outlines, COSDictionary descendant,
            COSDictionary dictionary) throws IOException {
        SortedMap<Integer, Integer> names = new TreeMap<>();
        SortedMap<Integer, Integer> advances = new TreeMap<>();
        Set<Integer> glyphs = new HashSet<>();
        letters.forEach((code, letter) -> {
            int glyph = face.glyph(letter.drawn());
            glyphs.add(glyph);
            names.put(code, outlines.name(glyph));
            advances.put(outlines.name(glyph), face.advance(letter.drawn()));
        });
        COSStream program = streams.of(outlines.with(glyphs));
        program.setName(COSName.SUBTYPE, "CIDFontType0C");
        COSDictionary descriptor = descriptor();
        descriptor.setItem(COSName.FONT_FILE3, program);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setItem(COSName.CIDSYSTEMINFO,
                system(outlines.registry(), outlines.ordering(), outlines.supplement()));
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setItem(COSName.W, widths(advances));
        COSStream encoding = streams.of(CharacterMap.glyphs(outlines, names));
        encoding.setItem(COSName.TYPE, COSName.CMAP);
        encoding.setName(COSName.getPDFName("CMapName"), CharacterMap.NAME);
        encoding.setItem(COSName.CIDSYSTEMINFO,
                system(outlines.registry(), outlines.ordering(), outlines.supplement()));
        encoding.setInt(COSName.getPDFName("WMode"), 0);
        dictionary.setItem(COSName.ENCODING, encoding);
    }

    private static COSDictionary system(String registry, String ordering, int supplement) {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, registry);
        system.setString(COSName.ORDERING, ordering);
        system.setInt(COSName.SUPPLEMENT, supplement);
        return system;
    }

    private COSDictionary descriptor() throws IOException {
        HeaderTable head = face.font().getHeader();
        double scale = 1000.0 / head.getUnitsPerEm();
        COSArray box = new COSArray();
        for (short edge : new short[]{head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
            box.add(COSInteger.get(Math.round(edge * scale)));
        }
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, (int) Math.round(face.ascent() * 1000));
        descriptor.setInt(COSName.DESCENT, (int) Math.round(-face.descent() * 1000));
        descriptor.setInt(COSName.CAP_HEIGHT, (int) Math.round(face.capHeight() * 1000));
        descriptor.setInt(COSName.STEM_V, head.getMacStyle() % 2 == 1 ? 140 : 80);
        return descriptor;
    }

    /** @param advances by the code that the font itself knows a letter by */
    private static COSArray widths(SortedMap<Integer, Integer> advances) {
        COSArray all = new COSArray();
        COSArray row = new COSArray();
        int next = -1;
        for (Map.Entry<Integer, Integer> each : advances.entrySet()) {
            if (each.getKey() != next) {
                row = new COSArray();
                all.add(COSInteger.get(each.getKey()));
                all.add(row);
            }
            row.add(COSInteger.get(each.getValue()));
            next = each.getKey() + 1;
        }
        return all;
    }
}
