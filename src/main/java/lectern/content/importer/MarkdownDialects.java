package lectern.content.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites what programs for sites of documents have for boxes and tabs as the fences that {@link MarkdownBoxes} knows:
 * {@code !!! note} of MkDocs with indented lines below it, {@code {% hint %}} of GitBook, {@code {{< notice >}}} of Hugo and
 * components such as {@code <TabItem label="Adults">} of Docusaurus. Without that, a dose would stand below no name of a
 * tab. Lines stay where they are; what is written as code is let alone.
 *
 * @see <a href="https://squidfunk.github.io/mkdocs-material/reference/admonitions/">Material for MkDocs on
 *      admonitions</a>
 */
final class MarkdownDialects {

    private static final Pattern INDENTED = Pattern
            .compile("(?:!!!|\\?\\?\\?\\+?) ([A-Za-z][\\w-]{0,30})((?: [a-z]{1,20}){0,3})(?: \"([^\"]{0,200})\")?\\s*");
    private static final Pattern TAB = Pattern.compile("===[!+]? \"([^\"]{1,200})\"\\s*");
    /** A command alone in its line, in one of three ways of writing it. */
    private static final List<Pattern> COMMANDS = List.of(
            Pattern.compile("\\{%-?\\s{0,9}(end)?([a-z][\\w-]{0,30})(\\s[^{}]{0,300})?%\\}"),
            Pattern.compile("\\{\\{[<%]\\s{0,9}(/)?\\s{0,9}([a-z][\\w-]{0,30})(\\s[^{}]{0,300})?[>%]\\}\\}"),
            Pattern.compile("<(/)?([A-Z][A-Za-z]{1,30})(\\s[^<>]{0,300})?>"));
    private static final Pattern VALUE = Pattern
            .compile("(?:([A-Za-z-]{1,30})=)?(?:\"([^\"]{0,200})\"|'([^']{0,200})'|([\\w-]{1,40}))");
    /** A line that begins or ends code. */
    static final Pattern CODE = Pattern.compile(" {0,3}(`{3,}+|~{3,}+).*+");
    private static final Set<String> TITLES = Set.of("title", "label", "name", "header", "summary", "heading");
    private static final Set<String> KINDS = Set.of("style", "type", "kind", "color", "variant", "");
    private static final Set<String> BOXES = Set.of("hint", "notice", "alert", "callout", "admonition", "note",
            "warning",
            "tip", "info", "important", "danger", "caution", "tab", "tabitem", "step", "accordion", "details", "expand",
            "card");
    /** These hold others, and are nothing by themselves. */
    private static final Set<String> GROUPS = Set.of("tabs", "steps", "stepper", "accordiongroup", "cardgroup", "cards",
            "codegroup");
    private static final Map<String, String> COLOURS = Map.of("red", "danger", "orange", "warning", "yellow", "warning",
            "blue", "info", "green", "tip", "primary", "note", "secondary", "note");
    private static final int INDENT = 4;
    private static final int DEEPEST = 8;

    private final List<String> lines = new ArrayList<>();

    private MarkdownDialects() {}

    static String plain(String markdown) {
        if (!markdown.contains("!!! ") && !markdown.contains("??? ") && !markdown.contains("???+ ")
                && !markdown.contains("=== \"") && !markdown.contains("{%") && !markdown.contains("{{")
                && !markdown.contains("</") && !markdown.contains("+--")) {
            return markdown;
        }
        MarkdownDialects dialects = new MarkdownDialects();
        dialects.add(List.of(markdown.split("\r\n|\r|\n", -1)), 0);
        return String.join("\n", dialects.lines);
    }

    private void add(List<String> source, int depth) {
        Set<String> ends = ends(source);
        Deque<Boolean> open = new ArrayDeque<>();
        String code = "";
        int at = 0;
        int undrawn = 0;
        while (at < source.size()) {
            String line = source.get(at);
            Matcher fence = CODE.matcher(line);
            if (fence.matches() && (code.isEmpty() || fence.group(1).startsWith(code))) {
                code = code.isEmpty() ? fence.group(1) : "";
            }
            Optional<String> box = code.isEmpty() && !fence.matches() && depth < DEEPEST ? box(line) : Optional.empty();
            int end = at;
            if (code.isEmpty() && at >= undrawn && DrawnTables.isEdge(line)) {
                // Of lines that stand together and are no table, each edge would be looked at with all behind it.
                undrawn = together(source, at);
                end = drawn(source, at, undrawn) ? undrawn : at;
            }
            if (end > at) {
                at = end;
            } else if (box.isPresent()) {
                at = indented(source, at, box.get(), depth);
            } else {
                lines.add(code.isEmpty() && !fence.matches() ? command(line, ends, open) : line);
                at++;
            }
        }
    }

    /** The line behind those that stand together. */
    private static int together(List<String> source, int from) {
        int end = from;
        while (end < source.size() && !source.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    /** Writes a table in the first of its lines; the others stay, and are empty. Gives whether there is one. */
    private boolean drawn(List<String> source, int from, int end) {
        Optional<String> table = DrawnTables.html(source.subList(from, end), lines.size() + 1);
        if (table.isEmpty()) {
            return false;
        }
        lines.add(table.get());
        for (int i = from + 1; i < end; i++) {
            lines.add("");
        }
        return true;
    }

    /** What opens a box of indented lines. */
    private static Optional<String> box(String line) {
        Matcher tab = TAB.matcher(line);
        if (tab.matches()) {
            return Optional.of("::: tab " + tab.group(1));
        }
        Matcher box = INDENTED.matcher(line);
        if (!box.matches()) {
            return Optional.empty();
        }
        String kind = box.group(1).toLowerCase(Locale.ROOT);
        String named = MarkdownBoxes.isKind(kind)
                ? ""
                : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return Optional.of(("::: " + kind + " " + (box.group(3) == null ? named : box.group(3))).strip());
    }

    /** The line behind the last one that is indented. */
    private int indented(List<String> source, int from, String opening, int depth) {
        int end = from + 1;
        int last = from;
        while (end < source.size() && (source.get(end).isBlank() || source.get(end).startsWith(" ".repeat(INDENT)))) {
            last = source.get(end).isBlank() ? last : end;
            end++;
        }
        List<String> inner = source.subList(from + 1, last + 1).stream()
                .map(line -> line.isBlank() ? "" : line.substring(INDENT)).toList();
        lines.add(opening);
        add(inner, depth + 1);
        lines.add(":::");
        // The end of the box takes the place of the empty line behind it.
        return last + 1 < source.size() && source.get(last + 1).isBlank() ? last + 2 : last + 1;
    }

    /** Names of the commands that have an end. */
    private static Set<String> ends(List<String> source) {
        Set<String> ends = new HashSet<>();
        for (String line : source) {
            for (Pattern command : COMMANDS) {
                Matcher found = command.matcher(line.strip());
                if (found.matches() && found.group(1) != null) {
                    ends.add(found.group(2));
                }
            }
        }
        return ends;
    }

    /** @param open whether each of the commands that are open has become a box, the innermost first */
    private static String command(String line, Set<String> ends, Deque<Boolean> open) {
        for (Pattern command : COMMANDS) {
            Matcher found = command.matcher(line.strip());
            String name = found.matches() ? found.group(2).toLowerCase(Locale.ROOT) : "";
            if (BOXES.contains(name) && ends.contains(found.group(2)) || GROUPS.contains(name)) {
                if (found.group(1) != null) {
                    return !open.isEmpty() && open.pop() ? ":::" : "";
                }
                open.push(BOXES.contains(name));
                return BOXES.contains(name) ? fence(name, found.group(3) == null ? "" : found.group(3)) : "";
            }
        }
        return line;
    }

    private static String fence(String name, String values) {
        String kind = name;
        String title = "";
        Matcher value = VALUE.matcher(values);
        while (value.find()) {
            String key = value.group(1) == null ? "" : value.group(1).toLowerCase(Locale.ROOT);
            String words = value.group(2) != null
                    ? value.group(2)
                    : value.group(3) != null ? value.group(3) : value.group(4);
            String said = COLOURS.getOrDefault(words.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT));
            if (KINDS.contains(key) && MarkdownBoxes.isKind(said)) {
                kind = said;
            } else if (TITLES.contains(key) || key.isEmpty() || key.equals("value") && title.isEmpty()) {
                title = key.equals("label") || title.isEmpty() || !key.equals("value") ? words : title;
            }
        }
        return ("::: " + kind + " " + title).strip();
    }
}
