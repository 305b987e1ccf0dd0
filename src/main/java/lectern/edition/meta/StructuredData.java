package lectern.edition.meta;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.SiteDescription;
import lectern.edition.Format;
import lectern.edition.Json;
import lectern.edition.ServerAddress;

/**
 * A publication as a book and a section as a chapter of it, in the terms of schema.org, with how they can be perceived in
 * those of the Schema.org Accessibility Properties vocabulary: so that somebody finds what they can listen to. Nothing is
 * claimed that is not so. All addresses are whole.
 *
 * @param forms that there are
 */
public record StructuredData(ServerAddress server, SiteDescription site, List<Format> forms) {
    private static final String CONTEXT = "https://schema.org";
    private static final String TYPE = "@type";
    /** All pages have these. */
    private static final List<String> FEATURES = List.of("structuralNavigation", "tableOfContents", "readingOrder",
            "displayTransformability", "highContrastDisplay");
    /** Of a longer book, its own page lists all. */
    private static final int MOST_PARTS = 200;

    /** @param heard whether its sound can be had */
    public String book(Publication publication, boolean heard) {
        Map<String, Object> book = work("Book", publication.title(), Preview.about(publication), publication,
                Access.of(publication.sections()), heard);
        String address = "/" + publication.id();
        book.put("url", whole(address));
        book.put("inLanguage", publication.metadata().language().toLanguageTag());
        if (forms.contains(Format.COVER)) {
            book.put("image", whole(address + "/cover.jpg"));
        }
        book.put("encoding", encodings(address, publication, heard, Optional.empty()));
        book.put("hasPart", publication.sections().stream().limit(MOST_PARTS)
                .map(section -> part("Chapter", section.name(), address + "/" + section.id())).toList());
        return json(book);
    }

    /** @param length of its sound, if it is known */
    public String chapter(Publication publication, Section section, boolean heard, Optional<Duration> length) {
        Map<String, Object> chapter = work("Chapter", section.name(), Preview.about(section), publication,
                Access.of(List.of(section)), heard);
        String address = "/" + publication.id() + "/" + section.id();
        chapter.put("url", whole(address));
        chapter.put("inLanguage", section.language().toLanguageTag());
        int place = publication.place(section);
        chapter.put("position", place > 0 ? place : null);
        chapter.put("isPartOf", part("Book", publication.title(), "/" + publication.id()));
        chapter.put("encoding", encodings(address, publication, heard, length));
        return json(chapter);
    }

    private Map<String, Object> work(String type, String name, String description, Publication publication,
            Access access, boolean heard) {
        Metadata metadata = publication.metadata();
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", CONTEXT);
        work.put(TYPE, type);
        work.put("name", name);
        work.put("description", description);
        site.published(metadata).publisher()
                .ifPresent(publisher -> work.put("publisher", organization(publisher)));
        metadata.reviewed().ifPresent(day -> work.put("dateModified", day.toString()));
        work.put("isAccessibleForFree", true);
        work.put("accessMode", access.modes(heard));
        work.put("accessModeSufficient", access.sufficient(heard).stream().map(StructuredData::sufficient).toList());
        work.put("accessibilityFeature",
                Stream.concat(FEATURES.stream(), access.features(heard).stream()).toList());
        work.put("accessibilityHazard", access.hazard());
        return work;
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put(TYPE, "Organization");
        organization.put("name", name);
        return organization;
    }

    /** Maps keep their order: the same text gives the same page. */
    private static Map<String, Object> sufficient(String modes) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put(TYPE, "ItemList");
        list.put("itemListElement", List.of(modes.split(",")));
        return list;
    }

    private List<Map<String, Object>> encodings(String address, Publication publication, boolean heard,
            Optional<Duration> length) {
        List<Map<String, Object>> encodings = new ArrayList<>();
        if (heard) {
            Map<String, Object> sound = media("AudioObject", Format.MP3, address, publication);
            sound.put("duration", length.map(Duration::toString).orElse(null));
            sound.put("accessMode", "auditory");
            sound.put("accessibilityFeature", List.of("transcript"));
            encodings.add(sound);
        }
        if (forms.contains(Format.PDF)) {
            Map<String, Object> print = media("MediaObject", Format.PDF, address, publication);
            print.put("accessibilityFeature", List.of("largePrint", "taggedPDF"));
            encodings.add(print);
        }
        return encodings;
    }

    private Map<String, Object> media(String type, Format format, String address, Publication publication) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put(TYPE, type);
        media.put("contentUrl", whole(address + "." + format.ending()));
        media.put("encodingFormat", format.mediaType());
        media.put("inLanguage", publication.metadata().language().toLanguageTag());
        return media;
    }

    private Map<String, Object> part(String type, String name, String address) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put(TYPE, type);
        part.put("name", name);
        part.put("url", whole(address));
        return part;
    }

    private String whole(String address) {
        return server.at(address).toASCIIString();
    }

    /** In a page, nothing in it may end the element that it stands in. */
    private static String json(Map<String, Object> work) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Json.write(work, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("there is memory", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("<", "\\u003c").replace(">", "\\u003e").replace("&",
                "\\u0026");
    }
}
