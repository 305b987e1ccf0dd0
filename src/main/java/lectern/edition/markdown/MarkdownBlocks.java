package lectern.edition.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Metadata;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.document.text.Label;
import lectern.document.text.Numbering;
import lectern.edition.Words;
import lectern.edition.page.text.About;
import lectern.edition.page.text.Footnotes;

/**
 * Writes blocks as Markdown: headings, lists, tables and footnotes as such, boxes and quotes behind a sign at the margin.
 * What only a screen shows is said in words: "Image:", "Warning:". For one text, on one thread.
 */
final class MarkdownBlocks {
    private static final int DEEPEST_HEADING = 6;
    /** No program reads a longer number of a list. */
    private static final int LARGEST = 999_999_999;

    private final Words words;
    private final MarkdownInlines inlines;
    private final MarkdownLines lines = new MarkdownLines();
    /** A cell that spans rows gives its own more than once. */
    private final Set<Block.Note> kept = new LinkedHashSet<>();
    private int level;

    MarkdownBlocks(Words words, MarkdownInlines inlines) {
        this.words = words;
        this.inlines = inlines;
    }

    /** @param above how many headings stand above those in the section */
    void section(Section section, int above) {
        inlines.freshSection();
        level = above;
        blocks(section.blocks());
        notes();
    }

    void heading(int depth, String text) {
        lines.gap();
        lines.add("#".repeat(Math.min(depth, DEEPEST_HEADING)) + " " + MarkdownText.heading(text));
        lines.gap();
    }

    void heading(int depth, Sentence title) {
        heading(depth, inlines.sentences(List.of(title), MarkdownInlines.Break.SPACE));
    }

    /** A paragraph of plain text. */
    void plain(String text) {
        line(MarkdownText.inLine(text));
    }

    private void line(String written) {
        if (!written.isBlank()) {
            lines.add(MarkdownText.lines(written));
            lines.gap();
        }
    }

    private String sentences(List<Sentence> sentences) {
        return inlines.sentences(sentences, MarkdownInlines.Break.LINE);
    }

    /** What stands at the end of what was written: a list of the same marks behind it would be one with it. */
    private enum End {
        LIST, LIST_OF_OTHER_MARKS, NO_LIST;

        static End of(boolean other) {
            return other ? LIST_OF_OTHER_MARKS : LIST;
        }
    }

    private void blocks(List<Block> blocks) {
        blocks(blocks, End.NO_LIST);
    }

    private End blocks(List<Block> blocks, End before) {
        End end = before;
        for (Block block : blocks) {
            int written = lines.length();
            End next = block(block, end);
            // What has no words, and a footnote, which is written at the section's end, part nothing.
            end = lines.length() > written ? next : end;
            lines.gap();
        }
        return end;
    }

    /** @return what stands at the end then */
    private End block(Block block, End before) {
        boolean other = before == End.LIST;
        switch (block) {
            case Block.Heading heading -> heading(level + heading.level(), heading.title());
            case Block.Paragraph paragraph -> line(sentences(paragraph.sentences()));
            case Block.BulletList list -> {
                items(list.items(), _ -> other ? "* " : "- ", _ -> "");
                return End.of(other);
            }
            case Block.NumberedList list -> {
                numbered(list, other);
                return End.of(other);
            }
            case Block.DefinitionList list -> {
                definitions(list.definitions(), other ? "* " : "- ");
                return End.of(other);
            }
            case Table table -> {
                return table(table, before);
            }
            case Block.Figure figure -> {
                return figure(figure);
            }
            case Block.Note note when note.isFootnote() -> {
                kept.add(note);
            }
            case Block.Note note -> note(note);
            case Block.Quote quote -> quoted(() -> blocks(quote.blocks()));
        }
        return End.NO_LIST;
    }

    private void numbered(Block.NumberedList list, boolean other) {
        boolean counted = list.numbering() == Numbering.DECIMAL && list.start() >= 0
                && list.start() <= LARGEST - list.items().size();
        items(list.items(),
                item -> counted ? list.label(item) + (other ? ") " : ". ") : other ? "* " : "- ",
                item -> counted ? "" : MarkdownText.lines(list.label(item) + ". "));
    }

    private void quoted(Runnable content) {
        lines.begin("> ", "> ");
        content.run();
        lines.end(true);
        lines.gap();
    }

    /** @param label that is written before an item's words, where marks know none like it */
    private void items(List<Block.Item> items, IntFunction<String> mark, IntFunction<String> label) {
        boolean close = items.stream().allMatch(item -> item.blocks().size() < 2);
        for (int i = 0; i < items.size(); i++) {
            String sign = mark.apply(i);
            List<Block> blocks = items.get(i).blocks();
            lines.begin(sign, " ".repeat(sign.length()));
            if (!label.apply(i).isEmpty()) {
                boolean words = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph;
                lines.add(label.apply(i) + (words ? sentences(((Block.Paragraph) blocks.getFirst()).sentences()) : ""));
                lines.gap();
                blocks(words ? blocks.subList(1, blocks.size()) : blocks);
            } else {
                blocks(blocks);
            }
            lines.end(true);
            if (close) {
                lines.close();
            }
        }
        lines.gap();
    }

    /** Few programs know lists of terms and their meanings: these read well in all of them. */
    private void definitions(List<Block.Definition> definitions, String mark) {
        for (Block.Definition definition : definitions) {
            lines.begin(mark, "  ");
            definition.terms().forEach(term -> line(bold(inlines.sentences(List.of(term),
                    MarkdownInlines.Break.SPACE))));
            blocks(definition.blocks());
            lines.end(true);
            lines.gap();
        }
    }

    private static String bold(String written) {
        boolean marked = written.contains("*") || written.contains("<") || written.contains("\\")
                || !written.equals(written.strip());
        return marked ? "<strong>" + written + "</strong>" : "**" + written + "**";
    }

    private void note(Block.Note note) {
        String name = note.number().map(number -> words.say("note.numbered", number))
                .orElseGet(() -> words.note(note.kind()));
        Optional<String> title = note.title()
                .map(each -> inlines.sentences(List.of(each), MarkdownInlines.Break.SPACE));
        quoted(() -> {
            if (!note.told()) {
                line(bold(MarkdownText.inLine(words.label(name))));
            }
            title.ifPresent(each -> line(bold(each)));
            blocks(note.blocks());
        });
    }

    /** @return what stands at its end */
    private End figure(Block.Figure figure) {
        line(figure.alternative().isEmpty()
                ? bold(MarkdownText.inLine(words.say("figure.unknown")))
                : bold(MarkdownText.inLine(words.say("figure.image"))) + " " + sentences(figure.alternative()));
        line(sentences(figure.caption()));
        if (!figure.longDescription().isEmpty()) {
            line(bold(MarkdownText.inLine(words.label(words.say("figure.description")))));
            return blocks(figure.longDescription(), End.NO_LIST);
        }
        return End.NO_LIST;
    }

    /** @return what stands at its end */
    private End table(Table table, End before) {
        boolean captioned = !table.caption().isEmpty();
        if (captioned) {
            line(bold(sentences(table.caption())));
        }
        Optional<String> written = new MarkdownTable(table, inlines, words.say("text.above")).lines();
        if (written.isPresent()) {
            lines.add(written.get());
            return End.NO_LIST;
        }
        boolean other = !captioned && before == End.LIST;
        rows(table, other ? "* " : "- ");
        return End.of(other);
    }

    /** Row by row, each cell behind the words of its headers: a cell that holds more than lines is no cell here. */
    private void rows(Table table, String mark) {
        TableHeaders about = TableHeaders.of(table);
        for (int row = 0; row < table.rows().size(); row++) {
            if (about.isSaidBelow(row) || table.rows().get(row).cells().isEmpty()) {
                continue;
            }
            lines.begin(mark, "  ");
            End end = End.NO_LIST;
            for (TableHeaders.Said said : about.said(row)) {
                Table.Cell cell = said.cell();
                boolean asAbove = said.told() == TableHeaders.Told.AS_ABOVE;
                List<Table.Cell> above = cell.role() == Table.Role.COLUMN_HEADER ? List.of() : about.above(row, cell);
                String heads = heads(above);
                if (heads.isEmpty() && asAbove) {
                    heads = MarkdownText.inLine(words.label(TableHeaders.beginning(cell)));
                }
                if (!heads.isEmpty()) {
                    line(bold(heads));
                    end = End.NO_LIST;
                }
                if (asAbove || cell.blocks().isEmpty()) {
                    plain(words.say(asAbove ? "text.above" : "text.empty"));
                    end = End.NO_LIST;
                }
                end = blocks(asAbove ? List.of() : cell.blocks(), end);
            }
            lines.end(true);
            lines.gap();
        }
    }

    /** All names of a cell, with the colon behind them. */
    private String heads(List<Table.Cell> above) {
        StringBuilder heads = new StringBuilder();
        String last = "";
        for (Table.Cell header : above) {
            String written = sentences(Section.sentences(header.blocks()));
            if (!written.isBlank()) {
                heads.append(heads.isEmpty() ? "" : Label.between(last)).append(written);
                last = TableHeaders.text(header);
            }
        }
        return heads.isEmpty() ? "" : heads.append(Label.end(last, words.locale())).toString();
    }

    /** The section's footnotes: those that the text refers to by a number are led to. */
    private void notes() {
        // A footnote may hold another, which comes behind it.
        while (!kept.isEmpty()) {
            Block.Note note = kept.iterator().next();
            kept.remove(note);
            Optional<String> referred = Footnotes.first(note).filter(inlines::isReferred);
            lines.gap();
            if (referred.isPresent()) {
                lines.begin("[^" + inlines.label(referred.get()) + "]: ", "    ");
                note.title().ifPresent(title -> line(bold(sentences(List.of(title)))));
                blocks(note.blocks());
                lines.end(true);
            } else {
                note(note);
            }
            lines.gap();
        }
    }

    /** Where the text is from, how old it is, and whom to ask. */
    void about(Metadata metadata, int depth) {
        if (new About(metadata, Optional.empty(), Optional.empty()).isEmpty()) {
            return;
        }
        heading(depth, MarkdownText.inLine(words.say("about")));
        fact("about.publisher", metadata.publisher());
        fact("about.reviewed", metadata.reviewed().map(words::date));
        // A file knows no clock: it says at all times what holds after that day.
        fact("about.next", metadata.nextReview().map(day -> words.say("print.past-review", words.date(day))));
        fact("contact", metadata.contact().flatMap(Contact::name));
        fact("contact.phone", metadata.contact().flatMap(Contact::phone));
        fact("contact.email", metadata.contact().flatMap(Contact::email));
        fact("contact.address", metadata.contact().flatMap(Contact::address));
        fact("about.licence", metadata.licence());
        fact("about.source", metadata.source().map(Object::toString));
    }

    private void fact(String key, Optional<String> value) {
        value.filter(each -> !each.isBlank()).ifPresent(each -> {
            lines.begin("- ", "  ");
            lines.add(bold(MarkdownText.inLine(words.label(words.say(key)))) + " "
                    + MarkdownText.inLine(each));
            lines.end(true);
        });
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
