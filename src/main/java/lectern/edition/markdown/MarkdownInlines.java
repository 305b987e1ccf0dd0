package lectern.edition.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.page.text.Footnotes;

/** Writes sentences as Markdown, each paragraph as one line. For one text, on one thread. */
final class MarkdownInlines {
    private final BookAddresses addresses;
    private final Footnotes footnotes;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> explained = new HashSet<>();

    /** @param addresses that lead to a server from everywhere */
    MarkdownInlines(BookAddresses addresses, Footnotes footnotes) {
        this.addresses = addresses;
        this.footnotes = footnotes;
    }

    /** What a line break becomes. */
    enum Break {
        /** One that ends the line. */
        LINE("\\\n"),
        /** In a cell, which has one line only. */
        CELL("<br>"),
        /** In a heading. */
        SPACE(" ");

        private final String text;

        Break(String text) {
            this.text = text;
        }
    }

    /** An abbreviation is explained where it comes first in each section. */
    void freshSection() {
        explained.clear();
    }

    String sentences(List<Sentence> sentences, Break lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            content(sentences.get(i).content(), i + 1 < sentences.size() ? ' ' : '\n', out,
                    new Around(sentences.get(i), lines));
        }
        return out.toString();
    }

    private record Around(Sentence sentence, Break lines) {}

    /** @param next the character that follows */
    private void content(List<Inline> content, int next, StringBuilder out, Around around) {
        for (int i = 0; i < content.size(); i++) {
            String rest = Inline.text(content.subList(i + 1, content.size()));
            inline(content.get(i), rest.isEmpty() ? next : rest.codePointAt(0), out, around);
        }
    }

    private void inline(Inline inline, int next, StringBuilder out, Around around) {
        switch (inline) {
            case Inline.Text plain -> {
                boolean fresh = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
                String written = MarkdownText.inLine(fresh ? plain.text().stripLeading() : plain.text());
                // "!" and a link would be a picture.
                boolean called = written.endsWith("!") && next != ' ' && next != '\n';
                out.append(called ? written.substring(0, written.length() - 1) + "\\!" : written);
            }
            case Inline.Strong strong -> emphasised(strong, "**", "strong", next, out, around);
            case Inline.Emphasis emphasis -> emphasised(emphasis, "*", "em", next, out, around);
            case Inline.Superscript raised -> {
                if (raised.content().size() == 1 && raised.content().getFirst() instanceof Inline.Link link
                        && footnotes.isReference(link)) {
                    content(raised.content(), next, out, around);
                } else {
                    tagged(raised, "sup", out, around);
                }
            }
            case Inline.Subscript lowered -> tagged(lowered, "sub", out, around);
            case Inline.Link link -> link(link, next, out, around);
            case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, next, out, around);
            case Inline.Foreign foreign -> content(foreign.content(), next, out, around);
            case Inline.Pronounced pronounced -> content(pronounced.content(), next, out, around);
            case Inline.LineBreak _ -> out.append(around.lines().text);
            case Inline.Picture picture -> {
                if (!picture.alt().isBlank()) {
                    out.append(MarkdownText.inLine("[" + picture.alt() + "]"));
                }
            }
        }
    }

    private void tagged(Inline.Span span, String tag, StringBuilder out, Around around) {
        out.append('<').append(tag).append('>');
        content(span.content(), '<', out, around);
        out.append("</").append(tag).append('>');
    }

    /** Stars, where they surely are taken for what they are (CommonMark, 6.2); else the tags that they stand for. */
    private void emphasised(Inline.Span span, String stars, String tag, int next, StringBuilder out, Around around) {
        int before = out.isEmpty() ? ' ' : out.codePointBefore(out.length());
        int start = out.length();
        content(span.content(), '*', out, around);
        String words = out.substring(start);
        out.setLength(start);
        String seen = Inline.text(span.content());
        if (words.isBlank()) {
            out.append(words);
            return;
        }
        boolean clear = words.equals(words.strip()) && !words.startsWith("*") && !words.endsWith("*")
                && !words.contains("\n") && before != '*' && next != '*'
                && opens(before, seen.codePointAt(0)) && opens(next, seen.codePointBefore(seen.length()));
        if (clear) {
            out.append(stars).append(words).append(stars);
        } else {
            out.append('<').append(tag).append('>').append(words).append("</").append(tag).append('>');
        }
    }

    /** Whether stars between an outer and an inner character belong to the inner one. */
    private static boolean opens(int outer, int inner) {
        return !isBlank(inner) && (isBlank(outer) || isSign(outer) && !isSign(inner));
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isSign(int letter) {
        return !Character.isLetterOrDigit(letter) && !isBlank(letter)
                && Character.getType(letter) != Character.NON_SPACING_MARK;
    }

    private void link(Inline.Link link, int next, StringBuilder out, Around around) {
        Optional<String> note = footnotes.find(link).filter(this::isReferred);
        if (note.isPresent()) {
            out.append("[^").append(label(note.get(), Inline.text(link.content()))).append(']');
            return;
        }
        Optional<String> address = addresses.link(link.target());
        if (address.isEmpty()) {
            content(link.content(), next, out, around);
            return;
        }
        out.append('[');
        content(link.content(), ']', out, around);
        if (Inline.text(link.content()).isBlank()) {
            out.append(MarkdownText.inLine(link.target()));
        }
        out.append("](").append(destination(address.get())).append(')');
    }

    private static String destination(String address) {
        String plain = address.replaceAll("&(?=[A-Za-z#])", "\\\\&").replaceAll("([*_])", "\\\\$1");
        return plain.contains("(") || plain.contains(")") ? "<" + plain + ">" : plain;
    }

    private void abbreviation(Inline.Abbreviation abbreviation, int next, StringBuilder out, Around around) {
        String expansion = abbreviation.expansion().strip();
        String sentence = around.sentence().text().toLowerCase(around.sentence().language());
        boolean explains = !expansion.isEmpty() && explained.add(Inline.text(abbreviation.content()))
                && !sentence.contains(expansion.toLowerCase(around.sentence().language()));
        content(abbreviation.content(), explains ? ' ' : next, out, around);
        if (explains) {
            out.append(MarkdownText.inLine(" (" + expansion + ")"));
        }
    }

    /** Whether the text refers to a footnote by its number. */
    boolean isReferred(String note) {
        return footnotes.marked().contains(note);
    }

    /** The label of a footnote that the text refers to. */
    String label(String note) {
        return label(note, "note");
    }

    /** Its author's own number, unless another has it. */
    private String label(String note, String written) {
        return labels.computeIfAbsent(note, _ -> {
            String wanted = written.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
            String label = wanted.isEmpty() ? "note" : wanted;
            for (int i = 2; !taken.add(label); i++) {
                label = (wanted.isEmpty() ? "note" : wanted) + "-" + i;
            }
            return label;
        });
    }
}
