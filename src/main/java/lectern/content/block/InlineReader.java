package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.content.inline.BlockContext;
import lectern.content.inline.Passage;
import lectern.content.inline.QuotationMarks;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.source.Lines;
import lectern.document.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads what runs along in a line: words, what is special about them, and pictures among them. */
final class InlineReader {

    private final PageContext page;
    private final PictureReader pictures;

    InlineReader(PageContext page, PictureReader pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    /** Everything in an element as one passage; blocks inside are only set apart by a space. */
    Passage passage(Element element, BlockContext scope) {
        Passage passage = new Passage();
        scope.around().forEach(passage::open);
        children(element, passage, scope);
        return passage;
    }

    void children(Element element, Passage passage, BlockContext scope) {
        element.childNodes().forEach(child -> read(child, passage, scope));
    }

    void read(Node node, Passage passage, BlockContext scope) {
        if (node instanceof TextNode text) {
            if (text.parent() instanceof Element parent && isPreformatted(parent)) {
                passage.lines(text.getWholeText());
            } else {
                passage.text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            element(element, passage, scope);
        }
    }

    private static boolean isPreformatted(Element element) {
        return element.nameIs("pre") || element.closest(Query.of("pre")) != null;
    }

    private void element(Element element, Passage passage, BlockContext scope) {
        names(element).forEach(passage::anchor);
        if (TaskMarks.isMark(element)) {
            TaskMarks.write(element, passage, scope);
            return;
        }
        switch (element.normalName()) {
            case "br" -> passage.lineBreak();
            case "img", "svg" -> pictures.find(element, scope.in(element)).ifPresent(passage::picture);
            case "ruby" -> ruby(element, passage, scope);
            default -> {
                if (FormulaReader.isPart(element)) {
                    new FormulaReader((part, into) -> read(part, into, scope)).read(element, passage);
                } else {
                    span(element, passage, scope);
                }
            }
        }
    }

    /** What links may point to. */
    static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        if (!element.id().isEmpty()) {
            names.add(element.id());
        }
        if (element.nameIs("a") && !element.attr("name").isEmpty()) {
            names.add(element.attr("name"));
        }
        return names;
    }

    private void span(Element element, Passage passage, BlockContext scope) {
        boolean block = VisibleText.isBlock(element);
        if (block) {
            passage.space();
        }
        BlockContext own = scope.in(element);
        List<Function<List<Inline>, Inline>> wraps = wraps(element, scope);
        wraps.forEach(passage::open);
        if (element.nameIs("q")) {
            int depth = (int) element.parents().stream().filter(each -> each.nameIs("q")).count();
            QuotationMarks marks = QuotationMarks.of(scope.language(), depth);
            passage.text(marks.open());
            children(element, passage, own);
            passage.text(marks.close());
        } else {
            children(element, passage, own);
        }
        wraps.forEach(_ -> passage.close());
        if (block) {
            passage.space();
        }
    }

    /** What an element means for the text inside it, outermost first. */
    List<Function<List<Inline>, Inline>> wraps(Element element, BlockContext scope) {
        List<Function<List<Inline>, Inline>> wraps = new ArrayList<>();
        BlockContext own = scope.in(element);
        if (!own.language().equals(scope.language())) {
            wraps.add(content -> new Inline.Foreign(own.language(), content));
        }
        if (!element.attr("data-say").isBlank()) {
            String say = VisibleText.of(element.attr("data-say"));
            wraps.add(content -> new Inline.Pronounced(say, content));
        }
        DatedWords.say(element, own.language()).filter(_ -> element.attr("data-say").isBlank())
                .ifPresent(say -> wraps.add(content -> new Inline.Pronounced(say, content)));
        meaning(element).ifPresent(wraps::add);
        return wraps;
    }

    private Optional<Function<List<Inline>, Inline>> meaning(Element element) {
        return switch (element.normalName()) {
            case "b", "strong" -> Optional.of(Inline.Strong::new);
            case "i", "em", "cite", "dfn", "var" -> Optional.of(Inline.Emphasis::new);
            case "sub" -> Optional.of(Inline.Subscript::new);
            case "sup" -> Optional.of(Inline.Superscript::new);
            case "abbr", "acronym" ->
                expansion(element).map(title -> content -> new Inline.Abbreviation(title, content));
            case "a" -> element.hasAttr("href") ? link(element) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Publishers explain one once, and readers may begin with any section. */
    private Optional<String> expansion(Element abbreviation) {
        String title = VisibleText.of(abbreviation.attr("title"));
        String written = VisibleText.of(abbreviation.text());
        if (title.isEmpty()) {
            return Optional.ofNullable(page.expansions().get(written));
        }
        page.expansions().putIfAbsent(written, title);
        return Optional.of(title);
    }

    private Optional<Function<List<Inline>, Inline>> link(Element element) {
        return page.links().target(element.attr("href"), Lines.of(element), page.source(), page.findings())
                .map(target -> content -> new Inline.Link(target, content));
    }

    /** Each reading (rt) belongs to what stands before it. */
    private void ruby(Element ruby, Passage passage, BlockContext scope) {
        List<Node> base = new ArrayList<>();
        for (Node child : ruby.childNodes()) {
            if (child instanceof Element element && (element.nameIs("rt") || element.nameIs("rtc"))) {
                String say = VisibleText.of(element);
                if (!say.isEmpty()) {
                    passage.open(content -> new Inline.Pronounced(say, content));
                    base.forEach(each -> read(each, passage, scope));
                    passage.close();
                    base.clear();
                }
            } else if (!(child instanceof Element element && element.nameIs("rp"))) {
                base.add(child);
            }
        }
        base.forEach(each -> read(each, passage, scope));
    }
}
