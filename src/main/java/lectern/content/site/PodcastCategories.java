package lectern.content.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.document.SiteDescription.Category;
import lectern.table.BundledTable;

/** The categories that podcast apps know, from the table {@code podcast-categories.tsv}. Immutable. */
final class PodcastCategories {
    private static final BundledTable TABLE = BundledTable.read("content/site/podcast-categories.tsv");
    private static final Map<String, Category> BY_NAME = byName();

    private PodcastCategories() {}

    private static Map<String, Category> byName() {
        Map<String, Category> byName = new HashMap<>();
        for (BundledTable.Row row : TABLE.rows()) {
            String whole = row.cell(0);
            byName.put(key(whole), new Category(whole, Optional.empty()));
            row.cells().stream().skip(1).forEach(part -> {
                Category category = new Category(whole, Optional.of(part));
                byName.put(key(whole + "/" + part), category);
                // No part has the name of another part or of a whole category.
                byName.put(key(part), category);
            });
        }
        return byName;
    }

    /** @param written a category, one of its parts, or both with a slash between them; capitals are of no account */
    static Optional<Category> find(String written) {
        return Optional.ofNullable(BY_NAME.get(key(written)));
    }

    /** The categories without their parts, for somebody who has to choose one. */
    static String wholes() {
        return String.join(", ", TABLE.column());
    }

    private static String key(String written) {
        return written.toLowerCase(Locale.ROOT).replace(" and ", " & ").replace(" /", "/").replace("/ ", "/");
    }
}
