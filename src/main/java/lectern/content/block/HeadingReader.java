package lectern.content.block;

import java.util.Locale;
import java.util.Optional;
import lectern.content.inline.BlockContext;
import lectern.content.inline.PagePart;
import lectern.content.inline.Passage;
import lectern.content.source.Lines;
import lectern.content.source.Slug;
import lectern.document.Sentence;
import org.jsoup.nodes.Element;

/** Reads headings: titles of sections where they divide the text, strong words where they stand in a box. */
final class HeadingReader {

    private final PageContext page;
    private final InlineReader inlines;

    HeadingReader(PageContext page, InlineReader inlines) {
        this.page = page;
        this.inlines = inlines;
    }

    /** The level of a heading, from 1 to 6; empty for what is none. */
    static Optional<Integer> level(Element element) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return Optional.of(name.charAt(1) - '0');
        }
        if (element.attr("role").equals("heading") && !element.nameIs("img") && !element.nameIs("svg")) {
            return Optional
                    .of(element.attr("aria-level").matches("[1-6]") ? Integer.parseInt(element.attr("aria-level")) : 2);
        }
        return Optional.empty();
    }

    void read(int level, Element element, BlockContext scope, Flow flow) {
        BlockContext own = scope.named("h");
        Passage passage = inlines.passage(element, own);
        if (passage.isBlank()) {
            page.sentences().settle(passage);
            return;
        }
        Sentence title = page.sentences().whole(passage, own);
        page.anchors().alsoKnownAs(Slug.inLink(title.text()));
        Optional<String> name = Optional.of(element.id()).filter(id -> !id.isEmpty());
        if (scope.top()) {
            flow.title(new PagePart.Title(level, name, title, around(element, scope), Lines.of(element)));
        } else {
            flow.strong(title, Lines.of(element));
        }
        flow.blocks(passage.descriptions(), Lines.of(element));
    }

    /** The language of the text that a heading stands in, whatever its own. */
    private static Locale around(Element heading, BlockContext scope) {
        return heading.hasAttr("lang")
                ? heading.parents().stream().flatMap(up -> BlockContext.language(up).stream()).findFirst()
                        .orElse(scope.language())
                : scope.language();
    }
}
