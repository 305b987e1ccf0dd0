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
 * The covers in files. Each edition asks for its own, which {@link #renderer} draws once for those that are made soon after each other.
 *
 * @param renderer of covers
 * @param side     in pixels: one that {@link Format#COVER} has
 */
public record Covers(Renderer renderer, int side) {
    /** In files of sound: 20 KB at most, so that they begin as soon. */
    static final int SMALL = 400;

    /** @return JPEG; empty where there is none */
    public byte[] draw(Recipe recipe) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        Optional<Recipe> cover = of(recipe);
        if (cover.isPresent()) {
            renderer.render(cover.get(), picture);
        }
        return picture.toByteArray();
    }

    /** The name of what {@link #draw} would give. Draws nothing. */
    public byte[] name(Recipe recipe) {
        return of(recipe).map(cover -> cover.key().hex()).orElse("").getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<Recipe> of(Recipe recipe) {
        try {
            return recipe.catalogue().whole(Format.COVER, recipe.publication(), Optional.empty(),
                    Map.of("side", List.of(Integer.toString(side))));
        } catch (OptionException impossible) {
            throw new IllegalStateException("covers have this size", impossible);
        }
    }
}
