package lectern.edition.print.pdf;

import java.util.Arrays;

/**
 * The operators of a page in the making, to be filled again for the next page. A {@code ByteArrayOutputStream} takes a
 * lock for every byte, which was an eighth of the time of a book.
 */
final class ContentBytes {
    private byte[] bytes = new byte[1 << 14];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] array() {
        return bytes;
    }

    /** How much of the array is filled. */
    int length() {
        return length;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** The two bytes of a letter in a literal string (ISO 32000-1, 7.3.4.2): half as much to compress as its digits. */
    void code(int code) {
        reserve(4);
        escaped(code >> 8);
        escaped(code & 0xFF);
    }

    private void escaped(int value) {
        switch (value) {
            case '(', ')', '\\' -> {
                bytes[length++] = '\\';
                bytes[length++] = (byte) value;
            }
            case '\r' -> {
                bytes[length++] = '\\';
                bytes[length++] = 'r';
            }
            default -> bytes[length++] = (byte) value;
        }
    }

    /** Writes two digits behind the point, and a space. */
    void number(double number) {
        reserve(24);
        long hundredths = Math.round(number * 100);
        if (hundredths < 0) {
            bytes[length++] = '-';
            hundredths = -hundredths;
        }
        ascii(Long.toString(hundredths / 100));
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            bytes[length++] = '.';
            bytes[length++] = (byte) ('0' + rest / 10);
            if (rest % 10 != 0) {
                bytes[length++] = (byte) ('0' + rest % 10);
            }
        }
        bytes[length++] = ' ';
    }
}
