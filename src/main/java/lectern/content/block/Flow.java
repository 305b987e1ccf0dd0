package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.content.inline.BlockContext;
import lectern.content.inline.PagePart;
import lectern.content.inline.Passage;
import lectern.content.inline.Passage.Range;
import lectern.content.inline.Sentences;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Sentence;

/** Blocks under construction: inline text gathers in a passage until a block ends it. */
final class Flow {

    private final Sentences sentences;
    private final List<PagePart> pieces = new ArrayList<>();
    private Optional<Passage> passage = Optional.empty();
    private BlockContext scope;
    private int line;

    Flow(Sentences sentences, BlockContext scope) {
        this.sentences = sentences;
        this.scope = scope;
    }

    /** Where inline text of this scope goes. */
    Passage passage(BlockContext in, int at) {
        if (passage.isEmpty()) {
            Passage begun = new Passage();
            in.around().forEach(begun::open);
            passage = Optional.of(begun);
            scope = in;
            line = at;
        }
        return passage.get();
    }

    /** White space between two inline elements; between blocks it means nothing. */
    void space() {
        passage.ifPresent(Passage::space);
    }

    /** Ends the passage, if there is one: its paragraphs become blocks. */
    void flush() {
        Optional<Passage> ended = passage;
        passage = Optional.empty();
        ended.ifPresent(text -> {
            text.paragraphs().forEach(paragraph -> add(text, paragraph));
            sentences.settle(text);
        });
    }

    private void add(Passage text, Range paragraph) {
        if (text.isPictures(paragraph)) {
            text.pictures(paragraph).forEach(picture -> block(sentences.figure(picture, List.of(), scope), line));
            return;
        }
        sentences.lines(text, paragraph, scope).forEach(each -> block(new Block.Paragraph(each), line));
        text.pictures(paragraph).stream().flatMap(picture -> picture.longDescription().stream())
                .forEach(each -> block(each, line));
    }

    void block(Block block, int at) {
        pieces.add(new PagePart.Body(block, at));
    }

    void blocks(List<Block> blocks, int at) {
        blocks.forEach(each -> block(each, at));
    }

    /** A heading that divides the publication. */
    void title(PagePart.Title title) {
        pieces.add(title);
    }

    /** A heading inside a list, a table, a note: it stands there as a strong paragraph. */
    void strong(Sentence sentence, int at) {
        block(new Block.Paragraph(List.of(strong(sentence))), at);
    }

    private static Sentence strong(Sentence sentence) {
        boolean already = sentence.content().size() == 1 && sentence.content().getFirst() instanceof Inline.Strong;
        return already
                ? sentence
                : new Sentence(sentence.id(), sentence.language(), List.of(new Inline.Strong(sentence.content())));
    }

    List<PagePart> pieces() {
        flush();
        return pieces;
    }

    /** What was gathered where no heading could divide it. */
    List<Block> blocks() {
        return pieces().stream().map(piece -> switch (piece) {
            case PagePart.Body body -> body.block();
            case PagePart.Title title -> new Block.Paragraph(List.of(strong(title.sentence())));
        }).toList();
    }
}
