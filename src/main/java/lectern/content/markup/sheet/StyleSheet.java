package lectern.content.markup.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The style sheets that a page brings along, as they hold on a screen: simple selectors, in CSS's order. It is read
 * with bounds: rules beyond them are as if they stood in a file of their own, which nobody fetches. For one thread.
 */
public final class StyleSheet {

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 3;
    /** One name has no more rules than these; later ones go before earlier ones. */
    private static final int MOST_RULES = 64;
    private static final Pattern SCREEN = Pattern
            .compile("(?i)@(?:media\\s+(?:only\\s+)?(?:screen|all)|supports\\b.*|layer\\b.*)");

    private static final Pattern NAMED = Pattern.compile("[.#](?:[\\w-]|\\\\.){1,80}+");

    /** Whether a rule is about an element, or about what stands before or behind its content. */
    public enum Side {
        SELF, BEFORE, AFTER
    }

    private static final Pattern SIDE = Pattern.compile("(?i)(.*[^:]|)::?(before|after)\\s*", Pattern.DOTALL);

    /** What shows nothing on a wide screen. */
    private static final Pattern ELSEWHERE = Pattern
            .compile("(?i)@(?:media\\b(?!.*min-width).*max-width.*|media\\s+print\\b.*)", Pattern.DOTALL);

    private record Rule(Selector selector, int place, Map<String, String> declarations) {}

    private final Map<Side, Map<String, List<Rule>>> rules = new EnumMap<>(Side.class);
    /** Names of what a rule shows, in whatever state or window. */
    private final Set<String> shown = new HashSet<>();
    private int places;

    /** All that stand in a page itself and hold on a screen. */
    public static StyleSheet of(Document page) {
        StyleSheet sheet = new StyleSheet();
        int length = 0;
        for (Element style : page.select(Query.of("style"))) {
            String media = style.attr("media").strip();
            length += style.data().length();
            if (length <= LONGEST && (media.isEmpty() || SCREEN.matcher("@media " + media).matches())) {
                sheet.read(plain(style.data()), 0);
            }
        }
        return sheet;
    }

    /** Takes out remarks, and of strings what could be taken for the sheet's own marks. */
    private static String plain(String css) {
        StringBuilder plain = new StringBuilder(css.length());
        char quote = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (quote == 0 && (css.startsWith("<!--", i) || css.startsWith("-->", i))) {
                i += css.charAt(i) == '<' ? 3 : 2;
            } else if (quote == 0 && css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                i = end < 0 ? css.length() : end + 1;
            } else {
                quote = quote == c || c == '\n' ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
                boolean escape = quote != 0 && c == '\\' && i + 1 < css.length();
                plain.append(quote != 0 ? Strings.safe(c) : c).append(escape ? Strings.safe(css.charAt(++i)) : "");
            }
        }
        return plain.toString();
    }

    private void read(String css, int depth) {
        int at = 0;
        int open = css.indexOf('{');
        while (open >= 0) {
            // An @import or @charset has no block of its own.
            String before = css.substring(at, open);
            String prelude = before.substring(before.lastIndexOf(';') + 1).strip();
            int end = end(css, open + 1);
            String block = css.substring(open + 1, end);
            if (prelude.startsWith("@")) {
                if (SCREEN.matcher(prelude).matches() && depth < DEEPEST) {
                    read(block, depth + 1);
                } else if (depth < DEEPEST && !ELSEWHERE.matcher(prelude).matches()) {
                    noteShown(block);
                }
            } else {
                noteShown(prelude, Declarations.of(block));
                add(prelude, block);
            }
            at = Math.min(end + 1, css.length());
            open = css.indexOf('{', at);
        }
    }

    /** Rules that do not hold here, and may hold elsewhere. */
    private void noteShown(String css) {
        int at = 0;
        int open = css.indexOf('{');
        while (open >= 0) {
            int end = end(css, open + 1);
            noteShown(css.substring(at, open), Declarations.of(css.substring(open + 1, end)));
            at = Math.min(end + 1, css.length());
            open = css.indexOf('{', at);
        }
    }

    private void noteShown(String prelude, Map<String, String> declarations) {
        String display = declarations.getOrDefault("display", "none");
        if (display.equals("none") && !declarations.getOrDefault("visibility", "").equals("visible")) {
            return;
        }
        for (String written : prelude.split(",")) {
            String[] parts = written.strip().split("[\\s>+~]+");
            NAMED.matcher(parts[parts.length - 1]).results()
                    .forEach(name -> shown.add(name.group().replace("\\", "")));
        }
    }

    /** Whether any rule shows what has one of its names, in whatever state of the page. */
    public boolean mayShow(Element element) {
        return shown.contains("#" + element.id())
                || element.classNames().stream().anyMatch(name -> shown.contains("." + name));
    }

    private static int end(String css, int from) {
        int depth = 1;
        for (int i = from; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private void add(String prelude, String block) {
        Map<String, String> declarations = Declarations.of(block);
        if (declarations.isEmpty()) {
            return;
        }
        for (String written : prelude.split(",")) {
            Matcher pseudo = SIDE.matcher(written.strip());
            boolean generates = pseudo.matches();
            Side side = generates ? Side.valueOf(pseudo.group(2).toUpperCase(Locale.ROOT)) : Side.SELF;
            Optional<Selector> selector = Selector.of(generates ? ownPart(pseudo.group(1)) : written);
            if (selector.isPresent()) {
                List<Rule> same = rules.computeIfAbsent(side, _ -> new HashMap<>())
                        .computeIfAbsent(selector.get().key(), _ -> new ArrayList<>());
                if (same.size() == MOST_RULES) {
                    same.removeFirst();
                }
                same.add(new Rule(selector.get(), places++, declarations));
            }
        }
    }

    private static String ownPart(String before) {
        return before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1)) ? before + "*" : before;
    }

    /** Whether any rule is about that side. */
    public boolean has(Side side) {
        return rules.containsKey(side);
    }

    /** What holds for an element by itself, not by those around it. */
    public Map<String, String> declarations(Element element) {
        Map<String, String> all = declarations(element, Side.SELF);
        if (element.hasAttr("style")) {
            all.putAll(Declarations.of(element.attr("style")));
        }
        return all;
    }

    /** What the sheets say of that side of an element. */
    public Map<String, String> declarations(Element element, Side side) {
        List<Rule> matching = new ArrayList<>();
        Map<String, List<Rule>> about = rules.getOrDefault(side, Map.of());
        if (!about.isEmpty()) {
            collect(about, "*", element, matching);
            collect(about, element.normalName(), element, matching);
            if (element.hasAttr("class")) {
                element.classNames().stream().limit(MOST_RULES)
                        .forEach(name -> collect(about, "." + name, element, matching));
            }
            if (!element.id().isEmpty()) {
                collect(about, "#" + element.id(), element, matching);
            }
        }
        matching.sort(Comparator.<Rule>comparingInt(rule -> rule.selector.importance()).thenComparingInt(Rule::place));
        Map<String, String> all = new HashMap<>();
        matching.forEach(rule -> all.putAll(rule.declarations));
        return all;
    }

    private static void collect(Map<String, List<Rule>> about, String key, Element element, List<Rule> matching) {
        about.getOrDefault(key, List.of()).stream().filter(rule -> rule.selector.matches(element))
                .forEach(matching::add);
    }
}
