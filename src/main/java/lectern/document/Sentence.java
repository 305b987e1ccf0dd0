package lectern.document;

import java.util.List;
import java.util.Locale;
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

    /** The words of several sentences in a row, as they are seen. */
    public static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** The same without the marks of footnotes: "Dose 1" is another dose. */
    public static String unmarked(List<Sentence> sentences) {
        return sentences.stream().map(sentence -> Inline.text(sentence.content().stream()
                .filter(each -> !(each instanceof Inline.Superscript mark && isLinked(mark.content()))).toList()))
                .collect(Collectors.joining(" "));
    }

    private static boolean isLinked(List<Inline> content) {
        return content.stream().anyMatch(each -> each instanceof Inline.Link
                || each instanceof Inline.Span span && isLinked(span.content()));
    }
}
