package lectern.content;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.block.AriaTables;
import lectern.content.block.BlockReader;
import lectern.content.block.Images;
import lectern.content.block.PendingLinks;
import lectern.content.block.Reading;
import lectern.content.block.TaskMarks;
import lectern.content.importer.Importer;
import lectern.content.importer.Importers;
import lectern.content.importer.TextImporter;
import lectern.content.inline.Anchors;
import lectern.content.inline.Scope;
import lectern.content.inline.Sentences;
import lectern.content.inline.VisibleText;
import lectern.content.main.Doubt;
import lectern.content.main.MainContent;
import lectern.content.main.line.Tags;
import lectern.content.markup.PlainMarkup;
import lectern.content.markup.Unreadable;
import lectern.content.publication.Described;
import lectern.content.publication.FrontMatter;
import lectern.content.publication.MetadataReader;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads one file of a publication, whatever its format: everything becomes HTML first. */
final class PageReader {

    /** jsoup flattens what is nested deeper, and keeps its text. */
    private static final int DEEPEST = 300;
    private static final Pattern SAVED_FROM = Pattern
            .compile("<!--\\s*saved from url=\\([0-9]{1,6}\\)(https?://\\S{1,2000})\\s*-->");

    private final Importers importers;
    private final Sentences sentences;
    private final Anchors anchors;
    private final PendingLinks links;
    private final Described described;
    private final Set<FrontMatter.About> open;
    private final Map<String, String> expansions = new HashMap<>();
    private final Set<Described.Named> matched = new HashSet<>();

    /** @param alone whether there is one page, which may describe the whole publication */
    PageReader(Importers importers, Sentences sentences, Anchors anchors, PendingLinks links, Described described,
            boolean alone) {
        this.importers = importers;
        this.sentences = sentences;
        this.anchors = anchors;
        this.links = links;
        this.described = described;
        this.open = alone ? described.untold() : Set.of();
    }

    /** @return empty, with a problem, if it is too large */
    Optional<Page> read(byte[] file, Findings findings, Images images) {
        Importer importer = importers.find(findings.file()).orElseGet(TextImporter::new);
        return importer.read(file, findings).flatMap(text -> read(text, findings, images));
    }

    private Optional<Page> read(String text, Findings findings, Images images) {
        PageBounds bounds = PageBounds.here();
        Importer importer = importers.of(findings.file(), text);
        boolean html = importer.isWebPage();
        FrontMatter front = FrontMatter.of(text, open, findings);
        String source = importer.html(front.text(), findings);
        if (!bounds.allowSource(source, findings)) {
            return Optional.empty();
        }
        Document document = Parser.htmlParser().setTrackPosition(html).setMaxDepth(DEEPEST).parseInput(source, "");
        front.describe(document);
        return bounds.allowText(document, findings)
                ? Optional.of(read(text, document, html, findings, images, front.about()))
                : Optional.empty();
    }

    private Page read(String text, Document document, boolean html, Findings findings, Images images,
            Map<FrontMatter.About, String> about) {
        MainContent.unfold(document);
        AriaTables.makeTables(document);
        TaskMarks.mark(document);
        Neighbours.setApart(document);
        Locale language = language(document);
        List<Unreadable> unreadable = PlainMarkup.make(document, language,
                (part, rule) -> leftOut(part, rule, findings));
        SourceWords words = SourceWords.of(findings.file(), document);
        reportDepth(document, findings);
        Optional<URI> source = described.source().or(() -> source(document, text));
        Map<Element, Element> descriptions = descriptions(document);
        MainContent choice = choose(document, html, findings);
        Element content = content(choice, document, findings, descriptions);
        // What stands outside of the text troubles nobody.
        unreadable.stream().filter(each -> each.isWithin(content, descriptions.values()))
                .forEach(each -> findings.problem(Lines.of(each.place()), each.told()));
        anchors.begin(findings.file());
        Reading reading = new Reading(source, findings, sentences, anchors, images, links, expansions,
                descriptions);
        var pieces = new BlockReader(reading).pieces(content, language);
        // A picture in a place that holds only words, such as a ruby's reading, was not asked for its description.
        descriptions.values().forEach(
                each -> findings.leftOut("long-description", Lines.of(each), VisibleText.of(each)));
        anchors.end();
        String title = VisibleText.of(document.title());
        int doubtful = choice.doubts().stream().mapToInt(Doubt::words).sum();
        return new Page(findings.file(), title.isEmpty() ? name(findings.file()) : title, language, source, pieces,
                words, new Page.Guesses(choice.proseLeftOut(), doubtful), about);
    }

    private MainContent choose(Document document, boolean html, Findings findings) {
        String file = findings.file().getFileName().toString();
        described.choices().all().keySet().stream().filter(selector -> document.selectFirst(selector.name()) != null)
                .forEach(matched::add);
        MainContent choice = html
                ? MainContent.of(document, described.choices().of(file))
                : MainContent.whole(document);
        new LeftOutProse(findings).report(choice, document);
        return choice;
    }

    /** Selectors in publication.yaml that match nothing on any page, with their keys. */
    Map<Described.Named, String> unmatched() {
        Map<Described.Named, String> unmatched = new HashMap<>(described.choices().all());
        unmatched.keySet().removeAll(matched);
        return unmatched;
    }

    private static Element content(MainContent choice, Document document, Findings findings,
            Map<Element, Element> descriptions) {
        Element content = choice.takeOut((part, rule) -> leftOut(part, rule, findings));
        descriptions.entrySet().removeIf(entry -> {
            boolean lost = entry.getKey().closest("body") != document.body();
            if (lost) {
                leftOut(entry.getValue(), "outside-main-content", findings);
            } else {
                MainContent.clean(entry.getValue(), (part, rule) -> leftOut(part, rule, findings));
            }
            return lost;
        });
        return content;
    }

    private static void leftOut(Node part, String rule, Findings findings) {
        String words = VisibleText.of(part);
        if (words.isEmpty() && part instanceof Element element) {
            words = VisibleText.of(element.attr("title") + " " + element.attr("aria-label"));
        }
        if (!words.isEmpty() || rule.startsWith("embedded")) {
            findings.leftOut(rule, Lines.of(part), words);
        }
    }

    private static void reportDepth(Document document, Findings findings) {
        document.selectStream("*").filter(each -> !each.children().isEmpty() && each.parents().size() >= DEEPEST - 2)
                .findFirst().ifPresent(deep -> findings.problem(Lines.of(deep), Message.TOO_DEEP.with(DEEPEST)));
    }

    /** publication.yaml decides, unless the page is in another language altogether: en-AU is still said of an en page. */
    private Locale language(Document document) {
        Optional<Locale> own = Optional.ofNullable(document.selectFirst("html")).flatMap(Scope::language);
        Optional<Locale> said = described.language();
        boolean same = own.isEmpty() || said.isPresent() && own.get().getLanguage().equals(said.get().getLanguage());
        return same ? said.orElse(Locale.ENGLISH) : own.get();
    }

    private static Optional<URI> source(Document document, String text) {
        for (String[] place : new String[][]{{"link[rel=canonical]", "href"}, {"meta[property=og:url]", "content"},
                {"base[href]", "href"}}) {
            Element element = document.selectFirst(place[0]);
            if (element != null && MetadataReader.web(element.attr(place[1]).strip()).isPresent()) {
                return MetadataReader.web(element.attr(place[1]).strip());
            }
        }
        Matcher saved = SAVED_FROM.matcher(text.substring(0, Math.min(text.length(), 4000)));
        return saved.find() ? MetadataReader.web(saved.group(1)) : Optional.empty();
    }

    /** Takes what describes a picture at length out of the page, so that it is read with its picture and only once. */
    private static Map<Element, Element> descriptions(Document document) {
        Map<Element, Element> descriptions = new HashMap<>();
        Map<String, Element> byId = new HashMap<>();
        document.select("[id]").forEach(each -> byId.putIfAbsent(each.id(), each));
        for (Element described : document
                .select("img[aria-describedby], svg[aria-describedby], figure[aria-describedby]")) {
            String id = described.attr("aria-describedby").strip().split("\\s+")[0];
            Element target = byId.get(id);
            Element picture = described.nameIs("figure") ? described.selectFirst("img, svg") : described;
            if (target == null || picture == null) {
                continue;
            }
            boolean apart = !descriptions.containsKey(picture)
                    && picture.closest("svg svg, svg img") == null && !picture.parents().contains(target)
                    && target.selectFirst("main, article, h1, img, svg") == null
                    && target.closest("svg, head, figcaption") == null
                    && !target.nameIs("body") && !target.nameIs("html")
                    && !Tags.isUnseen(target);
            if (apart) {
                target.replaceWith(new TextNode(" "));
                target.removeAttr("hidden").removeAttr("aria-hidden");
                descriptions.put(picture, target);
                byId.remove(id);
            }
        }
        return descriptions;
    }

    /** A file's name as a title: {@code 02-side_effects.md} is "side effects". */
    static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String words = VisibleText.of(name.replaceFirst("^[0-9]{1,4}[-_. ]+", "").replaceAll("[-_]+", " "));
        return words.isEmpty() ? VisibleText.of(name) : words;
    }
}
