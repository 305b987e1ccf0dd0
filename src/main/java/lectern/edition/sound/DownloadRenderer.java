package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.audio.Chapter;
import lectern.document.Section;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;
import lectern.store.Priority;

/**
 * Speech as a file to take along: the frames that {@link Mp3Renderer} streams, behind a tag that has the cover too. It is
 * a form of its own because whoever listens on a page would wait for the picture, and see it there anyway. Nothing is
 * spoken or encoded for it that has been before.
 */
public final class DownloadRenderer extends SoundRenderer {
    private final Covers covers;

    /** @param covers makes the picture */
    public DownloadRenderer(Voices voices, Recordings recordings, Renderer covers) {
        super(voices, recordings);
        this.covers = new Covers(covers, Covers.SMALL);
    }

    @Override
    public Digest key(Recipe recipe) {
        return Digest.of(out -> {
            out.write(Mp3Renderer.tag(wish(recipe), recipe, List.of()).bytes());
            out.write(covers.name(recipe));
            out.write(super.key(recipe).hex().getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Listening wish = wish(recipe);
        List<Chapter> chapters = recipe.section().isPresent()
                ? List.of()
                : SectionTimes.of(recordings(), wish).chapters();
        out.write(Mp3Renderer.tag(wish, recipe, chapters).bytes(covers.draw(recipe)));
        for (Section section : wish.sections()) {
            recordings().write(wish.publication(), section, wish.voice(), Priority.SOON, out);
        }
    }
}
