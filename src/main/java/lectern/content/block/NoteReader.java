package lectern.content.block;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.content.inline.BlockContext;
import lectern.content.notes.NoteClasses;
import lectern.content.notes.NoteNumber;
import lectern.content.notes.NoteWords;
import lectern.content.source.Lines;
import lectern.document.Block;
import lectern.document.Block.Note.Kind;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads what stands apart: footnotes, asides, and the boxes of publishing systems with their urgent advice. Pages have
 * no element for those, so the names of classes tell a box, and its words how grave it is. Names alone never make an
 * emergency: who has cried wolf is not heard when it matters.
 */
final class NoteReader {
    static final NoteClasses CLASSES = new NoteClasses();
    static final Set<String> BOXES = Set.of("div", "section", "aside", "article", "p", "blockquote");
    private static final Set<String> ASIDE_ROLES = Set.of("note", "complementary", "doc-tip");
    private static final Set<String> ALERT_ROLES = Set.of("alert", "alertdialog");

    private final BlockReader blocks;
    /** What is being read. */
    private Optional<Kind> around = Optional.empty();

    NoteReader(BlockReader blocks) {
        this.blocks = blocks;
    }

    /** The kind of note that an element is, as far as it can be said before its words are read. */
    Optional<Kind> kind(Element element, BlockContext scope) {
        String role = element.attr("role") + " " + element.attr("epub:type");
        if (role.contains("footnote") && !role.contains("footnotes") || role.contains("doc-endnote ")) {
            return Optional.of(Kind.FOOTNOTE);
        }
        Optional<Kind> box = box(element, scope);
        return box.isPresent() || !isAside(element) ? box : Optional.of(Kind.ASIDE);
    }

    private static boolean isAside(Element element) {
        return element.nameIs("aside") || ASIDE_ROLES.contains(element.attr("role"));
    }

    private Optional<Kind> box(Element element, BlockContext scope) {
        if (!BOXES.contains(element.normalName())) {
            return Optional.empty();
        }
        Optional<NoteClasses.Box> named = CLASSES.box(element);
        boolean alert = ALERT_ROLES.contains(element.attr("role"));
        if (named.isEmpty() && !alert) {
            return Optional.empty();
        }
        Optional<Kind> kind = named.flatMap(NoteClasses.Box::kind);
        BoxExtent extent = BoxExtent.of(element, kind.orElse(Kind.ASIDE) == Kind.ASIDE);
        if (extent.isMore()) {
            return Optional.empty();
        }
        NoteWords words = NoteWords.in(scope.language());
        if (kind.isEmpty() && named.isPresent() && (extent.isTitled() || isTitled(element)
                || words.label(extent.text()).isPresent() || words.isEmergency(extent.text()))) {
            kind = Optional.of(Kind.ASIDE);
        }
        boolean urgent = words.isUrgent(extent.text());
        if (alert && urgent) {
            boolean emergency = named.isEmpty() && words.isEmergency(extent.text());
            kind = Optional.of(graver(kind.orElse(Kind.URGENT), emergency ? Kind.EMERGENCY : Kind.URGENT));
        }
        return kind.map(each -> each == Kind.EMERGENCY && !urgent ? Kind.URGENT : each)
                .filter(each -> around.isEmpty() || each.compareTo(around.get()) > 0);
    }

    void read(Element element, Kind kind, BlockContext scope, Flow flow) {
        boolean titled = kind != Kind.FOOTNOTE && isTitled(element);
        // Sentences in a box are named as they would be without it.
        String name = kind == Kind.FOOTNOTE || isAside(element) ? "note" : scope.block();
        Optional<Kind> outer = around;
        around = Optional.of(kind);
        List<Block> content = blocks.blocks(element, scope.inside(name));
        around = outer;
        if (!content.isEmpty()) {
            flow.block(kind == Kind.FOOTNOTE
                    ? new Block.Note(kind, NoteNumber.of(element), content)
                    : note(kind, titled, content, scope), Lines.of(element));
        }
    }

    private static Block.Note note(Kind kind, boolean titled, List<Block> content, BlockContext scope) {
        Optional<Sentence> title = title(content, titled);
        List<Sentence> sentences = Section.sentences(content);
        NoteWords words = NoteWords.in(sentences.isEmpty() ? scope.language() : sentences.getFirst().language());
        String first = sentences.isEmpty() ? "" : sentences.getFirst().text();
        // "Warning" alone says nothing of what follows.
        String lead = Sentence.text(sentences.subList(0, Math.min(sentences.size(), words.isName(first) ? 2 : 1)));
        Kind weighed = words.isEmergency(lead) ? Kind.EMERGENCY : weighed(kind, title.isPresent(), first, words);
        boolean told = words.named(first).filter(weighed::equals).isPresent();
        return new Block.Note(weighed, Optional.empty(), title, told,
                title.isPresent() ? content.subList(1, content.size()) : content);
    }

    /** The words of a box go before the name of its class, but make it less grave only if they are its title. */
    private static Kind weighed(Kind kind, boolean titled, String first, NoteWords words) {
        boolean grave = kind.compareTo(Kind.WARNING) >= 0;
        Optional<Kind> said = words.label(first).filter(each -> each != Kind.EMERGENCY || grave);
        boolean milder = titled && kind.compareTo(Kind.URGENT) < 0
                && said.filter(each -> each.compareTo(Kind.ADVICE) >= 0).isPresent();
        return said.filter(each -> milder || each.compareTo(kind) > 0).orElse(kind);
    }

    private static Kind graver(Kind one, Kind other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** What is bold from end to end, or is named so, with something below it. */
    private static Optional<Sentence> title(List<Block> content, boolean named) {
        if (content.size() < 2 || !(content.getFirst() instanceof Block.Paragraph first)
                || first.sentences().size() != 1) {
            return Optional.empty();
        }
        Sentence sentence = first.sentences().getFirst();
        if (sentence.content().size() == 1 && sentence.content().getFirst() instanceof Inline.Strong strong) {
            return Optional.of(new Sentence(sentence.id(), sentence.language(), strong.content()));
        }
        return named ? Optional.of(sentence) : Optional.empty();
    }

    /** Whether the first words of a box stand in a part that its publishing system calls its title. */
    private static boolean isTitled(Element box) {
        Element at = box;
        for (Optional<Element> first = first(at); first.isPresent(); first = first(at)) {
            at = first.get();
            if (CLASSES.isTitle(at)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Element> first(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                return Optional.empty();
            }
            if (child instanceof Element inner && inner.hasText()) {
                return Optional.of(inner);
            }
        }
        return Optional.empty();
    }
}
