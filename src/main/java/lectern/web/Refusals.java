package lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lectern.edition.Json;
import lectern.edition.Words;
import lectern.edition.page.Fault;
import lectern.edition.page.Pages;
import lectern.web.http.Accept;
import lectern.web.http.Headers;
import lectern.web.http.Mount;
import lectern.web.http.Refusal;

/** Writes refusals down: as a page for people, as problem+json (RFC 9457) for programs. Safe for many threads. */
final class Refusals {
    private final Pages pages;
    private final Mount mount;

    /** What stands below the head. */
    record Body(String mediaType, byte[] bytes) {}

    Refusals(Pages pages, Mount mount) {
        this.pages = pages;
        this.mount = mount;
    }

    /**
     * @param headers  of the request: what the client would rather have, and how its reader wants pages to be
     * @param language of the page, unless its reader has chosen another
     */
    Body body(Refusal refusal, Headers headers, Locale language) throws IOException {
        return headers.find("Accept").filter(Accept::prefersJson).isPresent()
                ? new Body("application/problem+json", problem(refusal))
                : new Body(PageDelivery.HTML,
                        mount.page(pages.error(refusal.fault(), language, PreferenceCookie.read(headers))));
    }

    private byte[] problem(Refusal refusal) throws IOException {
        Fault fault = refusal.fault();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", fault.title(Words.in(Locale.ENGLISH)));
        fields.put("status", refusal.status());
        fields.put("detail", refusal.getMessage());
        if (!fault.hints().isEmpty()) {
            fields.put("choices", fault.hints().stream().map(mount::outside).toList());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.write(fields, bytes);
        return bytes.toByteArray();
    }
}
