package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.audio.Chapter;
import lectern.audio.Id3Tag;
import lectern.audio.Timeline;
import lectern.document.Metadata;
import lectern.document.Section;
import lectern.edition.Durations;
import lectern.edition.Recipe;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;
import lectern.store.Priority;

/**
 * Speech as MP3. A section's begins with a tag that needs no times, so that its bytes are the same cold and warm and
 * the first sentence leaves at once; a publication's has its chapters at the head, and so is sent when all is known.
 */
public final class Mp3Renderer extends SoundRenderer implements Durations {
    public Mp3Renderer(Voices voices, Recordings recordings) {
        super(voices, recordings);
    }

    @Override
    public Digest key(Recipe recipe) {
        return Digest.of(out -> {
            out.write(tag(wish(recipe), recipe, List.of()).bytes());
            out.write(super.key(recipe).hex().getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Listening wish = wish(recipe);
        if (recipe.section().isEmpty()) {
            renderWhole(wish, recipe, out);
            return;
        }
        Section section = wish.sections().getFirst();
        if (recipe.from().isPresent()) {
            recordings().writeFrom(wish.publication(), section, wish.voice(), recipe.from().get(), out);
            return;
        }
        out.write(tag(wish, recipe, List.of()).bytes());
        recordings().write(wish.publication(), section, wish.voice(), Priority.NOW, out);
    }

    private void renderWhole(Listening wish, Recipe recipe, OutputStream out) throws IOException {
        SectionTimes times = SectionTimes.of(recordings(), wish);
        out.write(tag(wish, recipe, times.chapters()).bytes());
        for (Section section : wish.sections()) {
            recordings().write(wish.publication(), section, wish.voice(), Priority.SOON, out);
        }
    }

    @Override
    public OptionalLong length(Recipe recipe) {
        return bytes(recipe);
    }

    @Override
    public OptionalLong offset(Recipe excerpt) {
        Listening wish = wish(excerpt);
        Section section = wish.sections().getFirst();
        Optional<Timeline> timeline = find(wish, section);
        if (timeline.isEmpty()) {
            return OptionalLong.empty();
        }
        int first = recordings().first(wish.publication(), section, wish.voice(), excerpt.from().orElseThrow());
        return OptionalLong
                .of(tag(wish, excerpt, List.of()).bytes().length + timeline.get().cues().get(first).startByte());
    }

    @Override
    public boolean isForeign(Recipe recipe) {
        return wish(recipe).isForeign();
    }

    @Override
    public Optional<Duration> known(Recipe recipe) {
        Listening wish = wish(recipe);
        Duration whole = Duration.ZERO;
        for (Section section : wish.sections()) {
            Optional<Duration> part = length(wish, section);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            whole = whole.plus(part.get());
        }
        return Optional.of(whole);
    }

    /** A timeline that cannot be read counts as unknown. */
    private Optional<Duration> length(Listening wish, Section section) {
        try {
            return recordings().length(wish.publication(), section, wish.voice());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isSettled(Recipe recipe) {
        Listening wish = wish(recipe);
        return wish.sections().stream()
                .allMatch(section -> recordings().isNamed(wish.publication(), section, wish.voice()));
    }

    @Override
    public OptionalLong bytes(Recipe recipe) {
        Listening wish = wish(recipe);
        Optional<List<Timeline>> parts = findAll(wish);
        if (parts.isEmpty()) {
            return OptionalLong.empty();
        }
        List<Chapter> chapters = recipe.section().isPresent()
                ? List.of()
                : SectionTimes.of(wish.sections(), parts.get()).chapters();
        return OptionalLong.of(tag(wish, recipe, chapters).bytes().length
                + parts.get().stream().mapToLong(Timeline::bytes).sum());
    }

    /** Empty unless those of all sections are known. */
    private Optional<List<Timeline>> findAll(Listening wish) {
        List<Timeline> parts = new ArrayList<>();
        for (Section section : wish.sections()) {
            Optional<Timeline> part = find(wish, section);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    /**
     * Makes the clips of a section before anybody asks for it, one after the other and behind all others' work. Not the
     * recording itself: whoever asks meanwhile has an order of their own, which hurries what it needs.
     */
    public void prepare(Recipe recipe) throws IOException {
        Listening wish = wish(recipe);
        recordings().prepare(wish.publication(), wish.sections().getFirst(), wish.voice());
    }

    @Override
    public long changes() {
        return recordings().changes();
    }

    @Override
    public Duration estimate(Recipe recipe) {
        Listening wish = wish(recipe);
        return wish.sections().stream()
                .map(section -> recordings().estimate(section, wish.voice()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static Id3Tag tag(Listening wish, Recipe recipe, List<Chapter> chapters) {
        Metadata metadata = recipe.library().site().published(wish.publication().metadata());
        Section first = wish.sections().getFirst();
        return recipe.section().isPresent()
                ? new Id3Tag(first.name(), metadata.title(), metadata.publisher(),
                        wish.publication().place(first), wish.publication().sections().size(), first.language(),
                        chapters)
                : new Id3Tag(metadata.title(), metadata.title(), metadata.publisher(), 0, 0, metadata.language(),
                        chapters);
    }
}
