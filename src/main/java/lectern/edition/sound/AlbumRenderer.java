package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import lectern.audio.Id3Tag;
import lectern.audio.Timeline;
import lectern.document.Section;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.zip.ReproducibleZip;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;
import lectern.store.Priority;

/**
 * A publication's sound as files for a stick, a card or a car: a zip with a numbered MP3 for each section, a playlist, and
 * a text that says what to do with them. In memory there is never more than a clip: a section is gone through twice, to
 * know its length and checksum, which the zip has before the bytes, and then to write it. The first time makes what is
 * missing, the second finds it.
 */
public final class AlbumRenderer extends SoundRenderer {
    private final Covers covers;

    /** @param covers makes the picture in each file */
    public AlbumRenderer(Voices voices, Recordings recordings, Renderer covers) {
        super(voices, recordings);
        this.covers = new Covers(covers, Covers.SMALL);
    }

    @Override
    public boolean isOfSections() {
        return false;
    }

    @Override
    public Digest key(Recipe recipe) {
        Listening wish = wish(recipe);
        return Digest.of(out -> {
            out.write(AlbumText.of(wish, recipe).note().getBytes(StandardCharsets.UTF_8));
            out.write(covers.name(recipe));
            for (Section section : wish.sections()) {
                out.write(tag(recipe, section).bytes());
            }
            out.write(super.key(recipe).hex().getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Listening wish = wish(recipe);
        AlbumText text = AlbumText.of(wish, recipe);
        byte[] cover = covers.draw(recipe);
        try (ReproducibleZip zip = new ReproducibleZip(out, wish.publication().metadata().reviewed())) {
            zip.store(text.noteName(), text.note().getBytes(StandardCharsets.UTF_8));
            List<Timeline> times = new ArrayList<>();
            for (Section section : wish.sections()) {
                times.add(write(wish, section, tag(recipe, section).bytes(cover), file(recipe, section), zip));
            }
            zip.store(text.playlistName(), text.playlist(times).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Timeline write(Listening wish, Section section, byte[] tag, String name, ReproducibleZip zip)
            throws IOException {
        CheckedOutputStream summed = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        summed.write(tag);
        Timeline times = recordings().write(wish.publication(), section, wish.voice(), Priority.SOON, summed);
        zip.store(name, tag.length + times.bytes(), summed.getChecksum().getValue(), file -> {
            file.write(tag);
            recordings().write(wish.publication(), section, wish.voice(), Priority.SOON, file);
        });
        return times;
    }

    private Id3Tag tag(Recipe recipe, Section section) {
        Recipe part = recipe.of(section);
        return Mp3Renderer.tag(wish(part), part, List.of());
    }

    static String file(Recipe recipe, Section section) {
        return recipe.as(Format.MP3).of(section).fileName().text();
    }
}
