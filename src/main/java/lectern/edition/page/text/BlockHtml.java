package lectern.edition.page.text;

import java.util.List;
import java.util.Locale;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.Words;

/**
 * Writes blocks as HTML: every sentence once, in reading order. For one page, on one thread.
 *
 * <p>In Java rather than in templates, because blocks hold blocks, and because the switch does not compile if a kind
 * of block is missing.
 */
public final class BlockHtml {
    private static final int DEEPEST_HEADING = 6;

    private final Markup markup;
    private final Addresses addresses;
    private final Words words;
    private final OurWords ours;
    private final WordList wordList;
    private final Footnotes footnotes;
    private InlineHtml inlines;
    private int level;
    private int tables;
    private int figures;
    private int notes;
    /** This is the level of the heading above, 0 where that is the title. */
    private int above;

    public BlockHtml(Markup markup, Addresses addresses, Words words, WordList wordList,
            Footnotes footnotes) {
        this.markup = markup;
        this.addresses = addresses;
        this.words = words;
        this.ours = new OurWords(markup, words);
        this.wordList = wordList;
        this.footnotes = footnotes;
        this.inlines = new InlineHtml(markup, addresses, words, wordList, footnotes);
    }

    /**
     * @param level the title's, 1 for {@code h1}
     */
    public void title(Section section, int level, Locale around) {
        begin(level);
        inlines.title(heading(0), section.title(), around);
    }

    /** What follows the title. */
    public void body(Section section, int level, Locale around) {
        begin(level);
        markup.start("div").attribute("class", "text").language(section.language(), around);
        blocks(section.blocks(), section.language());
        markup.end("div");
    }

    private void begin(int level) {
        this.level = level;
        above = 0;
        inlines = new InlineHtml(markup, addresses, words, wordList, footnotes);
    }

    private String heading(int below) {
        return "h" + Math.min(level + below, DEEPEST_HEADING);
    }

    void blocks(List<Block> blocks, Locale around) {
        blocks.forEach(block -> block(block, around));
    }

    private void block(Block block, Locale around) {
        switch (block) {
            case Block.Heading heading -> {
                above = heading.level();
                inlines.title(heading(heading.level()), heading.title(), around);
                ways(heading.title(), around);
            }
            case Block.Paragraph paragraph -> {
                markup.start("p");
                inlines.sentences(paragraph.sentences(), around);
                markup.end("p");
            }
            case Block.BulletList list -> {
                markup.start("ul");
                list.items().forEach(item -> part("li", item.blocks(), around));
                markup.end("ul");
            }
            case Block.NumberedList list -> lists().numbered(list, around);
            case Block.DefinitionList list -> lists().definitions(list, around);
            case Table table -> {
                tables++;
                new TableHtml(markup, words, inlines, this).write(table, tables, around);
            }
            case Block.Figure figure -> {
                figures++;
                new FigureHtml(markup, addresses, ours, inlines, this, figures).write(figure, around);
            }
            case Block.Note note -> {
                notes++;
                note(note, new NoteHtml(markup, ours, notes), around);
            }
            case Block.Quote quote -> {
                markup.start("blockquote");
                blocks(quote.blocks(), around);
                markup.end("blockquote");
            }
        }
    }

    /** Each is told apart by the heading's words, which stand above it for those who see them. */
    private void ways(Sentence title, Locale around) {
        List<Addresses.Way> ways = addresses.ways(title);
        if (ways.isEmpty()) {
            return;
        }
        markup.start("p").attribute("class", "here");
        ours.language(around);
        for (Addresses.Way way : ways) {
            markup.start("a").attribute("href", way.address())
                    .attribute("aria-label", words.named(words.say(way.key()), title.text()))
                    .text(words.say(way.key())).end("a").text(" ");
        }
        markup.end("p");
    }

    /** What a term of a list of definitions means. */
    void explanation(List<Block> blocks, Locale around) {
        markup.start("dd");
        if (wordList == WordList.HERE) {
            markup.meaning("glossdef");
        }
        inside(blocks, around);
        markup.end("dd");
    }

    /** An item, a cell: an element whose only paragraph needs no element of its own. */
    void part(String element, List<Block> blocks, Locale around) {
        markup.start(element);
        inside(blocks, around);
        markup.end(element);
    }

    void inside(List<Block> blocks, Locale around) {
        boolean tight = blocks.stream().filter(Block.Paragraph.class::isInstance).count() == 1;
        for (Block block : blocks) {
            if (tight && block instanceof Block.Paragraph paragraph) {
                inlines.sentences(paragraph.sentences(), around);
            } else {
                block(block, around);
            }
        }
    }

    private ListHtml lists() {
        return new ListHtml(markup, inlines, this);
    }

    private void note(Block.Note note, NoteHtml html, Locale around) {
        html.begin(note, around);
        note.title().ifPresent(title -> inlines.title(heading(above + 1), title, around));
        blocks(note.blocks(), around);
        footnotes.reference(note).flatMap(addresses::link).ifPresent(address -> html.back(note, address, around));
        markup.end("div");
    }
}
