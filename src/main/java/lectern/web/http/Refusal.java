package lectern.web.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Publication;
import lectern.document.Withdrawn;
import lectern.edition.OptionException;
import lectern.edition.Words;
import lectern.edition.page.Fault;

/** A request that cannot be answered as it was meant, told in a sentence that a person can act on. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;
    private final transient Map<String, String> headers;

    private Refusal(Fault fault) {
        this(fault, Map.of());
    }

    private Refusal(Fault fault, Map<String, String> headers) {
        super(fault.detail().orElseGet(() -> fault.sentence(Words.in(Locale.ENGLISH))));
        this.fault = fault;
        this.headers = Map.copyOf(headers);
    }

    public static Refusal notFound() {
        return new Refusal(Fault.of(404, "not-found"));
    }

    /** The publication is here, and has nothing at this address: its section may have another name now. */
    public static Refusal notIn(Publication publication) {
        return new Refusal(Fault.of(404, "not-in", publication.title()).hinting(List.of("/" + publication.id())));
    }

    /** It was here, and its publisher has taken it away for good: whom to ask is what remains. */
    public static Refusal gone(Withdrawn publication) {
        List<String> contact = publication.contact().map(each -> Stream.of(each.name(), each.phone(), each.email(),
                each.address()).flatMap(Optional::stream).toList()).orElse(List.of());
        return new Refusal(Fault.of(410, contact.isEmpty() ? "withdrawn" : "withdrawn-contact", publication.title())
                .hinting(contact));
    }

    public static Refusal badOption(String sentence, List<String> choices) {
        return new Refusal(Fault.of(400, "option").detailed(sentence).hinting(choices));
    }

    /** Names what can be chosen at this address. */
    public static Refusal badOption(Exchange exchange, OptionException bad) {
        return badOption(bad.getMessage(), bad.choices().stream().map(exchange::addressWithMore).toList());
    }

    public static Refusal busy(Duration retryAfter) {
        return new Refusal(Fault.of(503, "busy"), retryAfter(retryAfter));
    }

    public static Refusal notYet(Duration retryAfter) {
        return new Refusal(Fault.of(503, "not-yet"), retryAfter(retryAfter));
    }

    /** A voice has failed so often that it is left alone for a while. */
    public static Refusal resting(Duration retryAfter) {
        return new Refusal(Fault.of(503, "resting"), retryAfter(retryAfter));
    }

    /** @param allowed what it may be asked with */
    public static Refusal methodNotAllowed(String allowed) {
        return new Refusal(Fault.of(405, "method"), Map.of("Allow", allowed));
    }

    /** A reader chooses on our own page; other sites' pages do not choose for them. */
    public static Refusal fromElsewhere() {
        return new Refusal(Fault.of(403, "elsewhere"));
    }

    static Refusal tooMuch() {
        return new Refusal(Fault.of(413, "too-much"));
    }

    public static Refusal failed() {
        return new Refusal(Fault.of(500, "failed"));
    }

    /** The disk is full. Somebody has to make room, which may take a while. */
    public static Refusal full(Duration retryAfter) {
        return new Refusal(Fault.of(503, "full"), retryAfter(retryAfter));
    }

    public static Refusal unreadable(int status) {
        return new Refusal(Fault.of(status, "unreadable"));
    }

    public static Refusal conditionFailed() {
        return new Refusal(Fault.of(412, "changed"));
    }

    public static Refusal beyondTheEnd(long length) {
        return new Refusal(Fault.of(416, "beyond"), Map.of("Content-Range", "bytes */" + length));
    }

    public Fault fault() {
        return fault;
    }

    public int status() {
        return fault.status();
    }

    /** That belong to this answer and no other. */
    public Map<String, String> headers() {
        return headers;
    }

    private static Map<String, String> retryAfter(Duration time) {
        return Map.of("Retry-After", Long.toString(Math.max(1, time.toSeconds())));
    }
}
