package lectern.edition.feed;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lectern.edition.Option;
import lectern.edition.Recipe;

/** What was chosen of a recording, as the query of an address. */
final class SoundQuery {

    private SoundQuery() {}

    /** What was chosen and is not the standard. */
    static String of(Recipe recipe) {
        Map<String, String> standard = recipe.catalogue().options(recipe.format(), recipe.publication()).stream()
                .collect(Collectors.toMap(Option::name, Option::fallback));
        return of(recipe, name -> !requireNonNull(recipe.options().get(name)).equals(standard.get(name)));
    }

    /** @param named whether an option is named in it */
    static String of(Recipe recipe, Predicate<String> named) {
        String query = recipe.options().entrySet().stream().filter(each -> named.test(each.getKey()))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
