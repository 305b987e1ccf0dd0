package lectern.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import lectern.document.Inline;
import lectern.document.Sentence;

/**
 * A sentence as its words are looked up: the mark of a note is no part of the word before it, so that who looks for
 * "warfarin" finds it with its raised 2, too. Raised letters and powers stay: "1st" and "m2" are typed so.
 */
final class SearchedText {

    /** A word has so many letters: before a raised number, shorter ones are units. */
    private static final int SHORTEST_WORD = 3;

    private final StringBuilder text = new StringBuilder();
    /** Where spaces were put that the sentence does not have, in the order of the text. */
    private final List<Integer> added = new ArrayList<>();

    private SearchedText() {}

    static SearchedText of(Sentence sentence) {
        SearchedText searched = new SearchedText();
        searched.append(sentence.content());
        return searched;
    }

    /** Writes several in a row. */
    static String of(List<Sentence> sentences) {
        return sentences.stream().map(each -> of(each).text()).collect(Collectors.joining(" "));
    }

    String text() {
        return text.toString();
    }

    /** Where in the sentence itself an offset in this text is. */
    int inSentence(int offset) {
        int at = Collections.binarySearch(added, offset);
        return offset - (at < 0 ? -at - 1 : at);
    }

    private void append(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Superscript raised when isMark(raised) -> {
                    part();
                    append(raised.content());
                    part();
                }
                case Inline.Span span -> append(span.content());
                default -> text.append(Inline.text(List.of(inline)));
            }
        }
    }

    private void part() {
        added.add(text.length());
        text.append(' ');
    }

    private boolean isMark(Inline.Superscript raised) {
        return raised.content().stream().anyMatch(Inline.Link.class::isInstance)
                || Inline.text(raised.content()).chars().noneMatch(Character::isLetter) && endsWithWord();
    }

    private boolean endsWithWord() {
        int from = text.length() - SHORTEST_WORD;
        return from >= 0 && text.substring(from).chars().allMatch(Character::isLetter);
    }
}
