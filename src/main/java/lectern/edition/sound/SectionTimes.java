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
 *
 * @param chapters sections and headings; the first begins with the recording, each ends where the next begins
 */
record SectionTimes(Timeline timeline, List<Chapter> chapters) {

    private record Mark(long sample, String title) {}

    /** Makes whatever sound is missing: times are not known before. */
    static SectionTimes of(Recordings recordings, Listening wish) throws IOException {
        List<Timeline> parts = new ArrayList<>();
        for (Section section : wish.sections()) {
            parts.add(recordings.timeline(wish.publication(), section, wish.voice()));
        }
        return of(wish.sections(), parts);
    }

    /** @param parts the times of each section by itself */
    static SectionTimes of(List<Section> sections, List<Timeline> parts) {
        List<Mark> marks = new ArrayList<>();
        long samples = 0;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Timeline part = parts.get(i);
            // Not where its title is heard: a title may have no word to say.
            marks.add(new Mark(samples, section.name()));
            for (Cue cue : part.sentences()) {
                if (cue.role() == Cue.Role.HEADING) {
                    marks.add(new Mark(samples + cue.startSample(), cue.text()));
                }
            }
            samples += part.samples();
        }
        Timeline whole = Timeline.joined(parts);
        return new SectionTimes(whole, chapters(marks, whole));
    }

    private static List<Chapter> chapters(List<Mark> marks, Timeline timeline) {
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Duration end = i + 1 < marks.size() ? timeline.at(marks.get(i + 1).sample()) : timeline.length();
            chapters.add(new Chapter(timeline.at(marks.get(i).sample()), end, marks.get(i).title()));
        }
        return chapters;
    }
}
