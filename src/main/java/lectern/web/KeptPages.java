package lectern.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
import lectern.web.http.Refusal;

/**
 * The pages and feeds of this moment, as they were sent last. When anything is published or made, a new moment begins, and with
 * it an empty memory. Many who ask for the same page at once wait for the one that is being made. Only what pages and
 * feeds of ours link to is remembered: behind an address anybody may ask anything. Safe for many threads.
 */
final class KeptPages {
    /** Bytes of pages that are remembered: of a thousand sections, where the memory is that large. */
    private static final long MOST_KEPT = 64L << 20;
    private static final int PART_OF_HEAP = 16;
    /** Names and entries, beside the bytes of a page. */
    private static final int ENTRY_BYTES = 500;
    /** No question, or one of the pages that a long list is told on. Never what somebody looks for: that is theirs. */
    private static final Pattern LINKED = Pattern.compile("|\\?page=[1-9][0-9]{0,5}");

    private final long budget;
    private volatile Memory latest;

    /** Makes a page that is not known. */
    @FunctionalInterface
    interface Maker {
        byte[] make() throws IOException, Refusal;
    }

    /**
     * What was asked for.
     *
     * @param question as it stands behind the address, with its mark; empty if there is none
     */
    record Name(Address address, String question, Preferences preferences) {}

    private record Memory(Optional<Pages.Moment> moment, AsyncCache<Name, Representation> pages) {}

    /** As many as fit into a part of the memory. */
    static KeptPages inMemory() {
        return new KeptPages(Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
    }

    /** @param budget how many bytes they may take together, compressed and not */
    KeptPages(long budget) {
        this.budget = budget;
        this.latest = new Memory(Optional.empty(), empty());
    }

    /**
     * @param moment read before the page is made: what is made meanwhile is in the next one
     */
    Representation get(Pages.Moment moment, Name name, Maker maker) throws IOException, Refusal {
        if (!LINKED.matcher(name.question()).matches()) {
            return new Representation(maker.make());
        }
        CompletableFuture<Representation> mine = new CompletableFuture<>();
        CompletableFuture<Representation> theirs = at(moment).asMap().putIfAbsent(name, mine);
        if (theirs != null) {
            Optional<Representation> known = theirs.handle((page, _) -> Optional.ofNullable(page)).join();
            return known.isPresent() ? known.get() : new Representation(maker.make());
        }
        try {
            Representation page = new Representation(maker.make());
            page.zipped();
            mine.complete(page);
            return page;
        } finally {
            // Where it failed nothing is kept; who waited tries alone.
            mine.cancel(false);
        }
    }

    private AsyncCache<Name, Representation> at(Pages.Moment moment) {
        Memory memory = latest;
        if (!memory.moment().equals(Optional.of(moment))) {
            memory = new Memory(Optional.of(moment), empty());
            latest = memory;
        }
        return memory.pages();
    }

    private AsyncCache<Name, Representation> empty() {
        return Caffeine.newBuilder().maximumWeight(budget)
                .weigher((Name _, Representation page) -> ENTRY_BYTES + page.bytes()).buildAsync();
    }
}
