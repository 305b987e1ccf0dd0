package lectern.edition.page.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.document.text.Numbering;

/** Writes lists whose items have labels or names. */
final class ListHtml {
    private static final int SHORT_NUMBER = 2;
    private static final int MEASURED = 100;

    private final Markup markup;
    private final InlineHtml inlines;
    private final BlockHtml blocks;

    ListHtml(Markup markup, InlineHtml inlines, BlockHtml blocks) {
        this.markup = markup;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    void numbered(Block.NumberedList list, Locale around) {
        markup.start("ol");
        type(list.numbering()).ifPresent(type -> markup.attribute("type", type));
        if (list.start() != 1) {
            markup.attribute("start", Integer.toString(list.start()));
        }
        if (widest(list) > SHORT_NUMBER) {
            // Its numbers need more room at the margin.
            markup.attribute("class", "long");
        }
        list.items().forEach(item -> blocks.part("li", item.blocks(), around));
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

    void definitions(Block.DefinitionList list, Locale around) {
        markup.start("dl");
        for (Block.Definition definition : list.definitions()) {
            markup.startGroup();
            for (Sentence term : definition.terms()) {
                inlines.term(term, around);
            }
            blocks.explanation(definition.blocks(), around);
            markup.endGroup();
        }
        markup.end("dl");
    }
}
