package lectern.edition.page.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import lectern.document.Image;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.ServerAddress;

/**
 * Addresses in a book, whose sections are files beside each other: what is in the book is led to there, and all else where
 * the publication stands on the web. An address that is none stands as its words. For one book, on one thread.
 */
public final class BookAddresses implements Addresses {
    private final Optional<URI> server;
    private final Function<Image, Optional<String>> names;
    private final Map<String, String> files = new HashMap<>();
    /** The files by the sentences that are in them, and the sections of others. */
    private final Map<String, String> sentences = new HashMap<>();
    private final SequencedMap<String, Image> pictures = new LinkedHashMap<>();

    /** The addresses in a form that names no files of pictures. */
    public BookAddresses(Publication publication, List<Section> inBook, Function<Section, String> file,
            Optional<URI> server) {
        this(publication, inBook, file, server, _ -> Optional.empty());
    }

    /**
     * @param file   the name of a section's file
     * @param server as readers know it; empty where nobody has said that
     * @param names  of pictures' files; empty where a picture cannot be shown
     */
    public BookAddresses(Publication publication, List<Section> inBook, Function<Section, String> file,
            Optional<URI> server, Function<Image, Optional<String>> names) {
        this.server = server;
        this.names = names;
        for (Section section : publication.sections()) {
            String place = "/" + publication.id() + "/" + section.id();
            section.sentences().forEach(sentence -> sentences.put(sentence.id(), place));
        }
        for (Section section : inBook) {
            String name = file.apply(section);
            files.put("/" + publication.id() + "/" + section.id(), name);
            section.sentences().forEach(sentence -> sentences.put(sentence.id(), name));
        }
    }

    @Override
    public Optional<String> link(String target) {
        if (target.startsWith("#")) {
            return Optional.ofNullable(sentences.get(target.substring(1))).flatMap(found -> here(found + target));
        }
        return target.startsWith("/") ? here(target) : elsewhere(target);
    }

    private Optional<String> here(String address) {
        int mark = address.indexOf('#');
        String path = mark < 0 ? address : address.substring(0, mark);
        String behind = address.substring(path.length());
        String file = files.getOrDefault(path, path);
        if (!file.startsWith("/")) {
            boolean known = behind.isEmpty() || file.equals(sentences.get(behind.substring(1)));
            return Optional.of(known ? file + behind : file);
        }
        try {
            return server.map(root -> new ServerAddress(root).at(address).toASCIIString());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A telephone number may be written with spaces, but not in an address. */
    private static Optional<String> elsewhere(String target) {
        String written = target.startsWith("tel:") ? target.replaceAll("[\\s()]+", "") : target;
        try {
            return PublishedAddresses.leadsElsewhere(written)
                    ? Optional.of(new URI(written).toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    @Override
    public List<Way> ways(Sentence heading) {
        return List.of();
    }

    @Override
    public boolean shows(Image image) {
        return names.apply(image).isPresent();
    }

    @Override
    public String picture(Image image) {
        String name = names.apply(image).orElseThrow();
        pictures.put(name, image);
        return name;
    }

    /** What has been shown so far, by the names of their files. */
    public SequencedMap<String, Image> pictures() {
        return pictures;
    }

    /** Programs for books enlarge pictures themselves. */
    @Override
    public Optional<String> enlarged(Image image) {
        return Optional.empty();
    }

    @Override
    public boolean isFlat() {
        return true;
    }
}
