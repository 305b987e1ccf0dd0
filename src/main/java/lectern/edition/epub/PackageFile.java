package lectern.edition.epub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Metadata;
import lectern.edition.Words;
import lectern.edition.book.BookTitle;
import lectern.edition.meta.Access;
import lectern.edition.xml.XmlFile;

/**
 * What is in a book, in which order, and who can read it how (EPUB 3.3, EPUB Accessibility 1.1). Collected while the book
 * is written. Used by one thread.
 */
final class PackageFile {
    static final String NAME = "package.opf";
    /** All books have these. */
    private static final List<String> FEATURES = List.of("displayTransformability", "readingOrder",
            "structuralNavigation", "tableOfContents", "unlocked");
    static final String ACTIVE = "-epub-media-overlay-active";

    /** @param overlay the id of what says when it is heard */
    private record Item(String id, String file, String mediaType, Optional<String> properties,
            Optional<String> overlay) {}

    private record Heard(String overlay, Duration length) {}

    private final List<Item> items = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();

    void item(String id, String file, String mediaType) {
        items.add(new Item(id, file, mediaType, Optional.empty(), Optional.empty()));
    }

    void cover(String file, String mediaType) {
        items.add(new Item("cover", file, mediaType, Optional.of("cover-image"), Optional.empty()));
    }

    /** The page of contents, which reading apps make their menu of. */
    void navigation(String file) {
        items.add(new Item("nav", file, BookPages.MEDIA_TYPE, Optional.of("nav"), Optional.empty()));
        pages.add("nav");
    }

    void page(String id, String file) {
        items.add(new Item(id, file, BookPages.MEDIA_TYPE, Optional.empty(), Optional.empty()));
        pages.add(id);
    }

    /** @param overlay the file that says when it is heard */
    void page(String id, String file, String overlay, Duration length) {
        String name = id + "-overlay";
        items.add(new Item(id, file, BookPages.MEDIA_TYPE, Optional.empty(), Optional.of(name)));
        items.add(new Item(name, overlay, "application/smil+xml", Optional.empty(), Optional.empty()));
        heard.add(new Heard(name, length));
        pages.add(id);
    }

    /**
     * @param title     of the book, and what is beside it
     * @param voice     that reads; empty where nothing is heard
     */
    byte[] bytes(BookTitle title, Words words, Optional<String> voice, Access access) {
        Metadata metadata = title.metadata();
        String language = metadata.language().toLanguageTag();
        XmlFile xml = new XmlFile();
        xml.start("package", "xmlns", "http://www.idpf.org/2007/opf", "version", "3.0", "unique-identifier", "id",
                "xml:lang", language, "dir", words.direction(), "prefix", "schema: http://schema.org/");
        xml.start("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.element("dc:identifier", title.identifier(), "id", "id");
        xml.element("dc:title", title.text(), "id", "title").element("meta", "main", "refines", "#title", "property",
                "title-type");
        title.beside().ifPresent(text -> xml.element("dc:title", text, "id", "subtitle").element("meta", "subtitle",
                "refines", "#subtitle", "property", "title-type"));
        title.languages().forEach(each -> xml.element("dc:language", each.toLanguageTag()));
        metadata.publisher().ifPresent(publisher -> xml.element("dc:publisher", publisher));
        metadata.licence().ifPresent(licence -> xml.element("dc:rights", licence));
        metadata.reviewed().ifPresent(day -> xml.element("dc:date", day.toString()));
        property(xml, "dcterms:modified", title.changed() + "T00:00:00Z");
        accessibility(xml, access, voice.isPresent());
        property(xml, "schema:accessibilitySummary",
                words.say(voice.isPresent() ? "epub.summary.sound" : "epub.summary"));
        voice.ifPresent(name -> {
            heard.forEach(each -> xml.element("meta", OverlayFile.seconds(each.length()), "property", "media:duration",
                    "refines", "#" + each.overlay()));
            property(xml, "media:duration", OverlayFile.seconds(heard.stream().map(Heard::length)
                    .reduce(Duration.ZERO, Duration::plus)));
            property(xml, "media:active-class", ACTIVE);
            property(xml, "media:narrator", name);
        });
        xml.end();
        manifest(xml);
        xml.start("spine", "page-progression-direction", words.direction());
        pages.forEach(page -> xml.empty("itemref", "idref", page));
        return xml.end().end().bytes();
    }

    private static void accessibility(XmlFile xml, Access access, boolean heard) {
        access.modes(heard).forEach(mode -> property(xml, "schema:accessMode", mode));
        access.sufficient(heard).forEach(modes -> property(xml, "schema:accessModeSufficient", modes));
        Stream.concat(FEATURES.stream(), access.features(heard).stream())
                .forEach(feature -> property(xml, "schema:accessibilityFeature", feature));
        property(xml, "schema:accessibilityHazard", access.hazard());
    }

    private static void property(XmlFile xml, String property, String value) {
        xml.element("meta", value, "property", property);
    }

    private void manifest(XmlFile xml) {
        xml.start("manifest");
        for (Item item : items) {
            xml.empty("item", Stream.concat(
                    Stream.of("id", item.id(), "href", item.file(), "media-type", item.mediaType()),
                    Stream.concat(item.properties().stream().flatMap(each -> Stream.of("properties", each)),
                            item.overlay().stream().flatMap(each -> Stream.of("media-overlay", each))))
                    .toArray(String[]::new));
        }
        xml.end();
    }
}
