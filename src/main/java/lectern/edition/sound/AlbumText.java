package lectern.edition.sound;

import java.util.ArrayList;
import java.util.List;
import lectern.audio.Timeline;
import lectern.document.Metadata;
import lectern.document.text.FileName;
import lectern.edition.Recipe;
import lectern.edition.Words;

/** What stands beside the sound of an album: a note for people and a playlist for players, and what both are called. */
record AlbumText(Listening wish, Recipe recipe, Words words) {
    /** As Windows has it, whose oldest editor shows nothing else as lines. */
    private static final String LINE_END = "\r\n";

    static AlbumText of(Listening wish, Recipe recipe) {
        return new AlbumText(wish, recipe, Words.in(wish.publication().metadata().language()));
    }

    String noteName() {
        return new FileName(words.say("album.note"), 0, 0, "read-me-first", "txt").text();
    }

    String playlistName() {
        return new FileName(wish.publication().title(), 0, 0, wish.publication().id(), "m3u8").text();
    }

    /** What this is, and how it is used. */
    String note() {
        Metadata metadata = recipe.library().site().published(wish.publication().metadata());
        List<String> lines = new ArrayList<>(List.of(metadata.title()));
        metadata.publisher().ifPresent(lines::add);
        metadata.reviewed().map(day -> words.say("about.reviewed.on", words.date(day))).ifPresent(lines::add);
        lines.add("");
        lines.add(words.say("album.what"));
        if (wish.isForeign()) {
            lines.add(words.say("listen.foreign"));
        }
        lines.addAll(List.of(words.say("album.use"), words.say("album.playlist", playlistName()),
                words.say("album.changes"), ""));
        wish.sections().forEach(section -> lines.add(AlbumRenderer.file(recipe, section)));
        return joined(lines);
    }

    /**
     * Extended M3U, in UTF-8.
     *
     * @param times of each section
     */
    String playlist(List<Timeline> times) {
        List<String> lines = new ArrayList<>(List.of("#EXTM3U"));
        for (int i = 0; i < times.size(); i++) {
            String title = wish.sections().get(i).name().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            lines.add("#EXTINF:" + Math.round(times.get(i).length().toMillis() / 1000.0) + "," + title);
            lines.add(AlbumRenderer.file(recipe, wish.sections().get(i)));
        }
        return joined(lines);
    }

    private static String joined(List<String> lines) {
        return String.join(LINE_END, lines) + LINE_END;
    }
}
