package lectern.content.markup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.document.Message;
import org.jsoup.nodes.Document;

/**
 * UTF-8 that was read as windows-1252, as Âµ for µ and â€™ for ’, is mended where it decodes back to a character that
 * people write. What else looks like it is an error.
 */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The byte that each character was read from: none lies beyond the sign for a trade mark. */
    private static final int[] BYTES = bytes();
    /** Text may have been misread twice or three times. */
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_TOLD = 10;
    private static final Pattern SUSPECT = Pattern.compile("\u00e2\u20ac|(?<!\\p{L})\u00c2(?![\\p{L}'\u2019.])"
            + "|\\p{Ll}\u00c3(?!\\p{L})|[\u00c2\u00c3][\u0080-\u009f\u00a0-\u00a9\u00ac-\u00ba\u00bc-\u00bf]");
    /** It may well close what ends with a capital letter: it proves nothing by itself. */
    private static final String PUNCTUATION = "\u2026\u2018\u2019\u201c\u201d\u201e\u2013\u2014\u2022\u2039\u203a\u00ab\u00bb";

    private final Signs signs;
    private int told;

    Mojibake(Signs signs) {
        this.signs = signs;
    }

    private static int[] bytes() {
        int[] bytes = new int['\u2122' + 1];
        for (int b = 0x80; b <= 0xFF; b++) {
            bytes[b] = b;
            char read = new String(new byte[]{(byte) b}, WINDOWS).charAt(0);
            if (read != '\ufffd') {
                bytes[read] = b;
            }
        }
        return bytes;
    }

    private static int byteOf(char c) {
        return c < BYTES.length ? BYTES[c] : 0;
    }

    void apply(Document page) {
        boolean[] certain = new boolean[1];
        boolean[] suspected = new boolean[1];
        PageTexts.change(page, (text, _) -> {
            suspected[0] |= isSuspected(text);
            certain[0] = certain[0] || !mended(text, false).equals(text);
            return text;
        });
        if (!suspected[0]) {
            return;
        }
        PageTexts.change(page, (text, element) -> {
            String mended = mended(text, certain[0]);
            if (!mended.equals(text) && told < MOST_TOLD) {
                told++;
                signs.report(element, Message.ENCODING_MENDED.with(excerpt(mended)));
            }
            if (SUSPECT.matcher(mended).find()) {
                signs.report(element, Message.CHARACTERS_LOST.with(excerpt(mended)));
            }
            return mended;
        });
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + " …" : line;
    }

    /** @param certain whether the page has such text beyond doubt, so that what could be it is it */
    static String mended(String text, boolean certain) {
        String mended = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = once(mended, certain || round > 0);
            if (next.equals(mended)) {
                return next;
            }
            mended = next;
        }
        return mended;
    }

    private static String once(String text, boolean certain) {
        if (!isSuspected(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int length = length(text.charAt(at));
            Optional<String> character = length == 0 || at + length > text.length()
                    ? Optional.empty()
                    : decoded(text.substring(at, at + length), certain);
            mended.append(character.orElse(text.substring(at, at + 1)));
            at += character.isPresent() ? length - 1 : 0;
        }
        return mended.toString();
    }

    /** Whether a sequence may begin in it, as each of {@link #SUSPECT} does. */
    private static boolean isSuspected(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (length(text.charAt(at)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Tells how long the sequence is that a character begins, if it is the first of one. */
    private static int length(char c) {
        int first = byteOf(c);
        return first >= 0xC2 && first <= 0xDF
                ? 2
                : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static Optional<String> decoded(String sequence, boolean certain) {
        byte[] bytes = new byte[sequence.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) byteOf(sequence.charAt(i));
        }
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int c = decoded.codePointAt(0);
            boolean plain = bytes.length > 2 ? isWritten(c) : c >= 0xA0 && c <= 0x17F || c >= 0x370 && c <= 0x3FF;
            boolean proof = bytes.length > 2
                    || sequence.charAt(0) <= '\u00c3' && PUNCTUATION.indexOf(sequence.charAt(1)) < 0;
            return plain && (proof || certain) ? Optional.of(decoded) : Optional.empty();
        } catch (CharacterCodingException noUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(int c) {
        return Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE && !Character.isISOControl(c);
    }
}
