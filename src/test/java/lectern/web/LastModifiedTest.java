package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import org.junit.jupiter.api.Test;

class LastModifiedTest {
    private static final Instant BUILT = Instant.parse("2020-02-01T00:00:00Z");
    private static final Instant SWAPPED = Instant.parse("2026-06-01T12:00:00Z");
    /** Where nobody who tries this is likely to be. */
    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");
    private final Library first = TestSite.library("Rest");
    private final Publication booklet = first.publications().getFirst();
    private Instant now = SWAPPED;

    private Dates dates(Instant equipment) {
        return new Dates(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        }, () -> equipment, () -> now, true);
    }

    @Test
    void itIsTheNewestOfItsFilesAndOfWhatItIsMadeWith() {
        assertEquals(TestSite.CHANGED, new LastModified(first, dates(BUILT)).of(first, booklet));
        Instant newVoice = Instant.parse("2021-01-01T00:00:00Z");
        LastModified modified = new LastModified(first, dates(newVoice));
        assertEquals(newVoice, modified.of(first, booklet));
        assertEquals(newVoice, modified.of(first));
    }

    @Test
    void anotherTextIsNewAtTheSwapHoweverOldItsFileIs() {
        LastModified modified = new LastModified(first, dates(BUILT));
        Library second = TestSite.library("Rest well");
        assertEquals(SWAPPED, modified.of(second, second.publications().getFirst()));
        now = SWAPPED.plusSeconds(60);
        assertEquals(SWAPPED, modified.of(second, second.publications().getFirst()));
        assertEquals(SWAPPED, modified.of(second));
    }

    @Test
    void whatHasNotChangedStaysAsItWasWhenSomethingElseDoes() {
        LastModified modified = new LastModified(first, dates(BUILT));
        Library second = new Library(List.of(booklet), List.of(), TestSite.CHANGED);
        assertEquals(TestSite.CHANGED, modified.of(second, booklet));
        assertEquals(SWAPPED, modified.of(second), "something may have been taken away");
    }

    /** From that day on its pages and prints say something else. */
    @Test
    void aTextChangesOnTheDayAfterItsReviewWasDue() {
        LocalDate due = LocalDate.of(2026, 5, 1);
        Metadata metadata = new Metadata("A booklet", Optional.empty(), Locale.ENGLISH, Metadata.Imprint.NONE,
                new Metadata.Review(Optional.empty(), Optional.of(due)), Optional.empty(), Optional.empty());
        Publication overdue = new Publication("booklet", metadata, booklet.sections(), List.of(), Optional.empty(),
                TestSite.CHANGED);
        Library library = new Library(List.of(overdue), List.of(), TestSite.CHANGED);
        LastModified modified = new LastModified(library, dates(BUILT));
        Instant next = due.plusDays(1).atStartOfDay(ZONE).toInstant();
        assertEquals(next, modified.of(library, overdue));
        now = next.minusSeconds(1);
        assertEquals(TestSite.CHANGED, modified.of(library, overdue));
    }

    @Test
    void whereTheClockIsPutBackNothingIsFromTheFuture() {
        LastModified modified = new LastModified(first, dates(BUILT));
        FirstServed feeds = new FirstServed(() -> now);
        Library second = TestSite.library("Rest well");
        assertEquals(SWAPPED, modified.of(second));
        assertEquals(SWAPPED, feeds.of("/feed.xml", new byte[1]));
        now = SWAPPED.minusSeconds(86_400);
        assertEquals(now, modified.of(second));
        assertEquals(now, modified.of(second, second.publications().getFirst()));
        assertEquals(now, feeds.of("/feed.xml", new byte[1]));
        now = SWAPPED.plusSeconds(60);
        assertEquals(SWAPPED, modified.of(second));
        assertEquals(SWAPPED.minusSeconds(86_400), feeds.of("/feed.xml", new byte[1]));
    }

    /** A feed that another server served first may have been newer. */
    @Test
    void whereOthersServeTheSameAFeedIsNeverOlderThanItsAnswer() {
        FirstServed feeds = new FirstServed(() -> now, false);
        assertEquals(SWAPPED, feeds.of("/feed.xml", new byte[1]));
        now = SWAPPED.plusSeconds(60);
        assertEquals(now, feeds.of("/feed.xml", new byte[1]));
    }

    @Test
    void ofSeveralServersOnlyTheFilesAndTheEquipmentSayWhen() {
        LastModified modified = new LastModified(first, Dates.ofAll(Clock.systemUTC(), () -> BUILT));
        Library second = TestSite.library("Rest well");
        assertEquals(TestSite.CHANGED, modified.of(second, second.publications().getFirst()));
        assertEquals(TestSite.CHANGED, modified.of(second));
    }

    @Test
    void noFileIsFromTheFuture() {
        now = TestSite.CHANGED.minusSeconds(1);
        assertEquals(now, new LastModified(first, dates(BUILT)).of(first, booklet));
    }
}
