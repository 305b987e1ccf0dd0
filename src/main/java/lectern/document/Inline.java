package lectern.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run of text inside a sentence, and what is special about it. Never crosses the sentence's end. */
public sealed interface Inline {

    /** Plain characters; white space is single spaces, no-break spaces are kept. */
    record Text(String text) implements Inline {}

    /** An inline that holds others. */
    sealed interface Span extends Inline {
        List<Inline> content();
    }

    record Strong(List<Inline> content) implements Span {
        public Strong {
            content = List.copyOf(content);
        }
    }

    record Emphasis(List<Inline> content) implements Span {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /**
     * @param target an {@code http}, {@code https}, {@code mailto} or {@code tel} address; or {@code #} and the id of
     *               a sentence of the same publication, or {@code /publication/section}
     */
    record Link(String target, List<Inline> content) implements Span {
        public Link {
            content = List.copyOf(content);
        }
    }

    record Abbreviation(String expansion, List<Inline> content) implements Span {
        public Abbreviation {
            content = List.copyOf(content);
        }
    }

    record Subscript(List<Inline> content) implements Span {
        public Subscript {
            content = List.copyOf(content);
        }
    }

    /** @param power whether it is known to be one, as in a formula; elsewhere what is raised may mark a note */
    record Superscript(List<Inline> content, boolean power) implements Span {
        public Superscript {
            content = List.copyOf(content);
        }

        public Superscript(List<Inline> content) {
            this(content, false);
        }
    }

    /** A passage in another language than the text around it. */
    record Foreign(Locale language, List<Inline> content) implements Span {
        public Foreign {
            content = List.copyOf(content);
        }
    }

    /** Text whose sound the author settled, by {@code data-say} or ruby: seen as the content, said as given. */
    record Pronounced(String say, List<Inline> content) implements Span {
        public Pronounced {
            content = List.copyOf(content);
        }
    }

    record LineBreak() implements Inline {}

    /** A small picture in the line. Without an image where the file could not be had. */
    record Picture(Optional<Image> image, String alt) implements Inline {}

    /** The characters as they are seen, in one line; a picture is its alternative text. */
    static String text(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        append(content, text);
        return text.toString();
    }

    private static void append(List<Inline> content, StringBuilder text) {
        for (Inline inline : content) {
            switch (inline) {
                case Text plain -> text.append(plain.text());
                case Span span -> append(span.content(), text);
                case LineBreak _ -> text.append(' ');
                case Picture picture -> text.append(picture.alt());
            }
        }
    }
}
