package lectern.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Withdrawn;
import lectern.edition.OptionException;

/**
 * A request that cannot be answered as it was meant, told in a sentence that a person can act on.
 *
 * @param hints what can be asked for instead
 */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient List<String> hints;
    private final transient Map<String, String> headers;

    Refusal(int status, String title, String sentence, List<String> hints, Map<String, String> headers) {
        super(sentence);
        this.status = status;
        this.title = title;
        this.hints = List.copyOf(hints);
        this.headers = Map.copyOf(headers);
    }

    static Refusal notFound() {
        return new Refusal(404, "Page not found", "There is nothing at this address. It may have been moved or taken "
                + "away, or a letter of the address may be wrong.", List.of(), Map.of());
    }

    /** It was here, and its publisher has taken it away for good: whom to ask is what remains. */
    static Refusal gone(Withdrawn publication) {
        List<String> contact = publication.contact().map(each -> Stream.of(each.name(), each.phone(), each.email(),
                each.address()).flatMap(Optional::stream).toList()).orElse(List.of());
        return new Refusal(410, "This has been withdrawn", "“" + publication.title()
                + "” is no longer published, and should no longer be used: what it says may not be right any more. "
                + (contact.isEmpty() ? "Please ask its publisher." : "Please ask:"), contact, Map.of());
    }

    static Refusal badOption(String sentence, List<String> choices) {
        return new Refusal(400, "That choice is not offered", sentence, choices, Map.of());
    }

    /** Names what can be chosen at this address. */
    static Refusal badOption(Exchange exchange, OptionException bad) {
        return badOption(bad.getMessage(), bad.choices().stream().map(exchange::addressWith).toList());
    }

    static Refusal busy(Duration retryAfter) {
        return new Refusal(503, "Please try again in a moment",
                "Many people are being served just now. What you asked for has not been started.", List.of(),
                retryAfter(retryAfter));
    }

    static Refusal notYet(Duration retryAfter) {
        return new Refusal(503, "Please try again in a moment",
                "What you asked for is still being made. It will be there soon.", List.of(), retryAfter(retryAfter));
    }

    /** 422 rather than 500: the fault is in the text, and only its publisher can mend it. */
    static Refusal unmakeable(String sentence) {
        return new Refusal(422, "This text cannot be given in this form", sentence, List.of(), Map.of());
    }

    /** @param allowed what it may be asked with */
    static Refusal methodNotAllowed(String allowed) {
        return new Refusal(405, "This can only be read", "Lectern only hands out what is published here.", List.of(),
                Map.of("Allow", allowed));
    }

    /** A reader chooses on our own page; other sites' pages do not choose for them. */
    static Refusal fromElsewhere() {
        return new Refusal(403, "Nothing was changed", "Another site tried to change how pages look here.", List.of(),
                Map.of());
    }

    static Refusal tooMuch() {
        return new Refusal(413, "That is too much", "What was sent is larger than any form here.", List.of(),
                Map.of());
    }

    static Refusal failed() {
        return new Refusal(500, "Something went wrong", "The fault is ours, and it has been noted. Please try again.",
                List.of(), Map.of());
    }

    static Refusal unreadable(int status) {
        return new Refusal(status, "This request cannot be read",
                "It does not follow the rules of the web, or an address or a header in it is too long.", List.of(),
                Map.of());
    }

    static Refusal conditionFailed() {
        return new Refusal(412, "It has changed", "What you asked for is no longer the version you named.", List.of(),
                Map.of());
    }

    static Refusal beyondTheEnd(long length) {
        return new Refusal(416, "There is no such part", "What you asked for lies beyond its end.", List.of(),
                Map.of("Content-Range", "bytes */" + length));
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    List<String> hints() {
        return hints;
    }

    /** That belong to this answer and no other. */
    Map<String, String> headers() {
        return headers;
    }

    private static Map<String, String> retryAfter(Duration time) {
        return Map.of("Retry-After", Long.toString(Math.max(1, time.toSeconds())));
    }
}
