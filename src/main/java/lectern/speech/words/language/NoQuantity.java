package lectern.speech.words.language;

import java.util.List;
import lectern.speech.words.rule.Line;

/** Knows numbers that count nothing, in a language: of a paragraph, an item, a house, a vitamin. */
record NoQuantity(List<String> labels, List<String> streetEnds, List<String> streetBegins) {
    private static final int SIGHT = 60;

    static NoQuantity of(LanguageTable table) {
        return new NoQuantity(table.words("counts-nothing"), table.words("street-end"), table.words("street-begin"));
    }

    /** Whether the number that ends before a place is one. */
    boolean isBefore(Line line, int position) {
        String before = line.text().substring(Math.max(0, position - SIGHT), position).stripTrailing();
        int digits = before.length();
        while (digits > 0 && Character.isDigit(before.charAt(digits - 1))) {
            digits--;
        }
        if (digits == before.length() || digits == 0) {
            return false;
        }
        String name = before.substring(0, digits);
        if (Character.isLetter(name.charAt(digits - 1)) && !Character.isIdeographic(name.charAt(digits - 1))) {
            return true;
        }
        String words = name.stripTrailing();
        boolean apart = words.length() < name.length();
        return labels.stream().anyMatch(label -> isLastWord(words, label))
                || apart && streetEnds.stream().anyMatch(words::endsWith)
                || apart && streetBegins.stream().anyMatch(begin -> isLastButOne(words, begin));
    }

    private static boolean isLastWord(String words, String label) {
        int start = words.length() - label.length();
        return words.endsWith(label) && (start == 0 || !Character.isLetter(words.charAt(start - 1)));
    }

    /** "Viale Roma": the name of the street stands between. */
    private static boolean isLastButOne(String words, String begin) {
        int space = words.lastIndexOf(' ');
        return space > 0 && isLastWord(words.substring(0, space), begin);
    }
}
