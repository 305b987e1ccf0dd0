package lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Search over everything that is published. Words are found in any of their forms, without their accents, by others that
 * mean about the same, and with a typing error where nothing has them as they were typed. What is typed is words and never a command, however it looks.
 * Safe for many threads.
 *
 * <p>The index is in memory. It is made in the background, and made anew when the library is another one; until that is
 * done the former serves, and what is not published any more is not found. Only who searches before the first is done
 * has to wait.
 */
public final class Search {
    /** Sections on one page of what was found. */
    public static final int ON_A_PAGE = 100;

    /** Nobody reads further, and each page costs more than the one before. */
    private static final int MOST_PAGES = 10;

    private final Supplier<Library> library;
    private final Executor background;
    /** Nothing before somebody asks: Lucene's classes would be in the way of the first page. */
    private volatile @Nullable Building building;

    /** @param former what serves until the index is done */
    private record Building(Library library, CompletableFuture<SectionIndex> index, Optional<SectionIndex> former) {}

    /** @param background makes the index */
    public Search(Supplier<Library> library, Executor background) {
        this.library = library;
        this.background = background;
    }

    /** Begins to make the index, if it is not there yet. */
    public void prepare() {
        current(library.get());
    }

    /**
     * @param typed what somebody looks for
     * @param in    the one publication to look in
     * @param page  from 1; one that is too high is the last
     */
    public Found find(Library now, String typed, Optional<String> in, int page) {
        return find(now, typed, new Scope(in, Set.of()), page);
    }

    /** What a reader looks for: not in the help for other languages, unless it is that one publication. */
    public Found find(Library now, Locale reader, String typed, Optional<String> in, int page) {
        return find(now, typed, new Scope(in, in.isPresent() ? Set.of() : now.othersHelp(reader)), page);
    }

    /** Those that have the best sections for what somebody typed, each once, the best first; of a thousand sections. */
    public List<Publication> publications(Library now, Locale reader, String typed) {
        Typed words = Typed.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            SectionIndex index = index(now);
            return best(index, index.sought(index.nearest(words.words())),
                    new Scope(Optional.empty(), now.othersHelp(reader))).of(0, ON_A_PAGE * MOST_PAGES).stream()
                    .map(hit -> hit.place().publication()).distinct().flatMap(id -> now.find(id).stream()).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("the index in memory cannot be read", cause);
        }
    }

    /** What has all of the words, or else what has any. */
    private static SectionIndex.Hits best(SectionIndex index, List<Wanted> wanted, Scope scope) throws IOException {
        SectionIndex.Hits all = index.search(wanted, scope, true);
        return all.total() > 0 || wanted.size() < 2 ? all : index.search(wanted, scope, false);
    }

    /**
     * @param in      the one publication to look in
     * @param without those not to look in
     */
    record Scope(Optional<String> in, Set<String> without) {}

    private Found find(Library now, String typed, Scope scope, int page) {
        Typed words = Typed.of(typed);
        if (words.isEmpty()) {
            return Found.nothing(words);
        }
        try {
            return find(now, index(now), words, scope, page);
        } catch (IOException cause) {
            throw new UncheckedIOException("the index in memory cannot be read", cause);
        }
    }

    private static Found find(Library now, SectionIndex index, Typed words, Scope scope, int page)
            throws IOException {
        List<String> known = index.nearest(words.words());
        List<Wanted> wanted = index.sought(known);
        SectionIndex.Hits hits = index.search(wanted, scope, true);
        boolean all = hits.total() > 0;
        if (!all && wanted.size() > 1) {
            hits = index.search(wanted, scope, false);
        }
        int pages = Math.clamp((hits.total() + ON_A_PAGE - 1) / ON_A_PAGE, 1, MOST_PAGES);
        int shown = Math.clamp(page, 1, pages);
        Passages passages = index.passages(wanted);
        List<Found.Hit> found = new ArrayList<>();
        for (SectionIndex.Hit hit : hits.of((shown - 1) * ON_A_PAGE, ON_A_PAGE)) {
            hit(now, scope.in(), hit, passages).ifPresent(found::add);
        }
        // Words that lead nowhere either, such as those of the help in another language, are no others to name.
        int total = found.isEmpty() && pages == 1 ? 0 : hits.total();
        Optional<String> shownFor = known.equals(words.words()) || total == 0
                ? Optional.empty()
                : Optional.of(known.stream().map(word -> written(word, found)).collect(Collectors.joining(" ")));
        return new Found(words, shownFor, all, total, List.copyOf(found), shown, pages);
    }

    /** Nothing of what is not published any more; a contact, as that of the publication that was looked in. */
    private static Optional<Found.Hit> hit(Library now, Optional<String> in, SectionIndex.Hit hit, Passages passages) {
        Place place = hit.place();
        if (place.section().isEmpty()) {
            return now.find(in.orElse(place.publication()))
                    .map(each -> new Found.Hit(each, Optional.empty(), ContactWords.contact(now, each), List.of(),
                            hit.similar()))
                    .filter(each -> each.contact().isPresent());
        }
        return now.find(place.publication()).flatMap(publication -> publication.find(place.section().get())
                .map(section -> new Found.Hit(publication, Optional.of(section), Optional.empty(), passages.of(section),
                        hit.similar())));
    }

    /** A word of the index has lost its accents and capitals: this is how a text that has it writes it. */
    private static String written(String word, List<Found.Hit> hits) {
        String folded = Analyzers.folded(word);
        return hits.stream().flatMap(hit -> Stream.concat(hit.section().stream().map(section -> section.name()),
                hit.passages().stream().flatMap(passage -> passage.marks().stream()
                        .map(mark -> passage.sentence().text().substring(mark.start(), mark.end())))))
                .flatMap(
                        text -> Analyzers.words(Analyzers.PLAIN, text).stream()
                                .filter(each -> each.term().equals(folded))
                                .map(each -> text.substring(each.start(), each.end())))
                .findFirst().orElse(word);
    }

    private SectionIndex index(Library now) {
        Building current = current(now);
        try {
            return current.former.isEmpty() ? current.index.join() : current.index.getNow(current.former.get());
        } catch (CompletionException failed) {
            throw new IllegalStateException("the index could not be made", failed.getCause());
        }
    }

    private Building current(Library now) {
        Building current = building;
        if (current == null || current.library != now) {
            synchronized (this) {
                current = building;
                // One that is being made is waited for: content that changes all the time must not keep every core busy.
                if (current == null || current.library != now && current.index.isDone()) {
                    Optional<SectionIndex> former = current == null || current.index.isCompletedExceptionally()
                            ? Optional.empty()
                            : Optional.of(current.index.join());
                    current = new Building(now,
                            CompletableFuture.supplyAsync(() -> SectionIndex.of(now), background), former);
                    building = current;
                }
            }
        }
        return current;
    }
}
