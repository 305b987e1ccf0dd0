package lectern.content.markup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How the items of a list are marked where a style says so: a text that speaks of step "b" means the item that shows it.
 * Letters and Roman numbers become the list's own, and a list that shows no numbers, because its items begin with theirs,
 * has none.
 */
final class ListStyles {

    private static final Map<String, String> TYPES = Map.of("lower-alpha", "a", "lower-latin", "a", "upper-alpha", "A",
            "upper-latin", "A", "lower-roman", "i", "upper-roman", "I", "decimal", "1");
    private static final Pattern NUMBERED = Pattern.compile("\\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\\h.*",
            Pattern.DOTALL);

    private ListStyles() {}

    static void apply(Document page, Styling styling) {
        for (Element list : page.body().select(Query.of("ol, ul"))) {
            Map<String, String> declarations = styling.look(list).declarations();
            String style = declarations.getOrDefault("list-style-type", declarations.getOrDefault("list-style", ""));
            for (String value : style.split("\\s+")) {
                if (TYPES.containsKey(value)) {
                    list.tagName("ol").attr("type", TYPES.get(value));
                } else if (value.equals("none") && list.nameIs("ol") && haveNumbers(list.children())) {
                    list.tagName("ul");
                }
            }
        }
    }

    private static boolean haveNumbers(List<Element> items) {
        return !items.isEmpty() && items.stream().allMatch(item -> NUMBERED.matcher(item.text()).matches());
    }
}
