package lectern.edition.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.audio.Timeline;

/**
 * When each element of a page is heard (as in Media Overlays of EPUB 3.3 and SMIL files of DAISY 2.02): in the order of the
 * page, without gaps that a listener would hear words in, and never two at once.
 *
 * <p>What is said without standing on the page, such as "Table with five rows", belongs to the element that it announces.
 * What is said of the whole text behind it is of no element here: {@link #rest} has it.
 *
 * @param parts in the order of the page
 * @param rest  what is said of the whole text
 */
public record Overlay(List<Part> parts, List<Part> rest) {
    /**
     * An element and its part of a recording.
     *
     * @param element the id of an element; the text where it has none yet
     * @param sound   the file
     * @param begin   in samples
     * @param end     in samples
     */
    public record Part(String element, String sound, long begin, long end, int sampleRate) {
        /** When it begins in its recording. */
        public Duration starts() {
            return at(begin, sampleRate);
        }

        /** When it ends there. */
        public Duration ends() {
            return at(end, sampleRate);
        }

        public Duration length() {
            return ends().minus(starts());
        }
    }

    /**
     * @param elements the ids on the page, in its order
     * @param sound    the recording's file
     */
    public static Overlay of(Timeline timeline, List<String> elements, String sound) {
        Map<String, Integer> places = new HashMap<>();
        elements.forEach(id -> places.putIfAbsent(id, places.size()));
        List<Part> parts = new ArrayList<>();
        List<Part> rest = new ArrayList<>();
        Optional<Part> announced = Optional.empty();
        int last = -1;
        for (Cue cue : timeline.sentences()) {
            Part part = new Part(cue.sentence().orElse(cue.text()), sound, cue.startSample(), cue.endSample(),
                    timeline.sampleRate());
            int place = cue.sentence().map(places::get).orElse(-1);
            if (cue.role() == Cue.Role.IMPRINT) {
                rest.add(part);
            } else if (cue.role() == Cue.Role.ANNOUNCEMENT) {
                announced = announced.or(() -> Optional.of(part));
            } else if (place > last) {
                last = place;
                parts.add(announced.map(first -> from(first.begin(), part)).orElse(part));
                announced = Optional.empty();
                // Which section of how many this is stands between its title and its text: a book shows that.
                rest.clear();
            } else if (!parts.isEmpty()) {
                // A sentence without an element of its own, or what is said again, belongs to what is heard before it.
                parts.set(parts.size() - 1, until(part.end(), parts.getLast()));
                announced = Optional.empty();
            }
        }
        if (announced.isPresent() && !parts.isEmpty()) {
            // It tells of the end of what was heard last.
            parts.set(parts.size() - 1, until(announced.get().end(), parts.getLast()));
        }
        return new Overlay(List.copyOf(parts), List.copyOf(rest));
    }

    private static Part from(long begin, Part part) {
        return new Part(part.element(), part.sound(), begin, part.end(), part.sampleRate());
    }

    private static Part until(long end, Part part) {
        return new Part(part.element(), part.sound(), part.begin(), end, part.sampleRate());
    }

    public Duration length() {
        return parts.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration at(long sample, int sampleRate) {
        return Duration.ofNanos(Math.multiplyExact(sample, 1_000_000_000L) / sampleRate);
    }
}
