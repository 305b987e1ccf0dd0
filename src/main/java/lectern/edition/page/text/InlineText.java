package lectern.edition.page.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.document.text.LeftToRight;
import lectern.document.text.Telephone;

/**
 * Writes sentences as plain text, with what a page would show otherwise: where links lead, what abbreviations stand
 * for, which digits are raised. For one section, on one thread.
 */
final class InlineText {
    private final Set<String> explained = new HashSet<>();

    String sentences(List<Sentence> sentences) {
        return sentences.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        append(sentence.content(), text);
        return LeftToRight.marked(text.toString());
    }

    private void append(List<Inline> content, StringBuilder text) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text plain -> text.append(plain.text());
                // Set level with the others, 10² would be read as 102.
                case Inline.Superscript raised -> append(raised.content(), text.append('^'));
                case Inline.Link link -> {
                    append(link.content(), text);
                    address(link).ifPresent(address -> text.append(" (").append(address).append(')'));
                }
                case Inline.Abbreviation abbreviation -> {
                    append(abbreviation.content(), text);
                    if (!abbreviation.expansion().isBlank()
                            && explained.add(Inline.text(abbreviation.content()))) {
                        text.append(" (").append(abbreviation.expansion().strip()).append(')');
                    }
                }
                case Inline.Span span -> append(span.content(), text);
                case Inline.LineBreak _ -> text.append('\n');
                case Inline.Picture picture -> text.append(picture.alt());
            }
        }
    }

    /** Where a link leads, unless its words say so already. */
    private static Optional<String> address(Inline.Link link) {
        // What a mail program writes into the letter is no part of the address.
        String address = link.target().replaceFirst("^(?i)mailto:([^?]*)(?s:.*)", "$1").replaceFirst("^(?i)tel:", "");
        String seen = Inline.text(link.content());
        boolean said = link.target().startsWith("tel:")
                ? Telephone.isIn(seen, address)
                : seen.replaceAll("[ \u00a0]", "").contains(address);
        return Optional.of(address).filter(_ -> PublishedAddresses.leadsElsewhere(link.target()) && !said);
    }
}
