package lectern.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTest {
    private static final Mount LISTEN = Mount.at(Optional.of(URI.create("https://example.org/listen/")));

    @ParameterizedTest
    @CsvSource({"/listen, /", "/listen/, /", "/listen/booklet, /booklet", "/booklet, /booklet",
            "/listening, /listening", "/, /", "/listen//x, //x", "listen, listen"})
    void aRequestLosesThePathUnlessAProxyHasTakenItOff(String came, String inside) {
        assertEquals(inside, LISTEN.inside(came));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<a href=\"/\">x</a> | <a href=\"/listen/\">x</a>",
            "<a class=\"x\" href=\"/a?b#c\"> | <a class=\"x\" href=\"/listen/a?b#c\">",
            "<img src=\"/a.png\" alt=\"\"> | <img src=\"/listen/a.png\" alt=\"\">",
            "<form action=\"/s\"><button formaction=\"/t\"> | <form action=\"/listen/s\"><button formaction=\"/listen/t\">"})
    void everyAddressOfOursGetsIt(String page, String sent) {
        assertEquals(sent, new String(LISTEN.page(page.getBytes(UTF_8)), UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>write href=\"/x\" here", "<p title=\"a href=&#34;/x\">",
            "<p title=\"> href=\" id=\"/x\">", "<a href=\"//elsewhere.example/\">", "<a href=\"https://example.org/\">",
            "<a href=\"#here\">", "<input value=\"/x\">", "<a data-href=\"/x\">"})
    void whatIsNoAddressOfOursStays(String page) {
        assertEquals(page, new String(LISTEN.page(page.getBytes(UTF_8)), UTF_8));
    }

    @Test
    void atTheRootAPageIsTheSame() {
        byte[] page = "<a href=\"/\">".getBytes(UTF_8);
        assertSame(page, Mount.at(Optional.of(URI.create("https://example.org"))).page(page));
        assertEquals("/", Mount.ROOT.cookiePath());
        assertEquals("/listen", LISTEN.cookiePath());
    }
}
