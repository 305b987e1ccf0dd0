package lectern.edition.print.pdf;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
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
import lectern.store.Digest;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A face in one document: the letters used and no others. PDFBox's own {@code PDType0Font} looks up every letter again
 * for every string; here the code of a letter is its Unicode number, so text is written as it is, two letters that
 * share a glyph stay apart when the text is taken out again, and the file's tables are built once, at the end.
 */
final class EmbeddedFont {
    /** Codes for characters beyond the first plane: no character has one of these. */
    private static final int FIRST_SPARE = 0xD800;
    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx",
            "fpgm");

    private final Face face;
    private final COSDictionary dictionary = new COSDictionary();
    private final BitSet used = new BitSet(0x3000);
    private final Map<Letter, Integer> spare = new HashMap<>();

    /** A character and the one whose glyph it is drawn with. */
    private record Letter(int character, int drawn) {}

    EmbeddedFont(Face face) {
        this.face = face;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** The two-byte code of a character, which is part of the font from now on. */
    int code(int character) {
        return code(new Letter(character, character));
    }

    /** The same where text runs to the left: a bracket looks the other way, but means what it did. */
    int mirrored(int character) {
        int mirror = UCharacter.getMirror(character);
        return code(new Letter(character, face.covers(mirror) ? mirror : character));
    }

    private int code(Letter letter) {
        int code = letter.character() < 0x10000 && letter.character() == letter.drawn()
                ? letter.character()
                : spare.computeIfAbsent(letter, _ -> FIRST_SPARE + spare.size());
        used.set(code);
        return code;
    }

    private SortedMap<Integer, Letter> letters() {
        SortedMap<Integer, Letter> letters = new TreeMap<>();
        used.stream().forEach(code -> letters.put(code, new Letter(code, code)));
        spare.forEach((letter, code) -> letters.put(code, letter));
        return letters;
    }

    /** Writes the font itself, once all text has been. */
    void finish(Streams streams) throws IOException {
        SortedMap<Integer, Letter> letters = letters();
        String name = tag(letters) + "+" + face.font().getName();
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.BASE_FONT, name);
        if (face.compact().isPresent()) {
            embed(face.compact().get(), streams, letters, name, descendant);
        } else {
            embed(streams, letters, name, descendant);
        }
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, streams.of(unicode(letters)));
    }

    private void embed(Streams streams, SortedMap<Integer, Letter> letters, String name, COSDictionary descendant)
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
        COSDictionary descriptor = descriptor(name);
        descriptor.setItem(COSName.FONT_FILE2, program);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        Map<Integer, Integer> places = new HashMap<>();
        subsetter.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
        byte[] map = new byte[2 * (used.length() + 1)];
        for (Map.Entry<Integer, Letter> each : letters.entrySet()) {
            int place = requireNonNull(places.get(face.glyph(each.getValue().drawn())));
            map[2 * each.getKey()] = (byte) (place >> 8);
            map[2 * each.getKey() + 1] = (byte) place;
        }
        descendant.setItem(COSName.CID_TO_GID_MAP, streams.of(map));
    }

    /** A font of this kind has no place for a map from codes to glyphs, so the encoding says which it means. */
    private void embed(CompactOutlines outlines, Streams streams, SortedMap<Integer, Letter> letters, String name,
            COSDictionary descendant) throws IOException {
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
        COSDictionary descriptor = descriptor(name);
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

    private COSDictionary descriptor(String name) throws IOException {
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

    /** What the codes mean; a joined form means its letter. */
    private static byte[] unicode(SortedMap<Integer, Letter> letters) {
        SortedMap<Integer, String> meanings = new TreeMap<>();
        letters.forEach((code, letter) -> meanings.put(code, meaning(letter.character())));
        return CharacterMap.unicode(meanings);
    }

    private static String meaning(int character) {
        String text = Character.toString(character);
        boolean joined = character >= 0xFB50 && character <= 0xFDFF || character >= 0xFE70 && character <= 0xFEFC;
        return joined ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** Six capitals that tell this subset from others (ISO 32000-1, 9.6.4). */
    private static String tag(SortedMap<Integer, Letter> letters) {
        String digest = Digest.of(out -> out.write(letters.toString().getBytes(StandardCharsets.US_ASCII))).hex();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Integer.parseInt(digest, 2 * i, 2 * i + 2, 16) % 26));
        }
        return tag.toString();
    }
}
