package lectern.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The unit that is spoken, highlighted, linked to and accounted for. A heading, a caption and an alternative text
 * are sentences too.
 *
 * @param id       unique in its publication and the same in every edition; unchanged while the words are
 * @param language of the words; a passage in another language inside it is an {@link Inline.Foreign}
 * @param content  without white space at either end; sentences in a row are joined by one space
 */
public record Sentence(String id, Locale language, List<Inline> content) {

    public Sentence {
        content = List.copyOf(content);
    }

    /** The words as they are seen, in one line. */
    public String text() {
        return Inline.text(content);
    }

    /**
     * The same letter by letter, for a line in which nothing can be raised: digits and signs that are raised are those that
     * Unicode has, because 10⁹ is not 109, nor is the mark of a note behind a dose a part of the dose.
     */
    public String raisedText() {
        StringBuilder text = new StringBuilder();
        OneLine.letterByLetter(content, text);
        return text.toString();
    }

    /** The words of several sentences in a row, as they are seen. */
    public static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** The same for a label, a list or a title, where no digit can be raised: without the marks of footnotes. */
    public static String unmarked(List<Sentence> sentences) {
        return sentences.stream().map(sentence -> OneLine.of(sentence.content())).collect(Collectors.joining(" "));
    }

    /**
     * Words as they stand where nothing can be raised and nobody can follow a link: in labels, lists and titles. Marks of
     * footnotes are left out, for "Dose 1" is another dose, and digits that are raised stay so: 10⁹ is not 109.
     */
    private static final class OneLine {
        private static final String LEVEL = "0123456789+-\u2212=()n";
        private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207c\u207d\u207e\u207f";

        private static final Pattern EXPONENT = Pattern.compile("[+\u2212-]?\\d{1,2}");
        private static final Pattern BASE = Pattern.compile("[\u00d7x\u00b7*] ?10$");
        private static final int SHORTEST_WORD = 3;

        private final StringBuilder text = new StringBuilder();

        private OneLine() {}

        static String of(List<Inline> content) {
            OneLine line = new OneLine();
            line.append(content);
            return line.text.toString();
        }

        static void letterByLetter(List<Inline> content, StringBuilder text) {
            for (Inline inline : content) {
                switch (inline) {
                    case Inline.Superscript raised -> {
                        String words = Inline.text(raised.content());
                        text.append(isNumber(words) ? raised(words) : words);
                    }
                    case Inline.Span span -> letterByLetter(span.content(), text);
                    default -> text.append(Inline.text(List.of(inline)));
                }
            }
        }

        /** Letters that are raised are part of a word, as in 1st, or a mark. */
        private static boolean isNumber(String words) {
            return words.equals("n") || words.chars().noneMatch(Character::isLetter);
        }

        private static String raised(String words) {
            StringBuilder raised = new StringBuilder();
            words.chars().forEach(each -> raised.append(LEVEL.indexOf(each) < 0
                    ? (char) each
                    : RAISED.charAt(LEVEL.indexOf(each))));
            return raised.toString();
        }

        private void append(List<Inline> content) {
            for (Inline inline : content) {
                switch (inline) {
                    case Inline.Superscript raised -> raised(raised, isLinked(raised.content()));
                    case Inline.Link link when link.content().size() == 1
                            && link.content().getFirst() instanceof Inline.Superscript raised ->
                        raised(raised, true);
                    case Inline.Span span -> append(span.content());
                    default -> text.append(Inline.text(List.of(inline)));
                }
            }
        }

        private void raised(Inline.Superscript raised, boolean linked) {
            String words = Inline.text(raised.content());
            // Behind a dose it is a mark: 500 mg is not 500¹ mg.
            if (linked && !(EXPONENT.matcher(words).matches() && BASE.matcher(text).find())) {
                return;
            }
            if (words.chars().allMatch(each -> LEVEL.indexOf(each) >= 0)) {
                text.append(raised(words));
            } else if (endsWithDigit() && Character.isDigit(words.codePointAt(0))) {
                text.append("^(").append(words).append(')');
            } else {
                text.append(words.length() == 1 && Character.isLetter(words.charAt(0)) && endsWithWord() ? "^" : "")
                        .append(words);
            }
        }

        /** Behind a word, a letter is a mark; in "nº", "XXe" and "1st" it is part of it. */
        private boolean endsWithWord() {
            int from = text.length() - SHORTEST_WORD;
            return from >= 0 && text.substring(from).chars().allMatch(Character::isLowerCase);
        }

        private boolean endsWithDigit() {
            return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        }

        private static boolean isLinked(List<Inline> content) {
            return content.stream().anyMatch(each -> each instanceof Inline.Link
                    || each instanceof Inline.Span span && isLinked(span.content()));
        }
    }
}
