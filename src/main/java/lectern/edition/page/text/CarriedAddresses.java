package lectern.edition.page.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.document.Image;
import lectern.document.Section;
import lectern.document.Sentence;

/** Addresses in a file that stands alone: pictures are in it, and links lead inside it or to other sites. */
public final class CarriedAddresses implements Addresses {
    private final Set<String> sentences;

    /** @param sections those in the file */
    public CarriedAddresses(List<Section> sections) {
        this.sentences = sections.stream().flatMap(section -> section.sentences().stream()).map(Sentence::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> link(String target) {
        return Optional.of(target).filter(each -> each.startsWith("#")
                ? sentences.contains(each.substring(1))
                : PublishedAddresses.leadsElsewhere(each));
    }

    @Override
    public List<Way> ways(Sentence heading) {
        return List.of();
    }

    /** @throws UncheckedIOException if it cannot be read: a file without it would not be whole */
    @Override
    public String picture(Image image) {
        try {
            return "data:" + image.mediaType() + ";base64," + Base64.getEncoder().encodeToString(image.read());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Browsers lead nobody to what is carried in a page. */
    @Override
    public Optional<String> enlarged(Image image) {
        return Optional.empty();
    }
}
