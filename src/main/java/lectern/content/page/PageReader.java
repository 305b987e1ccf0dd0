package lectern.content.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.block.AriaTables;
import lectern.content.block.BlockReader;
import lectern.content.block.PageContext;
import lectern.content.block.Registers;
import lectern.content.block.TaskMarks;
import lectern.content.importer.Importer;
import lectern.content.importer.Importers;
import lectern.content.importer.TextImporter;
import lectern.content.inline.PagePart;
import lectern.content.inline.VisibleText;
import lectern.content.main.Doubt;
import lectern.content.main.MainContent;
import lectern.content.markup.PlainMarkup;
import lectern.content.markup.Unreadable;
import lectern.content.publication.Described;
import lectern.content.publication.FrontMatter;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Reads one file of a publication, whatever its format: everything becomes HTML first. */
public final class PageReader {

    /** jsoup flattens what is nested deeper, and keeps its text. */
    private static final int DEEPEST = 300;
    private static final Set<String> FIELDS = Set.of("", "text", "number", "tel", "email", "date", "time");

    private final Importers importers;
    private final Registers registers;
    private final Described described;
    private final Set<FrontMatter.Detail> open;
    private final Set<Described.Named> matched = new HashSet<>();

    /** @param alone whether there is one page, which may describe the whole publication */
    public PageReader(Importers importers, Registers registers, Described described, boolean alone) {
        this.importers = importers;
        this.registers = registers;
        this.described = described;
        this.open = alone ? described.untold() : Set.of();
    }

    /** @return empty, with a problem, if it is too large */
    public Optional<SourcePage> read(byte[] file, Findings findings) {
        Importer importer = importers.find(findings.file()).orElseGet(TextImporter::new);
        return importer.read(file, findings).flatMap(text -> read(text, findings));
    }

    private Optional<SourcePage> read(String text, Findings findings) {
        PageBounds bounds = PageBounds.here();
        Importer importer = importers.of(findings.file(), text);
        boolean html = importer.isWebPage();
        FrontMatter front = FrontMatter.of(text, open, findings);
        String source = importer.html(front.text(), findings);
        if (!bounds.allowSource(source, findings)) {
            return Optional.empty();
        }
        Document document = Parser.htmlParser().setTrackPosition(html).setMaxDepth(DEEPEST).parseInput(source, "");
        front.describe(document, findings);
        return bounds.allowText(document, findings)
                ? Optional.of(read(text, document, html, findings, front.about()))
                : Optional.empty();
    }

    private SourcePage read(String text, Document document, boolean html, Findings findings,
            Map<FrontMatter.Detail, String> about) {
        MainContent.unfold(document);
        AriaTables.makeTables(document);
        TaskMarks.mark(document);
        Neighbours.setApart(document);
        PageHead reader = new PageHead(described.titlePage(), document);
        List<Unreadable> unreadable = PlainMarkup.make(document, reader.language(),
                (part, rule) -> leftOut(part, rule, findings));
        SourcePage.Head head = reader.read(findings.file(), text, about);
        EmbeddedMedia.tell(document, head, (part, rule) -> leftOut(part, rule, findings));
        SourceWords words = SourceWords.of(findings.file(), document);
        reportDepth(document, findings);
        LongDescriptions descriptions = LongDescriptions.takeOut(document);
        MainContent choice = choose(document, html, findings);
        List<Doubt> doubts = choice.doubts();
        new LeftOutProse(findings).report(choice, doubts, document);
        UnnamedPanels tabs = UnnamedPanels.in(document);
        Element content = choice.takeOut((part, rule) -> leftOut(part, rule, findings));
        tabs.report(content, findings);
        Instructions.report(content, findings);
        descriptions.settle(document, (part, rule) -> leftOut(part, rule, findings));
        // What stands outside of the text troubles nobody.
        unreadable.stream().filter(each -> each.isWithin(content, descriptions.byPicture().values()))
                .forEach(each -> findings.problem(Lines.of(each.place()), each.told()));
        registers.anchors().begin(findings.file());
        PageContext context = new PageContext(head.source(), findings, descriptions.byPicture(), registers);
        List<PagePart> pieces = new BlockReader(context).pieces(content, head.language());
        // A picture in a place that holds only words, such as a ruby's reading, was not asked for its description.
        descriptions.byPicture().values().forEach(
                each -> findings.leftOut("long-description", Lines.of(each), VisibleText.of(each)));
        registers.anchors().end();
        int doubtful = doubts.stream().mapToInt(Doubt::words).sum();
        return new SourcePage(findings.file(), head, pieces, words,
                new SourcePage.Guesses(choice.proseLeftOut(), doubtful));
    }

    private MainContent choose(Document document, boolean html, Findings findings) {
        String file = findings.file().getFileName().toString();
        described.choices().all().keySet().stream().filter(selector -> document.selectFirst(selector.name()) != null)
                .forEach(matched::add);
        return html ? MainContent.of(document, described.choices().of(file)) : MainContent.whole(document);
    }

    /** Selectors in publication.yaml that match nothing on any page, with their keys. */
    public Map<Described.Named, String> unmatched() {
        Map<Described.Named, String> unmatched = new HashMap<>(described.choices().all());
        unmatched.keySet().removeAll(matched);
        return unmatched;
    }

    private static void leftOut(Node part, String rule, Findings findings) {
        String words = VisibleText.of(part);
        if (words.isEmpty() && part instanceof Element element) {
            words = VisibleText.of(element.attr("title") + " " + element.attr("aria-label"));
        }
        if (words.isEmpty() && part instanceof Element element) {
            words = VisibleText.of(Jsoup.parseBodyFragment(element.attr("srcdoc")).text() + " " + filledIn(element));
        }
        if (!words.isEmpty() || rule.startsWith("embedded")) {
            findings.leftOut(rule, Lines.of(part), words);
        }
    }

    /** What stands in a field, where somebody may write something else. */
    private static String filledIn(Element field) {
        boolean shown = field.nameIs("input")
                && FIELDS.contains(field.attr("type").strip().toLowerCase(Locale.ROOT));
        return shown ? field.attr("value") : "";
    }

    private static void reportDepth(Document document, Findings findings) {
        document.stream().filter(each -> !each.children().isEmpty() && each.parents().size() >= DEEPEST - 2)
                .findFirst().ifPresent(deep -> findings.problem(Lines.of(deep), Message.TOO_DEEP.with(DEEPEST)));
    }
}
