package lectern.content.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.inline.BlockContext;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.source.Findings;
import lectern.content.source.YamlFile;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What site generators have authors write above a text: YAML between lines of three hyphens, or TOML between lines of
 * three plus signs. Its title and language are the page's; of a publication's only page, what describes it and when it was
 * reviewed are the publication's where publication.yaml says nothing of it. The rest is listed as left out, with the day
 * of writing, which is no review. Lines between rules that are no keys are text.
 *
 * @param text   the file with empty lines in its place, so that all other lines keep their numbers
 * @param values of its keys, as far as they are plain texts
 * @param about  what is taken of them for the publication
 */
public record FrontMatter(String text, Map<String, String> values, Map<FrontMatter.Detail, String> about) {

    /** What it may tell of a publication that is this page alone. */
    public enum Detail {
        SUBTITLE(List.of("subtitle", "description", "summary"), words -> !words.isEmpty() && words.length() <= 300),
        REVIEWED(List.of("reviewed", "last_reviewed", "last-reviewed"), day -> MetadataReader.date(day).isPresent());

        private final List<String> keys;
        private final Predicate<String> use;

        Detail(List<String> keys, Predicate<String> use) {
            this.keys = keys;
            this.use = use;
        }
    }

    private static final int LONGEST = 400;
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z][A-Za-z0-9_-]{0,40}+)\"?\\s*[:=].*");
    private static final Pattern TOML = Pattern.compile(
            "[A-Za-z0-9_.-]{1,60}+\\s*=\\s*(?:\"([^\"\\\\]*+)\"|'([^']*+)'|([^\"'\\[{\\s][^\"'\\[{]*+)|\\[[^\\]]*+\\])\\s*(?:#.*)?");
    /** Keys that generators know: without one of them, lines between rules are text. */
    private static final Set<String> USUAL = Set.of("title", "lang", "language", "locale", "date", "description",
            "layout",
            "author", "authors", "tags", "categories", "category", "permalink", "slug", "weight", "draft", "published",
            "nav_order", "parent", "summary", "lastmod", "id", "sidebar_position", "template", "keywords", "subtitle");
    private static final List<String> LANGUAGE = List.of("lang", "language", "locale");

    /** @param open of what it may tell of the publication, what nothing else has told */
    public static FrontMatter of(String text, Set<Detail> open, Findings findings) {
        if (!text.startsWith("---") && !text.startsWith("+++")) {
            return new FrontMatter(text, Map.of(), Map.of());
        }
        List<String> lines = List.of(LINE_END.split(text, LONGEST + 1));
        String fence = lines.getFirst().stripTrailing();
        int end = end(lines, fence);
        boolean usual = lines.subList(1, end < 0 ? Math.min(2, lines.size()) : end).stream()
                .anyMatch(line -> key(line).filter(USUAL::contains).isPresent());
        if (!usual) {
            return new FrontMatter(text, Map.of(), Map.of());
        }
        if (end < 0) {
            findings.problem(1, Message.FRONT_MATTER_OPEN.with(fence));
            return new FrontMatter(text, Map.of(), Map.of());
        }
        List<String> written = lines.subList(1, end);
        Map<String, String> values = fence.equals("---") ? yaml(written, findings) : toml(written, findings);
        FrontMatter found = new FrontMatter(blank(text, end), values, Map.of());
        return found.reported(written, open, findings);
    }

    private static int end(List<String> lines, String fence) {
        if (!fence.equals("---") && !fence.equals("+++")) {
            return -1;
        }
        for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(fence) || fence.equals("---") && line.equals("...")) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> key(String line) {
        Matcher key = KEY.matcher(line);
        return key.matches() ? Optional.of(key.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Map<String, String> yaml(List<String> lines, Findings findings) {
        Map<String, String> values = new LinkedHashMap<>();
        YamlFile file = YamlFile.of(String.join("\n", lines) + "\n", Map.of());
        file.slip().ifPresent(slip -> findings.problem(slip.line() + 1, Message.FRONT_MATTER_BROKEN.with(slip.why())));
        for (NodeTuple entry : file.entries()) {
            if (entry.getKeyNode() instanceof ScalarNode key && entry.getValueNode() instanceof ScalarNode value) {
                values.putIfAbsent(key.getValue().toLowerCase(Locale.ROOT), VisibleText.of(value.getValue()));
            }
        }
        return values;
    }

    /** What of TOML fits on a line. */
    private static Map<String, String> toml(List<String> lines, Findings findings) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean top = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher value = TOML.matcher(line);
            if (line.startsWith("[")) {
                top = false;
            } else if (value.matches()) {
                String text = Optional.ofNullable(value.group(1)).or(() -> Optional.ofNullable(value.group(2)))
                        .or(() -> Optional.ofNullable(value.group(3))).orElse("");
                if (top) {
                    values.putIfAbsent(key(line).orElse(""), VisibleText.of(text));
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                findings.problem(i + 2, Message.FRONT_MATTER_NO_TOML.with());
            }
        }
        return values;
    }

    private static String blank(String text, int end) {
        Matcher line = Pattern.compile("\r\n|\r|\n|\\z").matcher(text);
        int from = 0;
        for (int i = 0; i <= end && line.find(); i++) {
            from = line.end();
        }
        return "\n".repeat(end + 1) + text.substring(from);
    }

    /** What nobody reads is listed; what would surprise its author is told. */
    private FrontMatter reported(List<String> written, Set<Detail> open, Findings findings) {
        Set<String> used = new HashSet<>(LANGUAGE);
        used.add("title");
        Map<Detail, String> about = new EnumMap<>(Detail.class);
        for (Detail each : open) {
            each.keys.stream().filter(key -> each.use.test(values.getOrDefault(key, ""))).findFirst().ifPresent(key -> {
                used.add(key);
                about.put(each, values.get(key));
            });
        }
        boolean taken = false;
        List<String> rest = new ArrayList<>();
        for (String line : written) {
            taken = key(line).map(key -> used.contains(key) && values.containsKey(key))
                    .orElse(taken && line.startsWith(" "));
            if (!taken && !line.isBlank()) {
                rest.add(line.strip());
            }
        }
        if (!rest.isEmpty()) {
            findings.leftOut("front-matter", 2, String.join(" ", rest));
        }
        if (language().isPresent() && language().flatMap(BlockContext::locale).isEmpty()) {
            findings.problem(1, Message.FRONT_MATTER_LANGUAGE.with(language().get()));
        }
        if ("true".equals(values.get("draft")) || "false".equals(values.get("published"))) {
            findings.problem(1, Message.DRAFT_PUBLISHED.with());
        }
        return new FrontMatter(text, values, about);
    }

    private Optional<String> language() {
        return LANGUAGE.stream().map(values::get).filter(each -> each != null && !each.isEmpty()).findFirst();
    }

    /** Gives a page what it does not say itself. A title beside another that the page shows is listed as left out. */
    public void describe(Document page, Findings findings) {
        if (values.isEmpty()) {
            return;
        }
        Optional<String> title = Optional.ofNullable(values.get("title")).filter(words -> !words.isEmpty());
        List<String> shown = page.getElementsByTag("h1").stream().map(VisibleText::of).filter(words -> !words.isEmpty())
                .toList();
        title.filter(words -> !shown.isEmpty() && !shown.contains(words))
                .ifPresent(words -> findings.leftOut("front-matter", 2, "title: " + words));
        if (page.title().isEmpty()) {
            title.ifPresent(page::title);
        }
        Optional<Element> html = Optional.ofNullable(page.selectFirst(Query.of("html")))
                .filter(element -> element.attr("lang").isBlank());
        language().ifPresent(tag -> html.ifPresent(element -> element.attr("lang", tag)));
    }
}
