package lectern.edition.page.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.document.Image;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;

/** Addresses on a server, seen from a page of one section. */
public final class PublishedAddresses implements Addresses {
    private static final Pattern ELSEWHERE = Pattern.compile("(https?://|mailto:|tel:).*");
    private static final Pattern HERE = Pattern.compile("(/[\\p{L}\\p{N}-]+){1,2}(#[\\p{L}\\p{N}-]+)?");

    private final Publication publication;
    private final Section section;
    private final boolean sound;
    private final Map<String, String> sections = new HashMap<>();

    /** @param sound whether the section can be heard */
    public PublishedAddresses(Publication publication, Section section, boolean sound) {
        this.sound = sound;
        this.publication = publication;
        this.section = section;
    }

    @Override
    public Optional<String> link(String target) {
        if (target.startsWith("#")) {
            return sentence(target);
        }
        return Optional.of(target).filter(each -> leadsElsewhere(each) || HERE.matcher(each).matches());
    }

    private Optional<String> sentence(String target) {
        return Optional.ofNullable(sections().get(target.substring(1))).map(found -> found.equals(section.id())
                ? target
                : "/" + publication.id() + "/" + found + target);
    }

    /** The section that each sentence is in. Looked up once for a page: a text may have as many links as sentences. */
    private Map<String, String> sections() {
        if (sections.isEmpty()) {
            publication.sections().forEach(this::put);
            // An update is none of the sections.
            put(section);
        }
        return sections;
    }

    private void put(Section each) {
        each.sentences().forEach(sentence -> sections.put(sentence.id(), each.id()));
    }

    @Override
    public List<Way> ways(Sentence heading) {
        Way here = new Way("here.link", "#" + heading.id());
        return sound ? List.of(new Way("here.listen", "?from=" + heading.id() + "#_listen"), here) : List.of(here);
    }

    /** Whether it is a whole address of a kind that does no harm. */
    static boolean leadsElsewhere(String target) {
        return ELSEWHERE.matcher(target.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public String picture(Image image) {
        return picture(publication, image);
    }

    @Override
    public Optional<String> enlarged(Image image) {
        return Optional.of(picture(image));
    }

    public static String picture(Publication publication, Image image) {
        return "/" + publication.id() + "/images/" + image.fileName();
    }
}
