package lectern.edition.page.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Metadata;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.document.text.Label;
import lectern.edition.Words;

/**
 * Writes blocks as lines of text. What only a screen shows is said in words: "Image:", "Note:". What belongs to an
 * item is set in below it. For one text, on one thread.
 */
public final class BlockText {
    /** A line goes on after these without another sign between. */
    private static final Pattern ENDED = Pattern.compile("[\\p{P}&&[^)\\]%]]$");

    private final Words words;
    private final IndentedLines lines = new IndentedLines();
    private InlineText inlines = new InlineText();

    public BlockText(Words words) {
        this.words = words;
    }

    /** @param named whether its title was written already */
    public void section(Section section, boolean named) {
        inlines = new InlineText();
        if (!named) {
            line(section.title());
            gap();
        }
        blocks(section.blocks());
    }

    public void about(Metadata metadata) {
        if (new About(metadata, Optional.empty(), Optional.empty()).isEmpty()) {
            return;
        }
        line(words.say("about"));
        line("about.publisher", metadata.publisher());
        line("about.reviewed", metadata.reviewed().map(words::date));
        // A file knows no clock: it says at all times what holds after that day.
        line("about.next", metadata.nextReview().map(day -> words.say("print.past-review", words.date(day))));
        line("contact", metadata.contact().flatMap(Contact::name));
        line("contact.phone", metadata.contact().flatMap(Contact::phone));
        line("contact.email", metadata.contact().flatMap(Contact::email));
        line("contact.address", metadata.contact().flatMap(Contact::address));
        line("about.licence", metadata.licence());
        line("about.source", metadata.source().map(Object::toString));
    }

    private void line(String key, Optional<String> value) {
        value.filter(words -> !words.isBlank()).ifPresent(each -> line(named(words.say(key), each)));
    }

    private String named(String name, String value) {
        return words.named(name, value);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block(block);
            // Lines of one item or cell stand together; outside, a free line parts what would be parted on a page.
            if (!lines.isIndented()) {
                gap();
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> line(heading.title());
            case Block.Paragraph paragraph -> line(inlines.sentences(paragraph.sentences()));
            case Block.BulletList list -> list.items().forEach(item -> item("- ", item.blocks()));
            case Block.NumberedList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    item(list.label(i) + ". ", list.items().get(i).blocks());
                }
            }
            case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                definition.terms().forEach(this::line);
                indented(definition.blocks());
            });
            case Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.Note note -> {
                note(note);
                indented(note.blocks());
            }
            case Block.Quote quote -> {
                line(words.say("text.quote"));
                indented(quote.blocks());
            }
        }
    }

    private void note(Block.Note note) {
        String name = note.number().map(number -> words.say("note.numbered", number))
                .orElseGet(() -> words.note(note.kind()));
        Optional<String> title = note.title().map(each -> inlines.sentences(List.of(each)));
        if (!note.told()) {
            line(title.map(each -> named(name, each)).orElse(words.label(name)));
        } else {
            title.ifPresent(this::line);
        }
    }

    private void item(String mark, List<Block> blocks) {
        lines.mark(mark);
        if (blocks.isEmpty()) {
            line("");
        }
        indented(blocks);
        lines.mark("");
    }

    private void indented(List<Block> blocks) {
        lines.indent();
        blocks(blocks);
        lines.outdent();
    }

    private void figure(Block.Figure figure) {
        line(figure.alternative().isEmpty()
                ? words.say("figure.unknown")
                : words.say("figure.image") + " " + inlines.sentences(figure.alternative()));
        if (!figure.caption().isEmpty()) {
            line(inlines.sentences(figure.caption()));
        }
        if (!figure.longDescription().isEmpty()) {
            line(words.label(words.say("figure.description")));
            indented(figure.longDescription());
        }
    }

    /** Row by row, each cell after the words of its column's headers. */
    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            line(inlines.sentences(table.caption()));
        }
        lines.indent();
        TableHeaders headers = TableHeaders.of(table);
        for (int row = 0; row < table.rows().size(); row++) {
            if (!headers.isSaidBelow(row) && !table.rows().get(row).cells().isEmpty()) {
                row(row, headers);
            }
        }
        lines.outdent();
    }

    /** A cell that spans several rows belongs to each of them. */
    private void row(int row, TableHeaders about) {
        lines.mark("- ");
        for (TableHeaders.Said said : about.said(row)) {
            Table.Cell cell = said.cell();
            List<Table.Cell> above = cell.role() == Table.Role.COLUMN_HEADER ? List.of() : about.above(row, cell);
            String headers = above.stream()
                    .map(header -> inLine(header.blocks(), " ")).filter(header -> !header.isEmpty())
                    .reduce((before, next) -> before + Label.between(before) + next).orElse("");
            boolean asAbove = said.told() == TableHeaders.Told.AS_ABOVE;
            String name = headers.isEmpty() && asAbove ? TableHeaders.beginning(cell) : headers;
            String content = asAbove
                    ? words.say("text.above")
                    : cell.blocks().isEmpty() ? words.say("text.empty") : inLine(cell.blocks(), "; ");
            line(name.isEmpty() ? content : named(name, content));
        }
    }

    /** The words of blocks in one line, in which what stood on lines of its own may be kept apart. */
    private String inLine(List<Block> blocks, String between) {
        BlockText inner = new BlockText(words);
        inner.inlines = inlines;
        inner.blocks(blocks);
        return inner.toString().lines().map(String::strip).filter(line -> !line.isEmpty())
                .reduce((before, line) -> before + (ENDED.matcher(before).find() ? " " : between) + line).orElse("");
    }

    private void line(Sentence sentence) {
        line(inlines.sentences(List.of(sentence)));
    }

    /** A line by itself. */
    public void line(String line) {
        lines.add(line);
    }

    /** An empty line, unless there is one. */
    public void gap() {
        lines.gap();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
