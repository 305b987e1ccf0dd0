package lectern.content.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.content.inline.Passage.Range;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Sentence;

/** Makes sentences of passages, and gives each its id. For one publication and one thread. */
public final class Sentences {

    private final SentenceSplitter splitter;
    private final SentenceIds ids;
    private final Anchors anchors;

    public Sentences(SentenceSplitter splitter, SentenceIds ids, Anchors anchors) {
        this.splitter = splitter;
        this.ids = ids;
        this.anchors = anchors;
    }

    /** All of a passage as one sentence: a heading, a term. The passage must not be blank. */
    public Sentence whole(Passage passage, BlockContext scope) {
        Sentence sentence = make(passage, passage.trimmed(new Range(0, passage.text().length())), scope);
        settle(passage);
        return sentence;
    }

    /** All of a passage, cut. */
    public List<Sentence> all(Passage passage, BlockContext scope) {
        return passage.paragraphs().stream().flatMap(range -> lines(passage, range, scope).stream())
                .flatMap(List::stream).toList();
    }

    public List<Sentence> all(String text, BlockContext scope) {
        Passage passage = new Passage();
        passage.text(text);
        return all(passage, scope);
    }

    /**
     * A paragraph's sentences. Where a sentence ends at a line break, the author began a new line on purpose: so do we,
     * with a paragraph of its own.
     */
    public List<List<Sentence>> lines(Passage passage, Range paragraph, BlockContext scope) {
        String text = passage.text().substring(paragraph.from(), paragraph.to());
        List<List<Sentence>> lines = new ArrayList<>();
        List<Sentence> line = new ArrayList<>();
        int start = 0;
        for (int end : splitter.ends(text, scope.language())) {
            Range range = passage.trimmed(new Range(paragraph.from() + start, paragraph.from() + end));
            if (range.from() < range.to()) {
                line.add(make(passage, range, scope));
            }
            if (text.substring(range.to() - paragraph.from(), end).indexOf(Passage.BREAK) >= 0) {
                lines.add(line);
                line = new ArrayList<>();
            }
            start = end;
        }
        lines.add(line);
        return lines.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** A picture that stands by itself. */
    public Block.Figure figure(DescribedPicture picture, List<Sentence> caption, BlockContext scope) {
        BlockContext alternative = new BlockContext("alt", picture.language(), List.of(), false);
        return new Block.Figure(picture.image(), all(picture.words(), alternative), caption, picture.longDescription());
    }

    /** Names left in a passage without words go to the next sentence. */
    public void settle(Passage passage) {
        passage.takeAnchors(Integer.MAX_VALUE).forEach(anchors::expect);
    }

    private Sentence make(Passage passage, Range range, BlockContext scope) {
        passage.takeAnchors(range.to()).forEach(anchors::expect);
        List<Inline> content = passage.content(range);
        Locale language = scope.language();
        if (content.size() == 1 && content.getFirst() instanceof Inline.Foreign whole) {
            language = whole.language();
            content = whole.content();
        }
        Sentence sentence = new Sentence(ids.next(scope.block(), Inline.text(content)), language, content);
        anchors.met(sentence.id());
        return sentence;
    }
}
