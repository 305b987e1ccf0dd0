package lectern.edition.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.page.look.Preferences;

/** All our pages by their addresses: of the content in this repository, of the sample with every kind of block, of errors. */
final class SamplePages implements AutoCloseable {
    /** Addresses of a page of each kind. */
    static final List<String> OF_EACH_KIND = List.of("/", "/sample-immunotherapy",
            "/sample-immunotherapy/side-effects", "/immunotherapy/how-it-is-given", "/corrected", "/corrected/dose",
            "/immunotherapy/account",
            "/immunotherapy/side-effects/account", "/immunotherapy/side-effects/print", "/immunotherapy/subscribe",
            "/preferences", "/search", "/kept",
            "/400", "/file");

    private static final Pattern HELP_SECTION = Pattern.compile("/help-(..)/.*");

    final Library library = everything();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final PublishedPages shelf;

    /** @param folder for the shelf */
    SamplePages(Path folder) throws IOException {
        shelf = new PublishedPages(folder, library);
        pages.put("/", shelf.library());
        for (Publication publication : library.publications()) {
            pages.put("/" + publication.id(), shelf.publication(publication.id()));
            for (Section section : publication.sections()) {
                pages.put("/" + publication.id() + "/" + section.id(), shelf.section(publication.id(), section.id()));
            }
        }
        pages.put("/subscribe", shelf.subscribe(Optional.empty()));
        pages.put("/immunotherapy/subscribe", shelf.subscribe(Optional.of("immunotherapy")));
        pages.put("/immunotherapy/subscribe?episodes=whole",
                shelf.subscribe(Optional.of("immunotherapy"), Map.of("episodes", List.of("whole"))));
        shelf.heard = true;
        pages.put("/immunotherapy/account", shelf.account("immunotherapy", Optional.empty()));
        pages.put("/immunotherapy/side-effects/account",
                shelf.account("immunotherapy", Optional.of("side-effects")));
        pages.put("/immunotherapy/side-effects/print",
                shelf.print("immunotherapy", Optional.of("side-effects"), Map.of()));
        pages.put("/immunotherapy/print",
                shelf.print("immunotherapy", Optional.empty(), Map.of("size", List.of("5"))));
        pages.put("/preferences", new String(shelf.pages.preferences(library, Preferences.NONE,
                Optional.of("/immunotherapy/side-effects"), true), UTF_8));
        pages.put("/search", shelf.search("side effects"));
        pages.put("/kept", new String(shelf.pages.kept(library, Preferences.NONE), UTF_8));
        putInOtherLanguages();
        pages.put("/404", error(Fault.of(404, "not-found")));
        pages.put("/400", error(Fault.of(400, "option").detailed("size is 5: choose 16 or 18.").hinting(
                List.of("/immunotherapy/side-effects.pdf?size=16", "/immunotherapy/side-effects.pdf?size=18"))));
        pages.put("/503", error(Fault.of(503, "busy")));
        pages.put("/file", PublishedPages.file(library, "sample-immunotherapy", Optional.empty()));
    }

    /** Around texts that are in English. */
    private void putInOtherLanguages() throws IOException {
        Publication publication = library.find("immunotherapy").orElseThrow();
        for (String language : List.of("ar", "de", "es", "fr")) {
            Preferences chosen = Preferences.parse("language=" + language);
            pages.put("/" + language, new String(shelf.pages.library(library, chosen), UTF_8));
            pages.put("/" + language + "/side-effects", new String(shelf.pages.section(library, publication,
                    publication.find("side-effects").orElseThrow(), Optional.empty(), chosen), UTF_8));
            pages.put("/" + language + "/preferences",
                    new String(shelf.pages.preferences(library, chosen, Optional.empty(), true), UTF_8));
            pages.put("/" + language + "/print", new String(shelf.pages.printRoom(library, publication,
                    Optional.empty(), Map.of(), chosen).orElseThrow(), UTF_8));
            pages.put("/" + language + "/400", new String(shelf.pages.error(
                    Fault.of(400, "option").detailed("size is 5: choose 16 or 18.").hinting(
                            List.of("/immunotherapy/side-effects.pdf?size=16")),
                    Sample.AUSTRALIAN, chosen), UTF_8));
        }
    }

    private static Library everything() {
        List<Publication> publications = new ArrayList<>(
                new ContentFolder(Path.of("content")).read().publications());
        publications.add(Sample.wide());
        publications.add(Sample.corrected());
        for (Publication each : Sample.library().publications()) {
            String id = publications.stream().anyMatch(other -> other.id().equals(each.id()))
                    ? "sample-" + each.id()
                    : each.id();
            publications.add(
                    new Publication(id, each.metadata(), each.sections(), each.updates(), each.lexicon(), each.naming(),
                            new Publication.Sources(each.leftOut(), each.tallies(), each.changed())));
        }
        return new Library(publications, List.of(), Instant.EPOCH);
    }

    private String error(Fault fault) {
        return new String(shelf.pages.error(fault, Sample.AUSTRALIAN, Preferences.NONE), UTF_8);
    }

    /**
     * Those that a browser is shown: each takes it half a second.
     *
     * @param translated languages of the help. In others its sections are the same with other words (HelpsTest)
     */
    List<String> addresses(Set<String> translated) {
        return pages.keySet().stream().filter(address -> {
            Matcher section = HELP_SECTION.matcher(address);
            return !section.matches() || translated.contains(section.group(1));
        }).toList();
    }

    Optional<String> find(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    @Override
    public void close() {
        shelf.close();
    }
}
