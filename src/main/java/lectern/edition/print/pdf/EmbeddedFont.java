package lectern.edition.print.pdf;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.edition.print.font.CharacterMap;
import lectern.edition.print.font.Face;
import lectern.store.Digest;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * A face in one document: the letters used and no others. PDFBox's own {@code PDType0Font} looks up every letter again
 * for every string; here the code of a letter is its Unicode number, so text is written as it is, two letters that
 * share a glyph stay apart when the text is taken out again, and the file's tables are built once, at the end.
 */
final class EmbeddedFont {
    /** Codes for characters beyond the first plane: no character has one of these. */
    private static final int FIRST_SPARE = 0xD800;

    private final Face face;
    private final COSDictionary dictionary = new COSDictionary();
    private final BitSet used = new BitSet(0x3000);
    private final Map<Letter, Integer> spare = new HashMap<>();

    /** A character and the one whose glyph it is drawn with. */
    record Letter(int character, int drawn) {}

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
        COSArray descendants = new COSArray();
        descendants.add(new FontFile(face, name, letters, streams).embed(dictionary));
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, streams.of(unicode(letters)));
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
