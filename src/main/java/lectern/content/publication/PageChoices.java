package lectern.content.publication;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.content.main.Selections;
import lectern.content.publication.Described.Named;
import lectern.content.values.YamlValues;

/**
 * What publication.yaml says of which parts of its pages are text, by CSS selectors.
 *
 * @param text     by the names of files; what holds for all has the name ""
 * @param leaveOut the same
 */
public record PageChoices(Map<String, List<Named>> text, Map<String, List<Named>> leaveOut) {

    static final String TEXT = "text";
    static final String LEAVE_OUT = "leave-out";
    static final PageChoices NONE = new PageChoices(Map.of(), Map.of());

    static PageChoices read(YamlValues values) {
        return new PageChoices(selectors(TEXT, values), selectors(LEAVE_OUT, values));
    }

    private static Map<String, List<Named>> selectors(String key, YamlValues values) {
        Map<String, List<Named>> selectors = new LinkedHashMap<>();
        new NamedTexts(values).lists(key).forEach((file, written) -> {
            written.stream().filter(each -> !Selections.isSelector(each.name())).forEach(each -> values.unusable(key,
                    each.name() + " is no CSS selector. Write one such as #content or .related, in quotation marks."));
            selectors.put(file, written.stream().filter(each -> Selections.isSelector(each.name())).toList());
        });
        return selectors;
    }

    /** Those of one file. */
    public Selections of(String file) {
        List<String> own = names(text, file);
        return new Selections(own.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", own)),
                names(leaveOut, file));
    }

    private static List<String> names(Map<String, List<Named>> selectors, String file) {
        return Stream.of("", file).flatMap(name -> selectors.getOrDefault(name, List.of()).stream()).map(Named::name)
                .distinct().toList();
    }

    /** All selectors with their lines, and the key that each stands below. */
    public Map<Named, String> all() {
        Map<Named, String> all = new HashMap<>();
        text.values().forEach(list -> list.forEach(each -> all.put(each, TEXT)));
        leaveOut.values().forEach(list -> list.forEach(each -> all.put(each, LEAVE_OUT)));
        return all;
    }
}
