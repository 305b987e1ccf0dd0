package lectern.content.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import lectern.content.picture.Images;
import lectern.content.source.Findings;
import lectern.content.source.Folder;
import lectern.document.Image;
import lectern.document.Message;

/** Finds a publisher's logo: a small picture in the content folder. Every page loads it, so it is bounded. */
final class Logo {

    private static final long LARGEST = 200 * 1024;
    /** A small file may well be a picture that takes a phone's whole memory. */
    private static final long MOST_PIXELS = 4_000_000;
    private static final Set<String> KINDS = Set.of("image/png", "image/jpeg", "image/webp", "image/svg+xml");

    private final Path content;
    private final Findings findings;

    Logo(Path content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    /** @return empty, with a problem, for what is no such picture */
    Optional<Image> find(String name, int line) {
        try {
            Folder folder = new Folder(content, content);
            Optional<Path> file = folder.find(name, line, Message.LOGO_NOT_FOUND, findings);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            if (Files.size(file.get()) > LARGEST) {
                findings.problem(line, Message.LOGO_TOO_LARGE.with(name));
                return Optional.empty();
            }
            Optional<Image> image = new Images(folder).find(name, line, findings)
                    .filter(found -> isUsable(found, name, line));
            if (image.isPresent() && !Images.isShown(image.get())) {
                findings.problem(line, Message.LOGO_EMPTY.with(name));
                return Optional.empty();
            }
            return image.isPresent() ? Optional.of(held(image.get())) : Optional.empty();
        } catch (IOException gone) {
            findings.problem(line, Message.LOGO_NOT_FOUND.with(name));
            return Optional.empty();
        }
    }

    /** In memory, so that a file that changes meanwhile spoils no page. */
    private static Image held(Image image) throws IOException {
        byte[] bytes = image.read();
        return new Image(image.digest(), image.mediaType(), image.width(), image.height(), bytes::clone);
    }

    private boolean isUsable(Image image, String name, int line) {
        boolean drawing = image.mediaType().equals("image/svg+xml");
        if (!KINDS.contains(image.mediaType())) {
            findings.problem(line, Message.LOGO_OF_OTHER_KIND.with(name));
        } else if (!drawing && (long) image.width() * image.height() > MOST_PIXELS) {
            findings.problem(line, Message.LOGO_TOO_LARGE.with(name));
        } else {
            return true;
        }
        return false;
    }
}
