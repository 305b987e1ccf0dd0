package lectern.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import lectern.edition.Words;
import lectern.edition.page.Fault;
import lectern.edition.page.Pages;

/** Writes refusals down: as a page for people, as problem+json (RFC 9457) for programs. Safe for many threads. */
final class Refusals {
    private final Pages pages;
    private final JsonFactory json = new JsonFactory();

    /** What stands below the head. */
    record Body(String mediaType, byte[] bytes) {}

    Refusals(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param headers  of the request: what the client would rather have, and how its reader wants pages to be
     * @param language of the page, unless its reader has chosen another
     */
    Body body(Refusal refusal, Headers headers, Locale language) throws IOException {
        return headers.find("Accept").filter(Accept::prefersJson).isPresent()
                ? new Body("application/problem+json", problem(refusal))
                : new Body(PageDelivery.HTML, pages.error(refusal.fault(), language, PreferenceCookie.read(headers)));
    }

    private byte[] problem(Refusal refusal) throws IOException {
        Fault fault = refusal.fault();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("title", fault.title(Words.in(Locale.ENGLISH)));
            generator.writeNumberField("status", refusal.status());
            generator.writeStringField("detail", refusal.getMessage());
            if (!fault.hints().isEmpty()) {
                generator.writeArrayFieldStart("choices");
                for (String hint : fault.hints()) {
                    generator.writeString(hint);
                }
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
