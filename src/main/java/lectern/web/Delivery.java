package lectern.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import lectern.document.text.FileName;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.store.BusyException;
import lectern.store.Digest;
import lectern.web.http.ByteRange;
import lectern.web.http.Client;
import lectern.web.http.Conditions;
import lectern.web.http.Exchange;
import lectern.web.http.Limits;
import lectern.web.http.Refusal;

/**
 * Sends an edition: whole, in part, or while it is made (RFC 9110 sections 13 and 14). What it is called is known
 * before anything is made, so a client that has it already gets its answer without any work.
 */
final class Delivery {
    /** So many bytes of an edition are in memory at once while it is read. */
    private static final long COPIED_BYTES = 64 * 1024;
    private static final long KEPT_NAMES = 500;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    // What a file is called takes a tenth of what it costs to send a recording of 0.8 MB.
    private final Cache<FileName, String> attachments = Caffeine.newBuilder().maximumSize(KEPT_NAMES).build();
    private final Cache<FileName, String> inlines = Caffeine.newBuilder().maximumSize(KEPT_NAMES).build();
    private final Editions editions;
    private final ColdOrders coldOrders;
    private final Limits limits;

    Delivery(Editions editions, Limits limits) {
        this.editions = editions;
        this.limits = limits;
        this.coldOrders = new ColdOrders();
    }

    void deliver(Exchange exchange, Recipe recipe, Instant modified) throws IOException, Refusal {
        Conditions conditions = new Conditions(etag(recipe.key()), modified);
        head(exchange, recipe, conditions);
        switch (conditions.evaluate(exchange)) {
            case NOT_MODIFIED -> exchange.status(304);
            case PRECONDITION_FAILED -> throw Refusal.conditionFailed();
            case SEND -> {
                if (exchange.isHead()) {
                    describe(exchange, recipe);
                } else {
                    order(exchange, recipe, conditions);
                }
            }
        }
    }

    private void describe(Exchange exchange, Recipe recipe) throws IOException {
        editions.length(recipe).ifPresent(exchange::length);
        // Or the servlet would take the body that is not sent for an empty one.
        exchange.sendHead();
    }

    private static String etag(Digest key) {
        return "\"" + key.hex() + "\"";
    }

    private void head(Exchange exchange, Recipe recipe, Conditions conditions) {
        exchange.header("Content-Type", recipe.format().mediaType()).header("ETag", conditions.etag())
                .header("Last-Modified", Conditions.format(conditions.modified()))
                .header("Cache-Control", "no-cache").header("Accept-Ranges", "bytes")
                .header("Content-Disposition", disposition(recipe));
    }

    private String disposition(Recipe recipe) {
        if (recipe.isOfLibrary()) {
            return "inline; filename=\"library." + recipe.format().ending() + "\"";
        }
        return recipe.format().is(Format.Trait.SAVED)
                ? attachments.get(recipe.fileName(), FileName::attachment)
                : inlines.get(recipe.fileName(), FileName::inline);
    }

    private void order(Exchange exchange, Recipe recipe, Conditions conditions) throws IOException, Refusal {
        try (var _ = exchange.reserve(COPIED_BYTES); Edition edition = open(exchange, recipe)) {
            Optional<ByteRange> range = ByteRange.parse(exchange.find("Range"))
                    .filter(_ -> conditions.allowRange(exchange));
            switch (edition) {
                case Edition.Ready ready -> sendReady(exchange, ready, range);
                case Edition.InTheMaking making -> sendInTheMaking(exchange, making, range);
            }
        } catch (BusyException busy) {
            throw Refusal.busy(busy.retryAfter());
        }
    }

    /** What has to be made takes one of the client's places until it is made, however slowly or briefly it is read. */
    private Edition open(Exchange exchange, Recipe recipe) throws IOException, BusyException, Refusal {
        if (!editions.isCold(recipe)) {
            return editions.open(recipe);
        }
        Client client = exchange.client();
        if (!coldOrders.tryEnter(client)) {
            throw Refusal.busy(RETRY_AFTER);
        }
        boolean making = false;
        try {
            Edition edition = editions.open(recipe);
            if (edition instanceof Edition.InTheMaking cold) {
                making = true;
                cold.body().whenFinished(() -> coldOrders.leave(client));
            }
            return edition;
        } finally {
            if (!making) {
                coldOrders.leave(client);
            }
        }
    }

    private static void sendReady(Exchange exchange, Edition.Ready edition, Optional<ByteRange> range)
            throws IOException, Refusal {
        if (range.isEmpty()) {
            exchange.length(edition.length());
            edition.copy(exchange.body());
            return;
        }
        ByteRange.Part part = part(exchange, range.get(), edition.length());
        edition.blob().copy(edition.start() + part.first(), part.length(), exchange.body());
    }

    private void sendInTheMaking(Exchange exchange, Edition.InTheMaking edition, Optional<ByteRange> range)
            throws IOException, Refusal {
        if (range.isEmpty() || range.get().isWhole()) {
            edition.body().awaitFirst(limits.first());
            exchange.sendGrowing(edition::copy);
            return;
        }
        try {
            long length = edition.body().await(limits.patience());
            ByteRange.Part part = part(exchange, range.get(), length);
            edition.body().copy(part.first(), part.length(), exchange.body());
        } catch (TimeoutException notYet) {
            throw Refusal.notYet(RETRY_AFTER);
        }
    }

    /** Sets the head for a part. */
    private static ByteRange.Part part(Exchange exchange, ByteRange range, long length) throws Refusal {
        Optional<ByteRange.Part> part = range.of(length);
        if (part.isEmpty()) {
            throw Refusal.beyondTheEnd(length);
        }
        exchange.status(206).length(part.get().length()).header("Content-Range",
                "bytes " + part.get().first() + "-" + part.get().last() + "/" + length);
        return part.get();
    }
}
