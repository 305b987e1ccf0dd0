package lectern.edition.print.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import lectern.edition.print.font.Face;
import lectern.edition.print.font.Fonts;

/**
 * Turns text into characters that can be printed, without losing any that mean something: letters and their accents
 * in one piece, spaces of every width as spaces, marks for hyphenation and for emoji dropped, and a sign that no font
 * has as its equal ({@code ℡} as TEL) or by its name in brackets. Letters that cannot be printed are said to be unknown
 * ones, with their names or numbers, and so is a character that nobody can know: one must not stop a whole booklet, and
 * everybody must see that something stood there.
 */
public final class PrintableCharacters {
    /** {@code content} writes so for a sign that no table knows. */
    private static final String UNKNOWN = "[unknown sign]";
    /** More are told by their numbers, which are shorter. */
    private static final int MOST_NAMES = 2;

    private final Fonts fonts;
    private final Face main;

    public PrintableCharacters(Fonts fonts) {
        this.fonts = fonts;
        this.main = fonts.main(false);
    }

    /** Most text has nothing to change: it is returned as it is. */
    public String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '\u00ad' || unit >= '\u0300' && isSpecial(unit) || !main.covers(unit)) {
                return changed(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
        return text;
    }

    /** An address stays one that can be typed: a letter that no font has is written as its bytes are. */
    public String printable(PrintedAddress address) {
        return printable(PrintedAddress.encoded(address.shown(), fonts::covers));
    }

    /** Combining marks, spaces, formats, variations, halves of characters and what no standard knows. */
    private static boolean isSpecial(char unit) {
        return switch (Character.getType(unit)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.SPACE_SEPARATOR, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                true;
            default -> false;
        };
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        List<Integer> lost = new ArrayList<>();
        for (PrimitiveIterator.OfInt each = text.codePoints().iterator(); each.hasNext();) {
            int character = each.nextInt();
            if (isLost(character)) {
                lost.add(character);
            } else {
                changed.append(described(lost));
                lost.clear();
                append(character, changed);
            }
        }
        return changed.append(described(lost)).toString();
    }

    private static String described(List<Integer> lost) {
        if (lost.isEmpty()) {
            return "";
        }
        String kind = lost.size() == 1 ? "[unknown letter: " : "[unknown letters: ";
        return lost.size() <= MOST_NAMES
                ? lost.stream().map(each -> Character.getName(each).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", kind, "]"))
                : lost.stream().map("U+%04X"::formatted).collect(Collectors.joining(" ", kind, "]"));
    }

    /** The first letter that cannot be printed. */
    public OptionalInt lost(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(this::isLost).findFirst();
    }

    private boolean isLost(int character) {
        return !fonts.covers(character) && !steersDirection(character) && !isVariation(character)
                && !isUnknown(character) && !isSign(character) && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT && !Character.isWhitespace(character)
                && Character.getType(character) != Character.SPACE_SEPARATOR && !isCovered(equal(character));
    }

    private static String equal(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    }

    private boolean isCovered(String text) {
        return text.codePoints().allMatch(fonts::covers);
    }

    private void append(int character, StringBuilder text) {
        switch (character) {
            case 0xAD, 0x200B, 0x2060, 0xFEFF -> {
            }
            case 0x2007, 0x202F -> text.append('\u00a0');
            default -> {
                if (isVariation(character)) {
                    return;
                }
                if (isUnknown(character)) {
                    text.append(UNKNOWN);
                } else if (Character.isWhitespace(character)
                        || Character.getType(character) == Character.SPACE_SEPARATOR) {
                    text.append(character == 0xA0 ? '\u00a0' : ' ');
                } else if (steersDirection(character) || fonts.covers(character)) {
                    text.appendCodePoint(character);
                } else if (!Character.isISOControl(character)) {
                    replace(character, text);
                }
            }
        }
    }

    private void replace(int character, StringBuilder text) {
        String equal = equal(character);
        if (isCovered(equal)) {
            text.append(equal);
        } else if (isSign(character)) {
            text.append('[').append(Character.getName(character).toLowerCase(Locale.ROOT)).append(']');
        }
    }

    /** Nobody can know what it shows, if the publisher has no font for it. */
    public boolean isUnknown(int character) {
        return switch (Character.getType(character)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> !fonts.covers(character);
            default -> false;
        };
    }

    private static boolean isSign(int character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL,
                    Character.OTHER_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.ENCLOSING_MARK, Character.OTHER_NUMBER ->
                Character.getName(character) != null;
            default -> false;
        };
    }

    private static boolean isVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** What the order or the joining of letters needs to know, but nobody sees. */
    static boolean steersDirection(int character) {
        return character >= 0x200C && character <= 0x200F || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069 || character == 0x61C;
    }
}
