package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.content.inline.BlockContext;
import lectern.content.inline.DescribedPicture;
import lectern.content.inline.Passage;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.source.Lines;
import lectern.document.Block;
import lectern.document.Sentence;
import org.jsoup.nodes.Element;

/** Reads {@code figure}: pictures with their caption, and what else is inside as the long description. */
final class FigureReader {

    private final PageContext page;
    private final BlockReader blocks;
    private final InlineReader inlines;
    private final PictureReader pictures;

    FigureReader(PageContext page, BlockReader blocks, InlineReader inlines, PictureReader pictures) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
        this.pictures = pictures;
    }

    void read(Element figure, BlockContext scope, Flow flow) {
        List<Element> seen = figure.select(Query.of("img, svg")).stream()
                .filter(each -> each.closest(Query.of("figcaption")) == null
                        && each.parents().stream().noneMatch(up -> up.nameIs("svg")))
                .toList();
        boolean gallery = figure.select(Query.of("figure")).size() > 1;
        if (gallery || seen.isEmpty()) {
            captionTable(figure);
            blocks.children(figure, scope, flow);
            return;
        }
        Optional<Element> caption = Optional.ofNullable(figure.selectFirst(Query.of("figcaption")));
        boolean captioned = caption.map(VisibleText::of).filter(words -> !words.isEmpty()).isPresent();
        List<DescribedPicture> shown = seen.stream().flatMap(each -> pictures.find(each, scope, captioned).stream())
                .toList();
        seen.forEach(Element::remove);
        caption.ifPresent(Element::remove);
        add(figure, caption, shown, scope, flow);
    }

    private void add(Element figure, Optional<Element> caption, List<DescribedPicture> shown, BlockContext scope,
            Flow flow) {
        int line = Lines.of(figure);
        for (DescribedPicture picture : shown.subList(0, Math.max(0, shown.size() - 1))) {
            flow.block(page.sentences().figure(picture, List.of(), scope), line);
        }
        List<Sentence> words = caption.map(each -> caption(each, scope, flow)).orElse(List.of());
        List<Block> rest = blocks.blocks(figure, scope.inside("p"));
        if (shown.isEmpty()) {
            if (!words.isEmpty()) {
                flow.block(new Block.Paragraph(words), line);
            }
            flow.blocks(rest, line);
            return;
        }
        DescribedPicture last = shown.getLast();
        List<Block> description = new ArrayList<>(last.longDescription());
        description.addAll(rest);
        flow.block(
                page.sentences().figure(new DescribedPicture(last.image(), last.words(), last.language(), description),
                        words,
                        scope),
                line);
    }

    private List<Sentence> caption(Element caption, BlockContext scope, Flow flow) {
        BlockContext own = scope.inside("caption").in(caption);
        InlineReader.names(caption).forEach(page.anchors()::expect);
        Passage passage = inlines.passage(caption, own);
        flow.blocks(passage.descriptions(), Lines.of(caption));
        return page.sentences().all(passage, own);
    }

    /** WordPress and others caption a table as a figure. */
    private static void captionTable(Element figure) {
        Element table = figure.selectFirst(Query.of("> table, > div > table"));
        Element caption = figure.selectFirst(Query.of("> figcaption"));
        if (table != null && caption != null && table.selectFirst(Query.of("> caption")) == null) {
            Element own = new Element("caption");
            // Moved, not copied: a picture's long description is known by the picture itself.
            own.appendChildren(List.copyOf(caption.childNodes()));
            table.prependChild(own);
            caption.remove();
        }
    }
}
