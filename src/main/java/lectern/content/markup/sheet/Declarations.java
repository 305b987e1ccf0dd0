package lectern.content.markup.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a style says, as far as it changes what is read: names and values in small letters, but for words. */
final class Declarations {

    private static final Set<String> READ = Set.of("text-decoration", "text-decoration-line", "vertical-align",
            "font-size", "display", "float", "visibility", "font-family", "font", "font-variant-position", "position",
            "top",
            "bottom", "mso-char-type", "mso-symbol-font-family", "mso-text-raise", "mso-list", "content",
            "list-style", "list-style-type");
    private static final int LONGEST = 10_000;
    private static final String IMPORTANT = "!important";

    private Declarations() {}

    static Map<String, String> of(String style) {
        Map<String, String> read = new HashMap<>();
        if (style.length() > LONGEST) {
            return read;
        }
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            String name = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (READ.contains(name)) {
                String written = Strings.restored(declaration.substring(colon + 1)).strip();
                String value = name.equals("content") ? written : written.toLowerCase(Locale.ROOT);
                read.put(name, value.endsWith(IMPORTANT)
                        ? value.substring(0, value.length() - IMPORTANT.length()).strip()
                        : value);
            }
        }
        return read;
    }
}
