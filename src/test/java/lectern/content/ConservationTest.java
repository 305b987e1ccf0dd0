package lectern.content;

import static lectern.document.Problem.Code.UNREADABLE_FILE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lectern.content.importer.MarkdownImporter;
import lectern.content.source.Findings;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.LeftOut;
import lectern.document.text.Undescribed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing is dropped in silence: the words of a page, counted by a walk of its own, are those of the sentences and of
 * what was left out. Words that Lectern adds, and those of embedded players, are on neither side.
 */
@Tag("slow")
class ConservationTest {

    /** Drawn nowhere, or by something that is no text. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "iframe", "audio", "video", "object",
            "rp");
    private static final Set<String> IN_LINE = Set.of("a", "abbr", "b", "cite", "code", "del", "dfn", "em", "font", "i",
            "ins", "small",
            "span",
            "strong", "sub", "sup", "q", "time");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"charity.html", "cookies.html", "divs.html", "cms.html", "tables.html"})
    void aSavedPageKeepsItsWords(String name) throws IOException {
        String html = sample(name);
        assertKept(html, Imported.page(folder, html).library());
    }

    @ParameterizedTest
    @ValueSource(strings = {"immunotherapy/booklet.html", "help/help.md"})
    void theContentOfTheRepositoryKeepsItsWords(String name) throws IOException {
        String text = Files.readString(Path.of("content").resolve(name));
        Library library = new ContentFolder(Path.of("content"), Imported.CLOCK).read();
        Publication publication = library.find(Path.of(name).getName(0).toString()).orElseThrow();
        String html = name.endsWith(".md") ? new MarkdownImporter().html(text, new Findings(Path.of(""))) : text;
        assertKept(html, new Library(List.of(publication), List.of(), library.changed()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRandomPageKeepsItsWords(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + 100; seed++) {
            String html = RandomPage.of(seed);
            Library library = Imported.page(folder, html).library();
            assertEquals(List.of(), library.problems().stream().filter(each -> each.code() == UNREADABLE_FILE).toList(),
                    html);
            if (!library.publications().isEmpty()) {
                assertEquals("", difference(html, library), "seed " + seed + ": " + html);
                assertEquals(List.of(), lost(library), "seed " + seed + ": " + html);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 10).map(each -> each * 100);
    }

    @Test
    void theCountNoticesALostWord() {
        Library library = Imported.page(folder, "<p>Rest. Rest.</p>").library();
        assertEquals(" lost Rest.", difference("<p>Rest. Rest. Rest.</p>", library));
    }

    private static void assertKept(String html, Library library) {
        assertEquals("", difference(html, library));
        assertEquals(List.of(), lost(library));
    }

    /** What the importer's own count misses. */
    private static List<String> lost(Library library) {
        return library.publications().getFirst().tallies().stream().flatMap(each -> each.lost().stream()).toList();
    }

    /** What is on one side only. */
    private static String difference(String html, Library library) {
        Map<String, Integer> seen = of(seen(html));
        Map<String, Integer> taken = of(taken(library.publications().getFirst()));
        StringBuilder difference = new StringBuilder();
        seen.forEach((word, times) -> difference
                .append(times > taken.getOrDefault(word, 0) ? " lost " + word : ""));
        taken.forEach((word, times) -> difference
                .append(times > seen.getOrDefault(word, 0) ? " gained " + word : ""));
        return difference.toString();
    }

    static String sample(String name) throws IOException {
        try (var in = Objects.requireNonNull(ConservationTest.class.getResourceAsStream("pages/" + name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** How often each word is there. */
    private static Map<String, Integer> of(List<String> parts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String part : parts) {
            Arrays.stream(part.split("[\\p{Z}\\s“”„«»‹›‘’‚]+")).filter(word -> !word.isEmpty())
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    private static List<String> seen(String html) {
        // Two links are two words, whatever stands between them.
        Document page = Parser.htmlParser().setMaxDepth(300).parseInput(html.replace("</a><a ", "</a> <a "), "");
        StringBuilder text = new StringBuilder();
        see(page.body(), text);
        return List.of(text.toString());
    }

    private static void see(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())
                && (!element.nameIs("title") || element.closest("svg") != null)) {
            boolean apart = !IN_LINE.contains(element.normalName());
            text.append(apart ? " " : "").append(element.nameIs("img") ? element.attr("alt") : "");
            element.childNodes().forEach(child -> see(child, text));
            text.append(apart ? " " : "");
        }
    }

    private static List<String> taken(Publication publication) {
        List<String> words = new ArrayList<>();
        Stream<Sentence> sentences = publication.sections().stream().flatMap(section -> section.sentences().stream());
        // A section without a heading is given the title of the page or of its file.
        Section first = publication.sections().getFirst();
        boolean named = publication.sections().stream().skip(1)
                .anyMatch(each -> each.title().text().equals(first.title().text()))
                || publication.leftOut().stream().anyMatch(part -> part.rule().equals("heading-without-text")
                        && part.text().equals(first.title().text()));
        sentences.filter(each -> !Undescribed.is(each.text()) && !each.text().equals("page"))
                .filter(each -> !named || each != first.title())
                .forEach(each -> words.add(words(each.content())));
        publication.leftOut().stream().filter(each -> !each.rule().startsWith("embedded")).map(LeftOut::text)
                .forEach(words::add);
        return words;
    }

    private static String words(List<Inline> content) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text text -> words.append(text.text());
                case Inline.Picture picture -> words.append(' ').append(picture.alt()).append(' ');
                case Inline.Pronounced ruby -> words.append(words(ruby.content())).append(' ').append(ruby.say())
                        .append(' ');
                case Inline.Span span -> words.append(words(span.content()));
                case Inline.LineBreak _ -> words.append(' ');
            }
        }
        return words.toString();
    }
}
