package lectern.edition.opds;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.edition.ServerAddress;
import lectern.edition.Words;
import lectern.edition.meta.LibraryName;
import lectern.edition.xml.XmlFile;

/** A shelf as OPDS 1.2, which is Atom (RFC 4287), and how to search it (OpenSearch 1.1). */
final class OpdsAtom {
    static final String MEDIA_TYPE = "application/atom+xml;profile=opds-catalog;kind=acquisition";
    static final String SEARCH_TYPE = "application/opensearchdescription+xml";
    static final String ACQUISITION = "http://opds-spec.org/acquisition/open-access";
    static final String ENTRY_TYPE = "application/atom+xml;type=entry;profile=opds-catalog";
    private static final String[] NAMESPACES = {"xmlns", "http://www.w3.org/2005/Atom", "xmlns:dc",
            "http://purl.org/dc/terms/", "xmlns:opds", "http://opds-spec.org/2010/catalog", "xmlns:thr",
            "http://purl.org/syndication/thread/1.0", "xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/",
            "xmlns:schema", "http://schema.org/"};
    private static final String JPEG = "image/jpeg";
    /** OpenSearch allows no longer name. */
    private static final int LONGEST_NAME = 16;

    private final XmlFile xml = new XmlFile();

    private OpdsAtom() {}

    static byte[] write(Shelf shelf, Shelf.Addresses addresses) {
        OpdsAtom atom = new OpdsAtom();
        atom.feed(shelf, addresses);
        return atom.xml.end().bytes();
    }

    /** @param author of a book that names no publisher: there is no feed around it that does */
    static byte[] alone(Book book, String author) {
        OpdsAtom atom = new OpdsAtom();
        atom.entry(book, Optional.of(author), NAMESPACES);
        return atom.xml.bytes();
    }

    private void feed(Shelf shelf, Shelf.Addresses addresses) {
        xml.start("feed", with(NAMESPACES, "xml:lang", shelf.words().locale().toLanguageTag()));
        xml.element("id", shelf.page().at(addresses.self()).toASCIIString());
        xml.element("title", shelf.title());
        xml.element("updated", shelf.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.start("author").element("name", shelf.name()).end();
        xml.element("opensearch:totalResults", Integer.toString(shelf.total()));
        xml.element("opensearch:itemsPerPage", Integer.toString(BookCatalogue.PAGE_LENGTH));
        link("self", shelf.page().at(addresses.self()), MEDIA_TYPE);
        link("start", addresses.start(), MEDIA_TYPE);
        shelf.page().others(addresses.self()).forEach((rel, address) -> link(rel, address, MEDIA_TYPE));
        link("alternate", shelf.page().at(addresses.other()), OpdsJson.MEDIA_TYPE);
        addresses.search().ifPresent(address -> link("search", address, SEARCH_TYPE));
        for (Shelf.Facet facet : shelf.facets()) {
            facet.choices().forEach(choice -> facet(facet, choice));
        }
        shelf.page().parts().forEach(book -> entry(book, Optional.empty()));
    }

    private void facet(Shelf.Facet facet, Shelf.Choice choice) {
        String[] attributes = {"rel", "http://opds-spec.org/facet", "href", choice.address().toASCIIString(), "type",
                MEDIA_TYPE, "title", choice.title(), "opds:facetGroup", facet.title(), "thr:count",
                Integer.toString(choice.books())};
        xml.empty("link", choice.active() ? with(attributes, "opds:activeFacet", "true") : attributes);
    }

    private static String[] with(String[] attributes, String... more) {
        return Stream.concat(Stream.of(attributes), Stream.of(more)).toArray(String[]::new);
    }

    private void entry(Book book, Optional<String> author, String... namespaces) {
        xml.start("entry", with(namespaces, "xml:lang", book.metadata().language().toLanguageTag()));
        xml.element("id", book.identifier());
        xml.element("title", book.publication().title());
        xml.element("updated", book.publication().changed().truncatedTo(ChronoUnit.SECONDS).toString());
        book.languages().forEach(language -> xml.element("dc:language", language.toLanguageTag()));
        book.metadata().publisher().or(() -> author).ifPresent(name -> xml.start("author").element("name", name).end());
        book.metadata().publisher().ifPresent(publisher -> xml.element("dc:publisher", publisher));
        book.metadata().licence().ifPresent(licence -> xml.element("rights", licence));
        book.metadata().topic().ifPresent(topic -> xml.empty("category", "term", topic, "label", topic));
        xml.element("summary", book.about(), "type", "text");
        boolean heard = book.isHeard();
        book.access().modes(heard).forEach(mode -> xml.element("schema:accessMode", mode));
        book.access().sufficient(heard).forEach(modes -> xml.element("schema:accessModeSufficient", modes));
        book.features().forEach(feature -> xml.element("schema:accessibilityFeature", feature));
        xml.element("schema:accessibilityHazard", book.access().hazard());
        xml.element("schema:accessibilitySummary", book.summary());
        book.covers().ifPresent(covers -> {
            link("http://opds-spec.org/image", covers.large(), JPEG);
            link("http://opds-spec.org/image/thumbnail", covers.small(), JPEG);
        });
        book.forms().forEach(form -> xml.empty("link", "rel", ACQUISITION, "href", form.address().toASCIIString(),
                "type", form.mediaType(), "title", form.title()));
        link("alternate", book.page(), "text/html");
        link("alternate", book.entry(), ENTRY_TYPE);
        xml.end();
    }

    private void link(String rel, URI address, String mediaType) {
        xml.empty("link", "rel", rel, "href", address.toASCIIString(), "type", mediaType);
    }

    static byte[] search(LibraryName name, ServerAddress server) {
        String title = name.title();
        XmlFile xml = new XmlFile();
        xml.start("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
        xml.element("ShortName", title.codePointCount(0, title.length()) <= LONGEST_NAME
                ? title
                : Words.in(name.language()).say("opds.search"));
        xml.element("Description", title);
        xml.element("InputEncoding", "UTF-8").element("OutputEncoding", "UTF-8");
        for (BookCatalogue.Version version : BookCatalogue.Version.values()) {
            xml.empty("Url", "type", version.mediaType(), "template",
                    server.at(version.path()) + "?" + BookCatalogue.QUERY + "={searchTerms}");
        }
        return xml.end().bytes();
    }
}
