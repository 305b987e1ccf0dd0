package lectern.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;

/**
 * One request and its answer, with the parts of HTTP that are used here. Writes to the servlet's own stream: Javalin's
 * holds back 32 KB, five seconds of speech.
 */
public final class Exchange implements Headers {
    /** As all names and values of choices look. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.-]{1,80}");

    private static final int FORM_BYTES = 4 * 1024;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Context context;
    private final Audience audience;
    private final Arrivals arrivals;
    private final TrustedProxies proxies;
    private final Mount mount;
    private final long begun = System.nanoTime();
    private Optional<Duration> firstByte = Optional.empty();
    private boolean aborted;

    public Exchange(Context context, Audience audience, Arrivals arrivals, TrustedProxies proxies,
            Mount mount) {
        this.context = context;
        this.audience = audience;
        this.arrivals = arrivals;
        this.proxies = proxies;
        this.mount = mount;
    }

    public String method() {
        return context.req().getMethod();
    }

    public boolean isHead() {
        return method().equals("HEAD");
    }

    /** From the site's root, not decoded. */
    public String path() {
        return mount.inside(context.req().getRequestURI());
    }

    /** Every value that was given, by name. */
    public Map<String, List<String>> query() {
        return context.queryParamMap();
    }

    /**
     * The fields of a form that was sent, by name; none if it is of another kind.
     *
     * @throws Refusal if it is larger than any form of ours, or breaks off
     */
    public Map<String, List<String>> form() throws Refusal {
        byte[] body = readForm();
        if (body.length > FORM_BYTES) {
            throw Refusal.tooMuch();
        }
        Map<String, List<String>> fields = new HashMap<>();
        for (String field : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(field.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private byte[] readForm() throws Refusal {
        try (var _ = arrivals.reading(endPoint())) {
            return context.req().getInputStream().readNBytes(FORM_BYTES + 1);
        } catch (IOException brokenOff) {
            // Whoever is still there must not take silence for a success.
            throw Refusal.unreadable(HttpStatus.BAD_REQUEST_400);
        }
    }

    /** What no browser encodes so is nothing. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** The same path with other choices behind the question mark. */
    public String addressWith(Map<String, String> choices) {
        String query = new TreeMap<>(choices).entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** The same with the choices that were made already beside others. */
    String addressWithMore(Map<String, String> choices) {
        Map<String, String> all = new TreeMap<>();
        query().forEach((name, values) -> values.stream()
                .filter(value -> values.size() == 1 && PLAIN.matcher(name + value).matches())
                .forEach(value -> all.put(name, value)));
        all.putAll(choices);
        return addressWith(all);
    }

    Optional<String> queryString() {
        return Optional.ofNullable(context.req().getQueryString());
    }

    /** The query as it is written behind a path. */
    public String question() {
        return queryString().map(query -> "?" + query).orElse("");
    }

    public Client client() {
        return proxies.client(((InetSocketAddress) endPoint().getRemoteSocketAddress()).getAddress(),
                find(TrustedProxies.HEADER));
    }

    @Override
    public Optional<String> find(String name) {
        List<String> lines = Collections.list(context.req().getHeaders(name));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.stream().collect(Collectors.joining(", ")));
    }

    public Exchange status(int status) {
        context.res().setStatus(status);
        return this;
    }

    public Exchange header(String name, String value) {
        context.res().setHeader(name, value);
        return this;
    }

    /** Where the site hangs on its host. */
    public Mount mount() {
        return mount;
    }

    /** @param address from the site's root */
    public Exchange redirect(int status, String address) {
        return status(status).header("Location", mount.outside(address));
    }

    public Exchange length(long bytes) {
        context.res().setContentLengthLong(bytes);
        return this;
    }

    public boolean isCommitted() {
        return context.res().isCommitted();
    }

    /** Forgets what was set for another answer. */
    public void reset() {
        context.res().reset();
        firstByte = Optional.empty();
    }

    /** Sends the head now, before any byte of the body. */
    public void sendHead() throws IOException {
        begin();
        try {
            context.res().flushBuffer();
        } catch (IOException gone) {
            throw new ClientStream.GoneException(gone);
        }
    }

    /** Writes a body whose end is not known before it is written. */
    @FunctionalInterface
    public interface Growth {
        void writeTo(OutputStream body) throws IOException;
    }

    /**
     * Sends a body of unknown length, so that its end can be told from a connection that broke: in chunks, also where
     * the connection is closed after it, as Jetty by itself would not do. HTTP/1.0 knows no chunks: there a broken body
     * ends with a reset.
     */
    public void sendGrowing(Growth growth) throws IOException {
        boolean chunked = context.req().getProtocol().equals("HTTP/1.1");
        if (chunked) {
            header("Transfer-Encoding", "chunked");
        } else {
            wire().resetWhenClosed();
        }
        OutputStream body = body();
        sendHead();
        growth.writeTo(body);
        body.flush();
        if (!chunked) {
            wire().closeInOrder();
        }
    }

    /** The answer's body. For HEAD there is none: the bytes are counted by nobody and sent nowhere. */
    public OutputStream body() throws IOException {
        begin();
        return isHead()
                ? OutputStream.nullOutputStream()
                : new ClientStream((HttpOutput) context.res().getOutputStream());
    }

    /**
     * Room for what is in memory while the client reads it, or does not.
     *
     * @throws Refusal if there is none now
     */
    public Audience.Place reserve(long bytes) throws Refusal {
        return audience.reserve(endPoint(), bytes).orElseThrow(() -> Refusal.busy(RETRY_AFTER));
    }

    public void send(String mediaType, byte[] bytes) throws IOException, Refusal {
        try (var _ = reserve(bytes.length)) {
            sendSmall(mediaType, bytes);
        }
    }

    /** Sends what is so small that there is always room. */
    public void sendSmall(String mediaType, byte[] bytes) throws IOException {
        header("Content-Type", mediaType).length(bytes.length);
        body().write(bytes);
    }

    public void send(String mediaType, String text) throws IOException, Refusal {
        send(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Resets the connection, so that the client knows it has not got everything. An exception alone would not do:
     * Javalin ends the body properly, and half a text would be kept as whole.
     */
    public void abort(Throwable cause) {
        aborted = true;
        wire().reset(cause);
    }

    private void begin() {
        if (firstByte.isEmpty()) {
            firstByte = Optional.of(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** How this was answered, once it was. */
    public Witness.Answered answered(String kind) {
        begin();
        return new Witness.Answered(kind, context.res().getStatus(), !aborted, firstByte.orElse(Duration.ZERO));
    }

    private Wire wire() {
        return new Wire(endPoint());
    }

    private EndPoint endPoint() {
        return ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData().getConnection()
                .getEndPoint();
    }
}
