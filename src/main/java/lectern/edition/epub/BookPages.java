package lectern.edition.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.document.Image;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;
import lectern.edition.book.BookTitle;
import lectern.edition.book.Colophon;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.page.text.Footnotes;
import lectern.edition.page.text.SectionXhtml;
import lectern.edition.page.text.WordList;
import lectern.edition.xml.XmlFile;

/** The pages of a book, as XHTML: its title, its contents, its sections, and what is to be known of it. */
final class BookPages {
    static final String MEDIA_TYPE = "application/xhtml+xml";
    static final String OPS = "http://www.idpf.org/2007/ops";
    static final String STYLE = "book.css";
    static final String COVER = "cover.jpg";
    static final String COLOPHON = "colophon.xhtml";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Publication publication;
    private final Metadata metadata;
    private final List<Section> sections;
    private final BookAddresses addresses;
    private final Words words;
    private final Footnotes footnotes;
    /** What the book explains, for texts in each language. */
    private final Map<Locale, WordList> explained = new HashMap<>();

    /** @param metadata of the publication, with what the site adds to it */
    BookPages(Publication publication, Metadata metadata, List<Section> sections, BookAddresses addresses,
            Words words) {
        this.publication = publication;
        this.metadata = metadata;
        this.sections = sections;
        this.addresses = addresses;
        this.words = words;
        this.footnotes = Footnotes.of(sections);
    }

    Footnotes footnotes() {
        return footnotes;
    }

    /** The title, large, with the cover above it. */
    byte[] title(BookTitle title) {
        XmlFile page = page(title.text(), words.locale(), "frontmatter");
        page.start("section", "epub:type", "titlepage");
        page.empty("img", "class", "cover", "src", COVER, "alt", logo());
        page.element("h1", title.text());
        title.beside().ifPresent(text -> page.element("p", text, "class", "lead"));
        metadata.publisher().ifPresent(publisher -> page.element("p", publisher));
        return page.end().end().end().bytes();
    }

    /** The title stands below the cover in words; a logo in it is told here, and a picture of its own says no more. */
    private String logo() {
        boolean shown = publication.house().logo().filter(Image::isDrawn).isPresent()
                && publication.metadata().cover().isEmpty();
        return !shown
                ? ""
                : publication.house().name().map(name -> words.named(words.say("print.logo"), name))
                        .orElseGet(() -> words.say("print.logo"));
    }

    /** The contents: a list of lists, as deep as the sections are. */
    byte[] contents(List<String> files) {
        XmlFile page = page(words.say("contents"), words.locale(), "frontmatter");
        page.start("nav", "epub:type", "toc", "role", "doc-toc", "id", "toc").element("h1", words.say("contents"));
        page.start("ol");
        int next = 0;
        while (next < sections.size()) {
            entry(page, files, next);
            boolean leads = sections.get(next).depth() == 1;
            next++;
            if (leads && next < sections.size() && sections.get(next).depth() > 1) {
                page.start("ol");
                while (next < sections.size() && sections.get(next).depth() > 1) {
                    entry(page, files, next);
                    page.end();
                    next++;
                }
                page.end();
            }
            page.end();
        }
        page.start("li").element("a", words.say("about"), "href", COLOPHON).end();
        page.end().end();
        page.start("nav", "epub:type", "landmarks", "hidden", "hidden").element("h2", words.say("breadcrumb"));
        page.start("ol").start("li").element("a", words.say("contents"), "epub:type", "toc", "href", "#toc").end();
        page.start("li").element("a", sections.getFirst().name(), "epub:type", "bodymatter", "href",
                files.getFirst()).end();
        return page.end().end().end().end().bytes();
    }

    /** Leaves the item open. */
    private void entry(XmlFile page, List<String> files, int index) {
        Section section = sections.get(index);
        page.start("li");
        List<String> attributes = new ArrayList<>(List.of("href", files.get(index)));
        attributes.addAll(language(section.language()));
        page.element("a", section.name(), attributes.toArray(String[]::new));
    }

    private List<String> language(Locale language) {
        if (language.equals(words.locale()) || language.getLanguage().isEmpty()) {
            return List.of();
        }
        String tag = language.toLanguageTag();
        return List.of("lang", tag, "xml:lang", tag, "dir", Words.directionOf(language));
    }

    byte[] section(Section section) {
        XmlFile page = page(section.name(), words.locale(), "bodymatter");
        boolean explains = WordList.explains(section);
        String kind = explains ? "glossary" : "chapter";
        page.start("section", "epub:type", kind, "role", "doc-" + kind, "aria-labelledby", section.title().id());
        WordList wordList = explains
                ? WordList.HERE
                : explained.computeIfAbsent(section.language(),
                        language -> WordList.of(publication, sections, language));
        return page.content(SectionXhtml.write(section, addresses, words, wordList, footnotes)).end().end().end()
                .bytes();
    }

    /**
     * Where the text is from, how old it is, and whom to ask.
     *
     * @param said what the recording says of it, each with the id that it is to have
     */
    byte[] colophon(List<Said> said) {
        XmlFile page = page(words.say("about"), words.locale(), "backmatter");
        page.start("section", "epub:type", "colophon", "role", "doc-colophon").element("h1", words.say("about"));
        said.forEach(each -> page.element("p", each.text(), "id", each.id()));
        page.start("dl");
        boolean hasFirst = sections.contains(publication.sections().getFirst());
        boolean hasLast = sections.contains(publication.sections().getLast())
                || sections.stream().anyMatch(each -> publication.place(each) == 0);
        Colophon.facts(metadata, words, !said.isEmpty() && hasFirst,
                !said.isEmpty() && hasLast && publication.whomToAsk().isPresent())
                .forEach(fact -> page.element("dt", fact.getKey()).element("dd", fact.getValue()));
        return page.end().end().end().end().bytes();
    }

    /** @param id in the colophon */
    record Said(String id, String text) {}

    private XmlFile page(String title, Locale language, String part) {
        XmlFile page = new XmlFile();
        page.doctype("<!DOCTYPE html>");
        page.start("html", "xmlns", XHTML, "xmlns:epub", OPS, "lang", language.toLanguageTag(), "xml:lang",
                language.toLanguageTag(), "dir", words.direction());
        page.start("head").element("title", title).empty("link", "rel", "stylesheet", "type", "text/css", "href", STYLE)
                .end();
        return page.start("body", "epub:type", part);
    }
}
