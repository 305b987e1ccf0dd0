package lectern.edition.epub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.edition.xml.XmlFile;

/**
 * When each element of a page is heard (EPUB 3.3, Media Overlays): in the order of the page, without gaps that a listener
 * would hear words in, and never two at once.
 *
 * <p>What is said without standing on the page, such as "Table with five rows", belongs to the element that it announces.
 * What is said of the whole text behind it is of no element here: {@link #rest} has it.
 *
 * @param parts in the order of the page
 * @param rest  what is said of the whole text
 */
record Overlay(List<Part> parts, List<Part> rest) {
    private static final String SOUND = "http://www.w3.org/ns/SMIL";

    /**
     * An element and its part of a recording.
     *
     * @param element the id of an element; the text where it has none yet
     * @param sound   the file
     * @param begin   in samples
     * @param end     in samples
     */
    record Part(String element, String sound, long begin, long end, int sampleRate) {
        Duration length() {
            return at(end, sampleRate).minus(at(begin, sampleRate));
        }
    }

    /**
     * @param elements the ids on the page, in its order
     * @param sound    the recording's file
     */
    static Overlay of(Timeline timeline, List<String> elements, String sound) {
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

    Duration length() {
        return parts.stream().map(Part::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * @param page      the file that the elements are in
     * @param footnotes ids of sentences that a reader may want to be passed over
     */
    byte[] smil(String page, Set<String> footnotes) {
        XmlFile smil = new XmlFile();
        smil.start("smil", "xmlns", SOUND, "xmlns:epub", BookPages.OPS, "version", "3.0").start("body");
        int number = 0;
        for (Part part : parts) {
            number++;
            String id = "p" + number;
            if (footnotes.contains(part.element())) {
                smil.start("par", "id", id, "epub:type", "footnote");
            } else {
                smil.start("par", "id", id);
            }
            smil.empty("text", "src", page + "#" + part.element())
                    .empty("audio", "src", part.sound(), "clipBegin", clock(part.begin(), part.sampleRate()),
                            "clipEnd", clock(part.end(), part.sampleRate()))
                    .end();
        }
        return smil.end().end().bytes();
    }

    private static Duration at(long sample, int sampleRate) {
        return Duration.ofNanos(Math.multiplyExact(sample, 1_000_000_000L) / sampleRate);
    }

    /** Reading apps know four decimals; both ends of a part that meets another are rounded alike. */
    private static String clock(long sample, int sampleRate) {
        return seconds(at(sample, sampleRate));
    }

    /** "12.3456s". */
    static String seconds(Duration time) {
        long parts = time.toNanos() / 100_000;
        return String.format(Locale.ROOT, "%d.%04ds", parts / 10_000, parts % 10_000);
    }
}
