package lectern.edition.meta;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.page.text.PartCache;

/**
 * What a search engine shows of a page, and who links to it: a title, a sentence, a picture.
 *
 * @param kind    as the Open Graph protocol has it: {@code book}, {@code article} or {@code website}
 * @param title   without the names of what the page is in
 * @param address that readers know the page by, whole; empty where the server was not told its own
 * @param image   the address of its picture, whole
 * @param data    the page as structured data in JSON, fit to stand in a page
 */
public record Preview(String kind, String title, String description, Optional<URI> address, Optional<URI> image,
        Optional<String> data) implements PartCache.Part {
    /** Search engines show about so many characters. */
    private static final int LONGEST = 200;
    private static final int ADDRESSES = 500;

    public Preview {
        description = shortened(description);
    }

    /** A page that is neither a text nor part of one. */
    public static Preview of(String title, String description, Optional<URI> address) {
        return new Preview("website", title, description, address, Optional.empty(), Optional.empty());
    }

    /** What a publication is about: what its publisher says, or else its first sentence. */
    public static String about(Publication publication) {
        return publication.metadata().subtitle().orElseGet(() -> about(publication.sections().getFirst()));
    }

    /** What a section is about: its first sentence below the title, or else its title. */
    public static String about(Section section) {
        List<Sentence> sentences = section.sentences();
        return sentences.subList(1, sentences.size()).stream().map(each -> Sentence.unmarked(List.of(each)))
                .filter(text -> !text.isBlank())
                .findFirst().orElse(section.name());
    }

    @Override
    public int bytes() {
        return 2 * (title.length() + description.length() + data.map(String::length).orElse(0)) + ADDRESSES;
    }

    /** Never in the midst of a word, where there is a space. */
    private static String shortened(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', LONGEST - 1);
        int end = space > 0 ? space : plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST - 1));
        return plain.substring(0, end) + "…";
    }
}
