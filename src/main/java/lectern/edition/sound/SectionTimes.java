package lectern.edition.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.audio.Chapter;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.document.Section;
import lectern.narration.Recordings;

/**
 * When everything in one or more sections is heard, one recording behind the other.
 */
record SectionTimes(Timeline timeline) {

    /** Makes whatever sound is missing: times are not known before. */
    static SectionTimes of(Recordings recordings, Listening wish) throws IOException {
        Timeline whole = null;
        for (Section section : wish.sections()) {
            Timeline next = recordings.timeline(wish.publication(), section, wish.voice());
            whole = whole == null ? next : whole.then(next);
        }
        return new SectionTimes(whole);
    }

    /** Sections and headings; the first begins with the recording, each ends where the next begins. */
    List<Chapter> chapters() {
        List<Cue> marks = timeline.cues().stream()
                .filter(cue -> cue.role() == Cue.Role.TITLE || cue.role() == Cue.Role.HEADING).toList();
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Duration start = i == 0 ? Duration.ZERO : timeline.at(marks.get(i).startSample());
            Duration end = i + 1 < marks.size() ? timeline.at(marks.get(i + 1).startSample()) : timeline.length();
            chapters.add(new Chapter(start, end, marks.get(i).text()));
        }
        return chapters;
    }
}
