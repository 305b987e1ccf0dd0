package lectern.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.content.publication.MetadataReader;
import lectern.content.source.Findings;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Message;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.SiteDescription;
import lectern.document.Update;
import lectern.document.Withdrawn;
import lectern.failure.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts all manuscripts together to a library: joins the links between them, and looks for what only shows then. What has
 * not changed stays the very same {@link Publication}. For one thread at a time.
 */
final class LibraryAssembly {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryAssembly.class);
    private static final Failures FAILURES = new Failures();

    private final Clock clock;
    private Map<String, Joined> published = Map.of();
    private Coded coded = new Coded(List.of(), List.of(), Codes.of(List.of(), List.of()));

    /** The codes of what had some names. */
    private record Coded(List<Publication> publications, List<Withdrawn> withdrawn, Codes codes) {

        /** Codes follow from names, and most changes leave those as they are. */
        boolean isOf(List<Publication> others, List<Withdrawn> gone) {
            return publications.size() == others.size() && withdrawn.equals(gone)
                    && IntStream.range(0, others.size()).allMatch(i -> same(publications.get(i), others.get(i)));
        }

        private static boolean same(Publication one, Publication other) {
            return one == other || one.id().equals(other.id()) && one.naming().equals(other.naming())
                    && ids(one).equals(ids(other));
        }

        private static List<String> ids(Publication publication) {
            return publication.sections().stream().map(Section::id).toList();
        }
    }

    /** A text with its links, and what it was made of. */
    private record Joined(Manuscript.Present text, List<Optional<String>> targets, Publication publication) {

        boolean isOf(Manuscript.Present other, List<Optional<String>> others, Publication.House house) {
            return text == other && targets.equals(others)
                    && publication.house().equals(house);
        }
    }

    /** @param clock says when a review is due */
    LibraryAssembly(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param shown   of what readers do not get yet
     * @param changed the newest change of the folder itself
     */
    Library library(List<Manuscript> manuscripts, Predicate<Manuscript> shown, Findings findings, Instant changed,
            SiteDescription site) {
        List<Manuscript> given = manuscripts.stream()
                .filter(each -> !(each instanceof Manuscript.Present text && text.draft()) || shown.test(each))
                .toList();
        List<Withdrawn> withdrawn = only(Manuscript.Gone.class, given).map(Manuscript.Gone::withdrawn).toList();
        List<Manuscript.Present> texts = only(Manuscript.Present.class, given).toList();
        published = join(texts, new LinkTargets(given), site.house(), findings);
        List<Publication> publications = published.values().stream().map(Joined::publication)
                .sorted(Comparator.comparing(Publication::id))
                .toList();
        Codes codes = coded.isOf(publications, withdrawn) ? coded.codes : Codes.of(publications, withdrawn);
        coded = new Coded(publications, withdrawn, codes);
        collisions(codes, texts, findings);
        topics(site, texts, findings);
        List<Problem> problems = findings.problems().stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
        return new Library(publications, withdrawn, problems, newest(publications, changed), codes, site);
    }

    private static <T extends Manuscript> Stream<T> only(Class<T> kind, List<Manuscript> manuscripts) {
        return manuscripts.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Instant newest(List<Publication> publications, Instant folder) {
        return Stream.concat(Stream.of(folder), publications.stream().map(Publication::changed))
                .max(Comparator.naturalOrder()).orElse(folder);
    }

    private Map<String, Joined> join(List<Manuscript.Present> texts, LinkTargets links, Publication.House house,
            Findings findings) {
        Map<String, Joined> now = new HashMap<>();
        for (Manuscript.Present text : texts) {
            try {
                now.put(text.id(), join(text, links.resolve(text, findings.problems()::add), house));
                dates(text, findings);
            } catch (RuntimeException | StackOverflowError fault) {
                LOG.error("The links of {} could not be joined: {}", text.id(), FAILURES.told(fault));
                findings.in(text.place()).problem(0, Message.LINKS_FAULT.with(fault));
            }
        }
        return Map.copyOf(now);
    }

    private Joined join(Manuscript.Present text, List<Optional<String>> targets, Publication.House house) {
        Joined before = published.get(text.id());
        if (before != null && before.isOf(text, targets, house)) {
            return before;
        }
        Publication joined = LinkTargets.join(text, targets);
        Publication now = joined.of(house);
        return new Joined(text, targets, before != null && now.equals(before.publication) ? before.publication : now);
    }

    private static void collisions(Codes codes, List<Manuscript.Present> texts, Findings findings) {
        Map<String, Manuscript.Present> byId = texts.stream()
                .collect(Collectors.toMap(Manuscript.Present::id, each -> each));
        codes.collisions().forEach((code, places) -> {
            String addresses = String.join(" and ", places.stream().map(Place::address).toList());
            places.stream().map(Place::publication).distinct().map(byId::get).filter(Objects::nonNull)
                    .forEach(text -> inYaml(text, findings).problem(0, Message.CODE_TAKEN.with(addresses, code)));
        });
    }

    /** Where topics are listed, one that is none of them is most likely misspelt. */
    private static void topics(SiteDescription site, List<Manuscript.Present> texts, Findings findings) {
        if (!site.topics().isEmpty()) {
            texts.forEach(text -> text.publication().metadata().topic()
                    .filter(topic -> !site.topics().contains(topic)).ifPresent(topic -> inYaml(text, findings)
                            .problem(text.topicLine(),
                                    Message.TOPIC_UNKNOWN.with(topic, String.join(", ", site.topics())))));
        }
    }

    /** A review that is due, and days that have not come yet. */
    private void dates(Manuscript.Present text, Findings findings) {
        Publication publication = text.publication();
        LocalDate today = LocalDate.now(clock);
        publication.metadata().nextReview().filter(due -> due.isBefore(today))
                .ifPresent(due -> inYaml(text, findings).problem(0, Message.REVIEW_DUE.with(due)));
        Stream.concat(publication.metadata().reviewed().stream(), publication.updates().stream().map(Update::date))
                .filter(today.plusDays(1)::isBefore)
                .forEach(day -> inYaml(text, findings).problem(0, Message.DATE_IN_FUTURE.with(day)));
    }

    private static Findings inYaml(Manuscript.Present text, Findings findings) {
        return findings.in(text.place().resolve(MetadataReader.FILE));
    }
}
