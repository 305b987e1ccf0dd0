package lectern.edition.daisy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.document.Metadata;
import lectern.document.Section;
import lectern.edition.Words;
import lectern.edition.book.BookTitle;
import lectern.edition.book.Colophon;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.page.text.Footnotes;
import lectern.edition.page.text.SectionXhtml;
import lectern.edition.xml.XmlFile;

/** The pages of a book that hold its text: XHTML 1.0 Transitional, as DAISY 2.02 has it. */
final class DaisyPages {
    static final String XHTML = "http://www.w3.org/1999/xhtml";
    static final String DOCTYPE = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
            + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">";
    static final String STYLE = "style.css";
    /** Sentences' ids have a hyphen. */
    static final String TITLE = "title";

    private final Metadata metadata;
    private final BookAddresses addresses;
    private final Words words;
    private final Footnotes footnotes;

    DaisyPages(Metadata metadata, List<Section> sections, BookAddresses addresses, Words words) {
        this.metadata = metadata;
        this.addresses = addresses;
        this.words = words;
        this.footnotes = Footnotes.of(sections);
    }

    Footnotes footnotes() {
        return footnotes;
    }

    byte[] title(BookTitle title) {
        XmlFile page = page(title.text());
        page.element("h1", title.text(), "id", TITLE, "class", "title");
        title.beside().ifPresent(text -> page.element("p", text, "class", "lead"));
        metadata.publisher().ifPresent(publisher -> page.element("p", publisher));
        return page.end().end().bytes();
    }

    /**
     * @param above what the book's title would have beside it, where the section's is that
     * @param last  whether what is to be known of the text stands below it, because no page of its own does so
     */
    byte[] section(Section section, Optional<String> above, boolean last) {
        XmlFile page = page(section.name());
        above.ifPresent(text -> page.element("p", text, "class", "lead"));
        page.content(SectionXhtml.writeTransitional(section, addresses, words, footnotes));
        if (last) {
            page.empty("hr");
            facts(page, false, false);
        }
        return page.end().end().bytes();
    }

    /**
     * @param said        what the recording says of the text, by the ids that it is to have
     * @param saysDays    whether that tells when it was looked at
     * @param saysContact whether that tells whom to ask
     */
    byte[] colophon(Map<String, String> said, boolean saysDays, boolean saysContact) {
        XmlFile page = page(words.say("about"));
        page.element("h1", words.say("about"));
        said.forEach((id, text) -> page.element("p", text, "id", id));
        facts(page, saysDays, saysContact);
        return page.end().end().bytes();
    }

    private void facts(XmlFile page, boolean saysDays, boolean saysContact) {
        page.start("dl");
        Colophon.facts(metadata, words, saysDays, saysContact)
                .forEach(fact -> page.element("dt", fact.getKey()).element("dd", fact.getValue()));
        page.end();
    }

    private XmlFile page(String title) {
        Locale language = words.locale();
        XmlFile page = new XmlFile();
        page.doctype(DOCTYPE);
        page.start("html", "xmlns", XHTML, "lang", language.toLanguageTag(), "xml:lang", language.toLanguageTag(),
                "dir", words.direction());
        page.start("head").element("title", title)
                .empty("meta", "http-equiv", "Content-type", "content", "text/html; charset=utf-8")
                .empty("link", "rel", "stylesheet", "type", "text/css", "href", STYLE).end();
        return page.start("body");
    }
}
