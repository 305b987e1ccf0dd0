package lectern.edition.page.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Numbering;
import lectern.edition.Words;

/**
 * Writes blocks as HTML: every sentence once, in reading order. For one page, on one thread.
 *
 * <p>In Java rather than in templates, because blocks hold blocks, and because the switch does not compile if a kind
 * of block is missing.
 */
public final class BlockHtml {
    private static final int DEEPEST_HEADING = 6;
    private static final int SHORT_NUMBER = 2;
    private static final int MEASURED = 100;

    private final Markup markup;
    private final Addresses addresses;
    private final Words words;
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

    private void blocks(List<Block> blocks, Locale around) {
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
            case Block.NumberedList list -> numbered(list, around);
            case Block.DefinitionList list -> definitions(list, around);
            case Table table -> {
                tables++;
                new TableHtml(markup, words, inlines, this).write(table, tables, around);
            }
            case Block.Figure figure -> figure(figure, around);
            case Block.Note note -> note(note, around);
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
        interfaceLanguage(around);
        for (Addresses.Way way : ways) {
            markup.start("a").attribute("href", way.address())
                    .attribute("aria-label", words.say("text.named", words.say(way.key()), title.text()))
                    .text(words.say(way.key())).end("a").text(" ");
        }
        markup.end("p");
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

    private void numbered(Block.NumberedList list, Locale around) {
        markup.start("ol");
        type(list.numbering()).ifPresent(type -> markup.attribute("type", type));
        if (list.start() != 1) {
            markup.attribute("start", Integer.toString(list.start()));
        }
        if (widest(list) > SHORT_NUMBER) {
            // Its numbers need more room at the margin.
            markup.attribute("class", "long");
        }
        list.items().forEach(item -> part("li", item.blocks(), around));
        markup.end("ol");
    }

    private static Optional<String> type(Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> Optional.empty();
            case SMALL_LETTERS -> Optional.of("a");
            case CAPITAL_LETTERS -> Optional.of("A");
            case SMALL_ROMAN -> Optional.of("i");
            case CAPITAL_ROMAN -> Optional.of("I");
        };
    }

    /** How many letters the longest label has: "viii" has more than "x", but none of many more than the last. */
    private static int widest(Block.NumberedList list) {
        int last = list.items().size() - 1;
        return IntStream.concat(IntStream.rangeClosed(0, Math.min(last, MEASURED)), IntStream.of(last))
                .map(item -> list.label(item).length()).max().orElse(0);
    }

    private void definitions(Block.DefinitionList list, Locale around) {
        markup.start("dl");
        for (Block.Definition definition : list.definitions()) {
            markup.start("div");
            for (Sentence term : definition.terms()) {
                inlines.term(term, around);
            }
            part("dd", definition.blocks(), around);
            markup.end("div");
        }
        markup.end("dl");
    }

    private void figure(Block.Figure figure, Locale around) {
        figures++;
        markup.start("div").attribute("class", "figure").start("figure");
        figure.image().ifPresentOrElse(image -> picture(image, figure, around),
                () -> missing(figure.alternative(), around));
        if (!figure.caption().isEmpty()) {
            markup.start("figcaption");
            inlines.sentences(figure.caption(), around);
            markup.end("figcaption");
        }
        markup.end("figure");
        if (!figure.longDescription().isEmpty()) {
            markup.start("div").attribute("class", "description").attribute("id", descriptionId());
            label("figure.description", around);
            blocks(figure.longDescription(), around);
            markup.end("div");
        }
        markup.end("div");
    }

    /** The picture stands for its alternative text, so it carries the ids of all its sentences. */
    private void picture(Image image, Block.Figure figure, Locale around) {
        List<Sentence> alternative = figure.alternative();
        alternative.forEach(sentence -> markup.start("span").attribute("id", sentence.id()));
        Locale language = alternative.isEmpty() ? around : alternative.getFirst().language();
        markup.start("img").attribute("src", addresses.picture(image)).attribute("alt", Sentence.text(alternative))
                .attribute("width", Integer.toString(image.width()))
                .attribute("height", Integer.toString(image.height())).language(language, around);
        if (!figure.longDescription().isEmpty()) {
            markup.attribute("aria-details", descriptionId());
        }
        markup.closeTag();
        alternative.forEach(_ -> markup.end("span"));
        addresses.enlarged(image).ifPresent(address -> {
            markup.start("p").attribute("class", "enlarge").start("a").attribute("href", address);
            interfaceLanguage(around).text(words.say("figure.enlarge", figures)).end("a").end("p");
        });
    }

    /** Sentences' ids have no underscore, so it is none of theirs. */
    private String descriptionId() {
        return "_description-" + figures;
    }

    private void missing(List<Sentence> alternative, Locale around) {
        markup.start("p").attribute("class", "missing");
        interfaceWords("strong", alternative.isEmpty() ? "figure.unknown" : "figure.image", around);
        markup.text(" ");
        inlines.sentences(alternative, around);
        markup.end("p");
    }

    private void note(Block.Note note, Locale around) {
        notes++;
        // Not an aside element: that is a landmark, which must not stand inside main.
        markup.start("div").attribute("class", "note " + note.kind().name().toLowerCase(Locale.ROOT))
                .attribute("role", "note");
        String name = Stream.concat(note.told() || note.isFootnote() ? Stream.empty() : Stream.of(labelId()),
                note.title().map(Sentence::id).stream()).collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            markup.attribute("aria-labelledby", name);
        }
        if (!note.told()) {
            markup.start("p").attribute("class", "label");
            if (!note.isFootnote()) {
                markup.attribute("id", labelId());
            }
            markup.start("strong");
            interfaceLanguage(around).text(note.number().map(number -> words.say("note.numbered", number))
                    .orElseGet(() -> words.note(note.kind()))).end("strong").end("p");
        }
        note.title().ifPresent(title -> inlines.title(heading(above + 1), title, around));
        blocks(note.blocks(), around);
        footnotes.reference(note).flatMap(addresses::link).ifPresent(address -> back(note, address, around));
        markup.end("div");
    }

    /** Sentences' ids have no underscore, so it is none of theirs. */
    private String labelId() {
        return "_note-" + notes;
    }

    /** Several would have the same name but for their number. */
    private void back(Block.Note note, String address, Locale around) {
        String back = words.say("note.back");
        markup.start("p").attribute("class", "back").start("a").attribute("href", address);
        note.number().ifPresent(number -> markup.attribute("aria-label",
                words.say("text.named", back, words.say("note.numbered", number))));
        interfaceLanguage(around).text(back).end("a").end("p");
    }

    private void label(String key, Locale around, Object... values) {
        markup.start("p").attribute("class", "label");
        interfaceWords("strong", key, around, values);
        markup.end("p");
    }

    private void interfaceWords(String element, String key, Locale around, Object... values) {
        markup.start(element);
        interfaceLanguage(around).text(words.say(key, values)).end(element);
    }

    private Markup interfaceLanguage(Locale around) {
        return words.locale().getLanguage().equals(around.getLanguage())
                ? markup
                : markup.language(words.locale(), around);
    }
}
