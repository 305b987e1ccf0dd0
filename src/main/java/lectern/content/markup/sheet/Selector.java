package lectern.content.markup.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A simple selector of CSS: names of elements, classes, ids and attributes, one within another. What asks for more, such as a state
 * that only a mouse brings about, is none.
 *
 * @param parts      the element's own part first, then those around it
 * @param importance as CSS weighs it: ids, then classes, then names
 */
record Selector(List<Part> parts, int importance) {

    private static final Pattern PART = Pattern
            .compile("(\\*|[a-z][a-z0-9]{0,20})?((?:[.#][\\w-]{1,80}|\\[[^\\]\\s]{1,120}\\]){0,8})");
    private static final Pattern NAME = Pattern.compile("[.#][\\w-]+|\\[[^\\]\\[]++\\]");
    private static final int MOST_PARTS = 6;
    private static final int FARTHEST = 40;

    /**
     * @param child whether what is looked for before it must be its parent
     */
    record Part(String name, List<String> classes, String id, List<AttributePart> attributes, boolean child) {

        boolean matches(Element element) {
            return (name.isEmpty() || element.nameIs(name)) && (id.isEmpty() || element.id().equals(id))
                    && classes.stream().allMatch(element::hasClass)
                    && attributes.stream().allMatch(each -> each.matches(element));
        }
    }

    static Optional<Selector> of(String written) {
        String[] words = written.strip().replace(">", " > ").split("\\s+");
        List<Part> parts = new ArrayList<>();
        int importance = 0;
        boolean child = false;
        for (int i = words.length - 1; i >= 0; i--) {
            if (words[i].equals(">")) {
                child = true;
                continue;
            }
            Matcher part = PART.matcher(".#[".indexOf(words[i].isEmpty() ? ' ' : words[i].charAt(0)) >= 0
                    ? words[i]
                    : words[i].toLowerCase(Locale.ROOT).substring(0, nameEnd(words[i]))
                            + words[i].substring(nameEnd(words[i])));
            if (!part.matches() || words[i].isEmpty() || parts.size() == MOST_PARTS) {
                return Optional.empty();
            }
            String name = part.group(1) == null || part.group(1).equals("*") ? "" : part.group(1);
            List<String> classes = new ArrayList<>();
            List<AttributePart> attributes = new ArrayList<>();
            String id = "";
            Matcher names = NAME.matcher(part.group(2));
            while (names.find()) {
                String each = names.group().substring(1);
                if (names.group().startsWith("[")) {
                    Optional<AttributePart> attribute = AttributePart.of(names.group());
                    if (attribute.isEmpty()) {
                        return Optional.empty();
                    }
                    attributes.add(attribute.get());
                } else if (names.group().startsWith("#")) {
                    id = each;
                } else {
                    classes.add(each);
                }
            }
            importance += (id.isEmpty() ? 0 : 10_000) + 100 * (classes.size() + attributes.size())
                    + (name.isEmpty() ? 0 : 1);
            parts.add(new Part(name, List.copyOf(classes), id, List.copyOf(attributes), child));
            child = false;
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Selector(List.copyOf(parts), importance));
    }

    private static int nameEnd(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) != '.' && word.charAt(end) != '#'
                && word.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    /** What an element must have to be asked at all. */
    String key() {
        Part own = parts.getFirst();
        return !own.id.isEmpty()
                ? "#" + own.id
                : !own.classes.isEmpty() ? "." + own.classes.getFirst() : own.name.isEmpty() ? "*" : own.name;
    }

    boolean matches(Element element) {
        if (!parts.getFirst().matches(element)) {
            return false;
        }
        Element at = element;
        int steps = 0;
        for (Part part : parts.subList(1, parts.size())) {
            Element up = at.parent();
            while (up != null && !part.matches(up) && !part.child && steps < FARTHEST) {
                up = up.parent();
                steps++;
            }
            if (up == null || !part.matches(up)) {
                return false;
            }
            at = up;
        }
        return true;
    }
}
