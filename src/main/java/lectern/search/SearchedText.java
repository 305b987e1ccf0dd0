package lectern.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.document.Inline;
import lectern.document.Sentence;

/**
 * A sentence as its words are looked up: the mark of a note is no part of the word before it, so that who looks for
 * "warfarin" finds it with its raised 2, too. Raised letters and powers stay: "1st" and "m2" are typed so. What a short
 * form stands for is found behind it, as pages show it.
 */
final class SearchedText {

    /** A word has so many letters: before a raised number, shorter ones are units. */
    private static final int SHORTEST_WORD = 3;

    private final StringBuilder text = new StringBuilder();
    /** What was put in that the sentence does not have, in the order of the text. */
    private final List<Added> added = new ArrayList<>();
    /** The short forms whose words are there already. */
    private final Set<String> explained;
    private int seen;

    private SearchedText(Set<String> explained) {
        this.explained = explained;
    }

    /**
     * A part of this text that the sentence does not have.
     *
     * @param at   where it begins in this text
     * @param mark what is marked in the sentence for words in it
     */
    private record Added(int at, int length, Found.Mark mark) {}

    static SearchedText of(Sentence sentence) {
        return of(sentence, new HashSet<>());
    }

    private static SearchedText of(Sentence sentence, Set<String> explained) {
        SearchedText searched = new SearchedText(explained);
        searched.append(sentence.content());
        return searched;
    }

    /** Writes several in a row. */
    static String of(List<Sentence> sentences) {
        Set<String> explained = new HashSet<>();
        return sentences.stream().map(each -> of(each, explained).text()).collect(Collectors.joining(" "));
    }

    String text() {
        return text.toString();
    }

    /** What a word of this text is in the sentence itself. */
    Found.Mark inSentence(int start, int end) {
        int before = 0;
        for (Added each : added) {
            if (end <= each.at) {
                break;
            }
            if (start >= each.at && start < each.at + each.length) {
                return each.mark;
            }
            before += each.length;
        }
        return new Found.Mark(start - before, end - before);
    }

    private void append(List<Inline> content) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Superscript raised when isMark(raised) -> {
                    add(" ", seen);
                    append(raised.content());
                    add(" ", seen);
                }
                case Inline.Abbreviation shortForm -> {
                    int start = seen;
                    append(shortForm.content());
                    if (!shortForm.expansion().isBlank() && explained.add(Inline.text(shortForm.content()))) {
                        add(" " + shortForm.expansion() + " ", start);
                    }
                }
                case Inline.Span span -> append(span.content());
                default -> {
                    String shown = Inline.text(List.of(inline));
                    text.append(shown);
                    seen += shown.length();
                }
            }
        }
    }

    /** @param from where the part of the sentence begins that is marked for it */
    private void add(String words, int from) {
        added.add(new Added(text.length(), words.length(), new Found.Mark(from, seen)));
        text.append(words);
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
