package lectern.edition.daisy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.edition.book.BookTitle;
import lectern.edition.xml.XmlFile;

/** All that is heard, in order: a list of the files that say so (DAISY 2.02). Used by one thread. */
final class MasterSmil {
    static final String NAME = "master.smil";

    private record Ref(String title, String address) {}

    private final List<Ref> refs = new ArrayList<>();
    private Duration length = Duration.ZERO;

    void add(String title, SmilFile file) {
        refs.add(new Ref(title, file.address(1)));
        length = length.plus(file.length());
    }

    /** How long all of it is so far. */
    Duration length() {
        return length;
    }

    byte[] bytes(BookTitle book) {
        XmlFile smil = new XmlFile();
        smil.doctype(SmilFile.DOCTYPE).start("smil");
        SmilFile.head(smil, book, book.text(), Duration.ZERO, length);
        smil.start("body");
        int number = 0;
        for (Ref ref : refs) {
            number++;
            smil.empty("ref", "title", ref.title(), "src", ref.address(), "id", "r" + number);
        }
        return smil.end().end().bytes();
    }
}
