package lectern.content.main;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.table.BundledTable;

/**
 * Marks lines that say whose a picture is and nothing else: "Photo: Jane Doe / Agency". What says what is to be seen is a
 * caption and stays, and so does a licence, which asks to be named.
 */
final class Credits {

    static final String RULE = "picture-credit";

    /** What a word says of a line, by the table {@code picture-credits.tsv}. */
    private enum Sign {
        /** A credit begins so. */
        CREDIT,
        /** A credit begins so, and many a caption. */
        PICTURE, AGENCY, LICENCE
    }

    private static final int MOST_WORDS = 8;
    /** A word of so many small letters is no part of a name. */
    private static final int SHORTEST_WORD = 4;
    private static final Map<String, Sign> SIGNS = new HashMap<>();
    private static final Set<String> NAMES = Set.of("credit", "credits", "copyright", "licence", "license",
            "photographer", "source");

    static {
        BundledTable.read("content/main/picture-credits.tsv").rows()
                .forEach(row -> SIGNS.put(row.cell(0), row.constant(1, Sign.class)));
    }

    private Credits() {}

    static void mark(PageText page, LineRange text) {
        for (int i = text.from(); i < text.to(); i++) {
            if (page.marks().isKept(i) && !page.isTitle(i) && isCredit(page.lines().get(i))) {
                page.marks().mark(i, RULE);
            }
        }
    }

    private static boolean isCredit(TextLine line) {
        List<String> words = BoxNames.words(line.text());
        if (words.isEmpty() || line.words() < 2 || line.words() > MOST_WORDS || line.isHeading() || line.isLink()
                || line.block().closest(Query.of("table, dl")) != null || has(words, Sign.LICENCE)
                || !isNames(line.text())) {
            return false;
        }
        Sign first = SIGNS.get(words.getFirst());
        return line.text().startsWith("©") || line.text().startsWith("(©")
                || first == Sign.CREDIT && tellsWhose(line.text())
                || first == Sign.PICTURE && tellsWhose(line.text()) && isSure(line, words);
    }

    /** "Photo: Jane Doe" and "photo by Jane Doe", but not "Photo Gallery". */
    private static boolean tellsWhose(String text) {
        int next = text.indexOf(' ') + 1;
        return text.indexOf(':') > 0 || text.indexOf('/') > 0 || text.indexOf('©') > 0
                || next > 0 && Character.isLowerCase(text.codePointAt(next));
    }

    private static boolean isSure(TextLine line, List<String> words) {
        return line.text().indexOf('/') > 0 || has(words, Sign.AGENCY)
                || words.size() > 1 && SIGNS.get(words.get(1)) == Sign.CREDIT
                || BoxNames.words(line.block().className()).stream().anyMatch(NAMES::contains);
    }

    private static boolean has(List<String> words, Sign sign) {
        return words.stream().anyMatch(word -> SIGNS.get(word) == sign);
    }

    /** No number, and no long word in small letters but the one that it begins with, addresses and agencies. */
    private static boolean isNames(String text) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean small = word.length() >= SHORTEST_WORD && Character.isLowerCase(word.codePointAt(0));
            boolean known = i == 0 || word.indexOf('/') >= 0 || word.indexOf('.') > 0
                    || BoxNames.words(word).stream().anyMatch(SIGNS::containsKey);
            if (small && !known || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }
}
