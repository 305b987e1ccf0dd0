package lectern.edition.daisy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.edition.Words;
import lectern.edition.book.BookTitle;
import lectern.edition.xml.XmlFile;

/**
 * The navigation control centre, which players begin with: what the book is, and where each heading of it is heard
 * (DAISY 2.02). Collected while the book is written. Used by one thread.
 */
final class NccFile {
    static final String NAME = "ncc.html";
    private static final int DEEPEST = 6;
    private static final int KILOBYTE = 1_024;

    /** @param level of a heading from 1; 0 for a footnote */
    private record Item(int level, String text, String address) {}

    private final List<Item> items = new ArrayList<>();
    private int above;

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** The id of the item that will be added next, for what is read while it is heard. */
    String next() {
        return NAME + "#" + id(items.size() + 1);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "i%04d", number);
    }

    /**
     * The title of the book, if it is the first, or any other heading. A level that would leave one out is raised.
     *
     * @param level   from 1
     * @param address in a file of SMIL
     */
    void heading(int level, String text, String address) {
        above = Math.min(Math.min(level, above + 1), DEEPEST);
        items.add(new Item(above, text, address));
    }

    void footnote(String text, String address) {
        items.add(new Item(0, text, address));
    }

    /**
     * What is known of a whole book.
     *
     * @param voice     that reads
     * @param hasText   whether all of its text is there, or headings only
     * @param files     how many, this one aside
     * @param bytes     of them
     */
    record Facts(BookTitle title, String voice, boolean hasText, Duration length, int files,
            long bytes) {}

    byte[] bytes(Facts facts, Words words) {
        // It says how large the book is, and is a part of it.
        byte[] written = bytes(facts, words, facts.bytes());
        byte[] again = bytes(facts, words, facts.bytes() + written.length);
        return kilobytes(facts.bytes() + again.length) == kilobytes(facts.bytes() + written.length)
                ? again
                : bytes(facts, words, facts.bytes() + again.length);
    }

    private static long kilobytes(long bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }

    private byte[] bytes(Facts facts, Words words, long bytes) {
        String language = words.locale().toLanguageTag();
        XmlFile page = new XmlFile();
        page.doctype(DaisyPages.DOCTYPE);
        page.start("html", "xmlns", DaisyPages.XHTML, "lang", language, "xml:lang", language);
        page.start("head").element("title", facts.title().text());
        page.empty("meta", "http-equiv", "Content-type", "content", "text/html; charset=utf-8");
        metadata(page, facts, words);
        meta(page, "ncc:files", facts.files() + 1);
        meta(page, "ncc:kByteSize", kilobytes(bytes));
        page.end().start("body");
        int number = 0;
        for (Item item : items) {
            number++;
            if (number == 1) {
                page.start("h1", "class", "title", "id", id(number));
            } else if (item.level() > 0) {
                page.start("h" + item.level(), "id", id(number));
            } else {
                page.start("span", "class", "noteref", "id", id(number));
            }
            page.element("a", item.text(), "href", item.address()).end();
        }
        return page.end().end().bytes();
    }

    private void metadata(XmlFile page, Facts facts, Words words) {
        BookTitle title = facts.title();
        String publisher = title.metadata().publisher().orElseGet(() -> words.say("site"));
        meta(page, "dc:title", title.text());
        meta(page, "dc:creator", publisher);
        meta(page, "dc:publisher", publisher);
        meta(page, "dc:date", title.changed());
        meta(page, "dc:format", "Daisy 2.02");
        meta(page, "dc:identifier", title.identifier());
        title.languages().forEach(each -> meta(page, "dc:language", each.toLanguageTag()));
        title.metadata().licence().ifPresent(licence -> meta(page, "dc:rights", licence));
        title.metadata().source().ifPresent(source -> meta(page, "dc:source", source));
        meta(page, "ncc:charset", StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT));
        meta(page, "ncc:depth", items.stream().mapToInt(Item::level).max().orElse(1));
        meta(page, "ncc:generator", words.say("site"));
        meta(page, "ncc:maxPageNormal", 0);
        meta(page, "ncc:multimediaType", facts.hasText() ? "audioFullText" : "audioNcc");
        meta(page, "ncc:narrator", facts.voice());
        meta(page, "ncc:pageFront", 0);
        meta(page, "ncc:pageNormal", 0);
        meta(page, "ncc:pageSpecial", 0);
        meta(page, "ncc:setInfo", "1 of 1");
        meta(page, "ncc:tocItems", items.size());
        footnotes().ifPresent(count -> meta(page, "ncc:footnotes", count));
        meta(page, "ncc:totalTime", ClockValue.rounded(facts.length()));
    }

    private Optional<Long> footnotes() {
        return Optional.of(items.stream().filter(item -> item.level() == 0).count()).filter(count -> count > 0);
    }

    private static void meta(XmlFile page, String name, Object content) {
        page.empty("meta", "name", name, "content", content.toString());
    }
}
