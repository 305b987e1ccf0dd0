package lectern.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import lectern.web.http.Refusal;
import lectern.web.http.Witness;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty itself cannot read as HTTP, and so never hands on: Jetty's own page shows what it runs on.
 */
final class UnreadableRequests implements Request.Handler {
    /** What Jetty puts in the place of a path until it has read one. */
    private static final String UNREAD = "/badMessage";

    private final Refusals refusals;
    private final SecurityHeaders security;
    private final Witness witness;

    UnreadableRequests(Refusals refusals, SecurityHeaders security, Witness witness) {
        this.refusals = refusals;
        this.security = security;
        this.witness = witness;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Refusal refusal = isUnreadablePath(request) ? Refusal.notFound() : Refusal.unreadable(response.getStatus());
        Refusals.Body body = refusals.body(refusal, name -> Optional.ofNullable(request.getHeaders().get(name)),
                Locale.ENGLISH);
        response.setStatus(refusal.status());
        security.each(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.mediaType()).put(HttpHeader.CACHE_CONTROL, "no-store")
                .put(HttpHeader.VARY, "Accept").put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
        witness.came(Kinds.UNKNOWN);
        witness.answered(new Witness.Answered(Kinds.UNKNOWN, refusal.status(), true,
                Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime())));
        response.write(true, ByteBuffer.wrap(body.bytes()), callback);
        return true;
    }

    /** A path that climbs above the root or is wrongly encoded; a header that is no number fails in the same way. */
    private static boolean isUnreadablePath(Request request) {
        return UNREAD.equals(request.getHttpURI().getPath())
                && request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable failure
                && failure.getCause() instanceof IllegalArgumentException;
    }
}
