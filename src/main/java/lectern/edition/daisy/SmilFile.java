package lectern.edition.daisy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.edition.book.BookTitle;
import lectern.edition.book.Overlay;
import lectern.edition.xml.XmlFile;

/**
 * What is heard of a section, part by part, and what is read meanwhile (DAISY 2.02, SMIL 1.0). Collected, then written.
 * Used by one thread.
 */
final class SmilFile {
    static final String DOCTYPE = "<!DOCTYPE smil PUBLIC \"-//W3C//DTD SMIL 1.0//EN\""
            + " \"http://www.w3.org/TR/REC-smil/SMIL10.dtd\">";

    /**
     * What is heard while one thing is read.
     *
     * @param text     the file and id of what is read
     * @param sounds   at least one
     * @param footnote whether a listener may have it passed over
     */
    private record Pair(String text, List<Overlay.Part> sounds, boolean footnote) {}

    private final String name;
    private final List<Pair> pairs = new ArrayList<>();

    /** @param name of the file */
    SmilFile(String name) {
        this.name = name;
    }

    /** @return where it is, for a link: players look for the text, not for what it is in */
    String add(String text, List<Overlay.Part> sounds, boolean footnote) {
        pairs.add(new Pair(text, List.copyOf(sounds), footnote));
        return address(pairs.size());
    }

    /** The place of its first part, or of any other, from 1. */
    String address(int number) {
        return address(name, number);
    }

    /** The same of a file that is yet to be. */
    static String address(String name, int number) {
        return name + "#t" + number;
    }

    String name() {
        return name;
    }

    Duration length() {
        return pairs.stream().flatMap(pair -> pair.sounds().stream()).map(SmilFile::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** As it is written: players add up what stands there. */
    private static Duration length(Overlay.Part part) {
        return Duration.ofMillis(part.ends().toMillis() - part.starts().toMillis());
    }

    /**
     * @param title  of the section
     * @param before how long all is that is heard before it
     */
    byte[] bytes(BookTitle book, String title, Duration before) {
        XmlFile smil = new XmlFile();
        smil.doctype(DOCTYPE).start("smil");
        head(smil, book, title, before, length());
        smil.start("body").start("seq", "dur", ClockValue.seconds(length()));
        int number = 0;
        int sounds = 0;
        for (Pair pair : pairs) {
            number++;
            if (pair.footnote()) {
                smil.start("par", "endsync", "last", "id", "p" + number, "system-required", "footnote-on");
            } else {
                smil.start("par", "endsync", "last", "id", "p" + number);
            }
            smil.empty("text", "src", pair.text(), "id", "t" + number);
            boolean several = pair.sounds().size() > 1;
            if (several) {
                smil.start("seq");
            }
            for (Overlay.Part sound : pair.sounds()) {
                sounds++;
                smil.empty("audio", "src", sound.sound(), "clip-begin", ClockValue.place(sound.starts()), "clip-end",
                        ClockValue.place(sound.ends()), "id", "a" + sounds);
            }
            if (several) {
                smil.end();
            }
            smil.end();
        }
        return smil.end().end().end().bytes();
    }

    /** What all files of SMIL in a book begin with. */
    static void head(XmlFile smil, BookTitle book, String title, Duration before, Duration length) {
        smil.start("head");
        meta(smil, "dc:format", "Daisy 2.02");
        meta(smil, "dc:identifier", book.identifier());
        meta(smil, "dc:title", book.text());
        meta(smil, "title", title);
        meta(smil, "ncc:totalElapsedTime", ClockValue.exact(before));
        meta(smil, "ncc:timeInThisSmil", ClockValue.exact(length));
        smil.start("layout").empty("region", "id", "txtView").end().end();
    }

    private static void meta(XmlFile smil, String name, String content) {
        smil.empty("meta", "name", name, "content", content);
    }
}
