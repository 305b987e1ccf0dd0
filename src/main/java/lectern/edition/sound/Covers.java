package lectern.edition.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Renderer;

/**
 * The covers of files: small pictures of 20 KB at most, as players show them. Drawn anew for each edition, for that takes
 * less than to join its sound, and the edition is kept.
 *
 * @param renderer of covers
 */
record Covers(Renderer renderer) {
    private static final Map<String, List<String>> SMALL = Map.of("side", List.of("400"));

    /** @return empty where there is none */
    byte[] draw(Recipe recipe) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        Optional<Recipe> cover = of(recipe);
        if (cover.isPresent()) {
            renderer.render(cover.get(), picture);
        }
        return picture.toByteArray();
    }

    /** The name of what {@link #draw} would give. Draws nothing. */
    byte[] name(Recipe recipe) {
        return of(recipe).map(cover -> cover.key().hex()).orElse("").getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<Recipe> of(Recipe recipe) {
        try {
            return recipe.catalogue().whole(Format.COVER, recipe.publication(), Optional.empty(), SMALL);
        } catch (OptionException impossible) {
            throw new IllegalStateException("covers have this size", impossible);
        }
    }
}
