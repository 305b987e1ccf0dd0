package lectern.edition.print.text;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.document.text.KeptTogether;
import lectern.edition.print.font.Face;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Joining;
import lectern.edition.print.style.TextStyle;

/**
 * Cuts prose into pieces and measures them. Right-to-left text gets its levels from the whole paragraph (UAX #9) and
 * Arabic letters their joined forms, word by word.
 */
public final class Shaper {
    private final Fonts fonts;

    public Shaper(Fonts fonts) {
        this.fonts = fonts;
    }

    public List<ShapedPiece> shape(Prose prose, double size, boolean rightToLeft) {
        String text = KeptTogether.glued(prose.text());
        Optional<byte[]> levels = levels(text, rightToLeft);
        List<ShapedPiece> pieces = new ArrayList<>(text.length() / 3);
        List<Prose.Stretch> stretches = prose.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            int end = i + 1 < stretches.size() ? stretches.get(i + 1).start() : text.length();
            new Stretch(text, levels, stretches.get(i).style(), size, pieces).cut(stretches.get(i).start(), end);
        }
        return pieces;
    }

    /** Empty where all of it runs to the right. */
    private static Optional<byte[]> levels(String text, boolean rightToLeft) {
        char[] units = text.toCharArray();
        if (!rightToLeft && !Bidi.requiresBidi(units, 0, units.length)) {
            return Optional.empty();
        }
        Bidi bidi = new Bidi();
        bidi.setPara(text, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        byte[] levels = bidi.getLevels();
        for (KeptTogether.Range number : KeptTogether.leftToRight(text)) {
            // A plus, brackets and a unit would wander to the other side by the algorithm alone.
            Arrays.fill(levels, number.start(), number.end(), (byte) (levels[number.start()] + 1 & ~1));
        }
        return Optional.of(levels);
    }

    private final class Stretch {
        private final String text;
        private final Optional<byte[]> levels;
        private final TextStyle style;
        private final double size;
        private final List<ShapedPiece> pieces;
        private final Face main;

        Stretch(String text, Optional<byte[]> levels, TextStyle style, double size, List<ShapedPiece> pieces) {
            this.text = text;
            this.levels = levels;
            this.style = style;
            this.size = size;
            this.pieces = pieces;
            this.main = fonts.main(style.bold());
        }

        void cut(int start, int end) {
            int at = start;
            while (at < end) {
                char unit = text.charAt(at);
                int level = level(at);
                if (unit == ' ' || unit == '\n') {
                    ShapedPiece.Kind kind = unit == ' ' ? ShapedPiece.Kind.SPACE : ShapedPiece.Kind.BREAK;
                    pieces.add(new ShapedPiece(kind, " ", level, style, main, main.width(" ", size)));
                    at++;
                } else {
                    int stop = at + 1;
                    while (stop < end && text.charAt(stop) != ' ' && text.charAt(stop) != '\n'
                            && level(stop) == level) {
                        stop++;
                    }
                    letters(text.substring(at, stop), level);
                    at = stop;
                }
            }
        }

        private int level(int at) {
            return levels.isPresent() ? levels.get()[at] : 0;
        }

        private void letters(String word, int level) {
            // What steers the direction may stand in text that all runs to the right, too, and no font need have it.
            String shaped = visible(level % 2 == 1 ? Joining.joined(word, fonts::covers) : word);
            int start = 0;
            Face face = main;
            for (int i = 0; i < shaped.length();) {
                int character = shaped.codePointAt(i);
                Face needed = main.covers(character) ? main : other(character);
                if (needed != face) {
                    add(shaped.substring(start, i), level, face);
                    start = i;
                    face = needed;
                }
                i += Character.charCount(character);
            }
            add(shaped.substring(start), level, face);
        }

        private Face other(int character) {
            return fonts.find(character, style.bold()).orElseThrow(() -> new IllegalStateException(
                    "not made printable: U+%04X of \u201c%s\u201d".formatted(character, text)));
        }

        private void add(String letters, int level, Face face) {
            if (!letters.isEmpty()) {
                pieces.add(new ShapedPiece(ShapedPiece.Kind.LETTERS, letters, level, style, face,
                        face.width(letters, size)));
            }
        }

        private static String visible(String word) {
            int steering = 0;
            while (steering < word.length() && !PrintableCharacters.steersDirection(word.charAt(steering))) {
                steering++;
            }
            if (steering == word.length()) {
                return word;
            }
            StringBuilder visible = new StringBuilder();
            word.codePoints().filter(each -> !PrintableCharacters.steersDirection(each))
                    .forEach(visible::appendCodePoint);
            return visible.toString();
        }
    }
}
