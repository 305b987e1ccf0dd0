package lectern.content;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lectern.content.block.PendingLinks;
import lectern.content.block.PendingLinks.Pending;
import lectern.content.inline.Anchors;
import lectern.content.source.Folder;
import lectern.content.values.ContactReader;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.Publication;

/**
 * Joins the links of each publication to the sentence, section or publication they mean, now that all are read. A link
 * that leads nowhere becomes the address its page was saved from, or else plain text and a problem.
 */
final class LinkTargets {

    /** A manuscript and where links may lead in it, found when the first one does. */
    private static final class Target {
        private final Manuscript manuscript;
        private Map<String, String> places = Map.of();
        private Map<String, String> titles = Map.of();

        Target(Manuscript manuscript) {
            this.manuscript = manuscript;
        }

        Map<String, String> places() {
            if (places.isEmpty()) {
                places = manuscript.places();
            }
            return places;
        }

        /** The title of each section, by the section's id. */
        Map<String, String> titles() {
            if (titles.isEmpty()) {
                titles = new HashMap<>();
                manuscript.sections().forEach(section -> titles.put(section.id(), section.title().id()));
            }
            return titles;
        }
    }

    private final Map<String, Target> byFolder = new HashMap<>();
    private final Map<String, Target> byId = new HashMap<>();

    LinkTargets(Collection<Manuscript> manuscripts) {
        for (Manuscript manuscript : manuscripts) {
            Target target = new Target(manuscript);
            byFolder.put(manuscript.place().toString(), target);
            byId.put(manuscript.id(), target);
        }
    }

    /** Where each link of a text leads, in their order. */
    List<Optional<String>> resolve(Manuscript.Present manuscript, Consumer<Problem> problems) {
        return manuscript.links().stream().map(link -> resolve(link, manuscript, problems)).toList();
    }

    /** @param targets of the text's links */
    static Publication join(Manuscript.Present manuscript, List<Optional<String>> targets) {
        if (targets.isEmpty()) {
            return manuscript.publication();
        }
        Relinked text = new Relinked(target -> PendingLinks.isPending(target)
                ? targets.get(PendingLinks.index(target))
                : Optional.of(target));
        return manuscript.publication().with(manuscript.sections().stream().map(text::section).toList());
    }

    private Optional<String> resolve(Pending link, Manuscript manuscript, Consumer<Problem> problems) {
        Optional<String> target = inContent(link, manuscript).or(() -> atSource(link));
        if (target.isEmpty()) {
            problems.accept(new Problem(link.file(), link.line(), Message.LINK_NOT_FOUND.with(link.href())));
        }
        return target;
    }

    private Optional<String> inContent(Pending link, Manuscript manuscript) {
        String href = link.href();
        int hash = href.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
        String path = decoded(Folder.beforeQuery(hash < 0 ? href : href.substring(0, hash)));
        try {
            if (path.isEmpty()) {
                return at(requireNonNull(byId.get(manuscript.id())), link.file(), fragment, manuscript);
            }
            Path parent = Optional.ofNullable(link.file().getParent()).orElse(Path.of(""));
            Path wanted = (path.startsWith("/") ? Path.of(path.replaceFirst("^/+", "")) : parent.resolve(path))
                    .normalize();
            return wanted.startsWith("..") || wanted.toString().isEmpty()
                    ? Optional.empty()
                    : at(wanted, fragment, manuscript);
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** A file of a publication, its folder, or an address of ours. */
    private Optional<String> at(Path wanted, String fragment, Manuscript from) {
        String first = wanted.getName(0).toString();
        Optional<Target> target = Optional.ofNullable(byFolder.get(first))
                .or(() -> Optional.ofNullable(byId.get(first)));
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Manuscript manuscript = target.get().manuscript;
        if (wanted.getNameCount() == 1 && !manuscript.place().toString().contains(".")) {
            return fragment.isEmpty() ? Optional.of("/" + manuscript.id()) : Optional.empty();
        }
        Optional<String> section = Optional.of(wanted.getFileName().toString())
                .filter(target.get().titles()::containsKey);
        if (wanted.getNameCount() == 2 && section.isPresent()) {
            return Optional.of("/" + manuscript.id() + "/" + section.get());
        }
        return at(target.get(), wanted, fragment, from);
    }

    private static Optional<String> at(Target target, Path file, String fragment, Manuscript from) {
        Manuscript manuscript = target.manuscript;
        Optional<String> sentence = Optional.ofNullable(manuscript.anchors().get(Anchors.key(file, fragment)))
                // The publication's title is in no section: it stands for the beginning.
                .map(found -> target.places().containsKey(found)
                        ? found
                        : manuscript.sections().getFirst().title().id())
                .or(() -> Optional.ofNullable(target.titles().get(fragment)));
        return sentence.map(found -> manuscript.id().equals(from.id())
                ? "#" + found
                : "/" + manuscript.id() + "/" + target.places().get(found));
    }

    private static Optional<String> atSource(Pending link) {
        try {
            return link.source().map(source -> source.resolve(link.href())).map(URI::toString)
                    .filter(address -> ContactReader.web(address).isPresent());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return text;
        }
    }
}
