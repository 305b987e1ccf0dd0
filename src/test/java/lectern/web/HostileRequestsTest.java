package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What no reader's program sends: each is told what is wrong or is cut off, nothing is taken for another request, and
 * others never notice.
 */
@Timeout(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})", Pattern.MULTILINE);
    private static final String GET = "GET /booklet HTTP/1.1\r\nHost: test\r\n";
    private static final String POST = "POST /preferences HTTP/1.1\r\nHost: test\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String SECOND = "GET /booklet/tired HTTP/1.1\r\nHost: test\r\n\r\n";

    private TestSite site;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        site = new TestSite(folder);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bodies", "lines", "paths", "headers", "protocols"})
    void isAnsweredOrCutOffAndHarmsNobody(String name, String statuses, String request) throws IOException {
        try (Connection hostile = site.connect()) {
            String answers = hostile.sendRaw(request).endRequest().receiveAll();
            assertEquals(statuses, STATUS.matcher(answers).results().map(each -> each.group(1))
                    .collect(Collectors.joining(" ")), answers);
            assertFalse(answers.contains("Set-Cookie: JS"), answers);
            assertFalse(answers.contains("Exception") || answers.toLowerCase(Locale.ROOT).contains("jetty"),
                    answers);
        }
        assertEquals(200, site.get("/booklet").status());
    }

    /** Where one request ends and another begins: what two programs see differently is refused, and ends the connection. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("length and chunks", "400",
                        POST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SECOND),
                arguments("chunks and length", "400",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n" + SECOND),
                arguments("two lengths", "400", POST + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nab=cd" + SECOND),
                arguments("two lengths in a line", "400", POST + "Content-Length: 0, 5\r\n\r\nab=cd" + SECOND),
                arguments("a length below nought", "400", POST + "Content-Length: -1\r\n\r\n" + SECOND),
                arguments("a length with a sign", "400", POST + "Content-Length: +5\r\n\r\nab=cd" + SECOND),
                arguments("a length in hexadecimal", "400", POST + "Content-Length: 0x5\r\n\r\nab=cd" + SECOND),
                arguments("a length beyond all numbers", "400",
                        POST + "Content-Length: 99999999999999999999\r\n\r\n" + SECOND),
                arguments("a folded coding", "400",
                        POST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" + SECOND),
                arguments("a space before the colon", "400",
                        POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SECOND),
                arguments("an unknown coding", "400", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SECOND),
                arguments("two codings", "400",
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + SECOND),
                arguments("a chunk of no size", "400", POST + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n" + SECOND),
                arguments("a chunk of size below nought", "400",
                        POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n" + SECOND),
                arguments("a chunk beyond all numbers", "400",
                        POST + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n" + SECOND),
                arguments("chunks that end in bare line feeds", "400",
                        POST + "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n" + SECOND),
                arguments("a chunk longer than it says", "400",
                        POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n" + SECOND),
                arguments("a body with a question for a page", "200 200",
                        GET + "Content-Length: 5\r\n\r\nab=cd" + SECOND),
                arguments("a request for itself in a body", "200 200",
                        GET + "Content-Length: " + SECOND.length() + "\r\n\r\n" + SECOND + SECOND),
                arguments("a body that never comes", "400", POST + "Content-Length: 50\r\n\r\n"),
                arguments("more of a form than there is room for", "413",
                        POST + "Content-Length: 5000\r\n\r\n" + "a".repeat(5_000)),
                arguments("a body that waits to be asked for", "100 303",
                        POST + "Content-Length: 8\r\nExpect: 100-continue\r\n\r\nsize=200"),
                arguments("an expectation that nobody knows", "417", GET + "Expect: tea\r\n\r\n"));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("nothing", "", ""),
                arguments("line ends only", "", "\r\n\r\n\r\n"),
                arguments("line ends before a request", "200", "\r\n\r\n" + GET + "\r\n"),
                arguments("bare line feeds", "200", GET.replace("\r", "") + "\n"),
                arguments("bare carriage returns", "400", GET.replace("\n", "") + "\r"),
                arguments("no protocol", "505", "GET /booklet\r\n\r\n"),
                arguments("spaces instead of one", "200", "GET  /booklet  HTTP/1.1\r\nHost: test\r\n\r\n"),
                arguments("a tab instead of a space", "400", "GET\t/booklet\tHTTP/1.1\r\nHost: test\r\n\r\n"),
                arguments("a space before the method", "400", " " + GET + "\r\n"),
                arguments("a nought in the method", "400", "G\0T / HTTP/1.1\r\nHost: test\r\n\r\n"),
                arguments("a method without end", "431", "A".repeat(20_000)),
                arguments("an address without end", "414", "GET /" + "a".repeat(100_000)),
                arguments("a header without end", "431", GET + "X: " + "a".repeat(100_000)),
                arguments("a line without end", "400", "\1".repeat(100_000)),
                arguments("methods of other protocols", "405 405 405 405",
                        Stream.of("BREW", "PROPFIND", "MKCOL", "TRACE")
                                .map(method -> method + " /booklet HTTP/1.1\r\nHost: test\r\n\r\n")
                                .collect(Collectors.joining())));
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                arguments("another host in the address", "400", line("GET http://other.example/nothing HTTP/1.1")),
                arguments("a whole address", "200", line("GET http://test/booklet HTTP/1.1")),
                arguments("a user in the address", "200", line("GET http://a:b@test/booklet HTTP/1.1")),
                arguments("an authority", "400", line("GET test:80 HTTP/1.1")),
                arguments("a tunnel", "400", line("CONNECT other.example:443 HTTP/1.1")),
                arguments("an asterisk", "400", line("GET * HTTP/1.1")),
                arguments("another scheme", "400", line("GET file:///etc/passwd HTTP/1.1")),
                arguments("no slash", "400", line("GET booklet HTTP/1.1")),
                arguments("an encoded nought", "404", line("GET /booklet%00 HTTP/1.1")),
                arguments("encoded dots", "404", line("GET /booklet/%2e%2e/%2e%2e/etc/passwd HTTP/1.1")),
                arguments("dots", "404", line("GET /booklet/../booklet HTTP/1.1")),
                arguments("two slashes", "404", line("GET //booklet HTTP/1.1")),
                arguments("backslashes", "404", line("GET /\\booklet\\..\\x HTTP/1.1")),
                arguments("an overlong slash", "404", line("GET /..%c0%af..%c0%afx HTTP/1.1")),
                arguments("overlong bytes", "404", line("GET /\u00c0\u00ae\u00c0\u00ae/ HTTP/1.1")),
                arguments("half an encoding", "404", line("GET /booklet% HTTP/1.1")),
                arguments("half an encoding in a question", "200", line("GET /search?q=%zz%&%=&=%c0%ae HTTP/1.1")),
                arguments("a thousand choices", "200", line("GET /search?" + "q=a&".repeat(1_000) + " HTTP/1.1")),
                arguments("a fragment", "200", line("GET /booklet#tired HTTP/1.1")));
    }

    static Stream<Arguments> headers() {
        String sound = "GET " + TestSite.SOUND + " HTTP/1.1\r\nHost: test\r\n";
        return Stream.of(
                arguments("no host", "400", "GET /booklet HTTP/1.1\r\n\r\n"),
                arguments("two hosts", "400", GET + "Host: other\r\n\r\n"),
                arguments("a host that is none", "400", "GET /booklet HTTP/1.1\r\nHost: a b<>\r\n\r\n"),
                arguments("an empty host", "400", "GET /booklet HTTP/1.1\r\nHost:\r\n\r\n"),
                arguments("a header without a name", "400", GET + ": x\r\n\r\n"),
                arguments("a folded header", "400", GET + "X: a\r\n b\r\n\r\n"),
                arguments("a nought in a header", "400", GET + "X: a\0b\r\n\r\n"),
                arguments("a thousand headers", "431", GET + "X-Header: abcdefghijk\r\n".repeat(1_000) + "\r\n"),
                arguments("a thousand short ones", "200", GET + "X: a\r\n".repeat(1_000) + "\r\n"),
                arguments("a thousand ranges", "200", sound + "Range: bytes=" + IntStream.range(0, 1_000)
                        .mapToObj(each -> each % 80 + "-").collect(Collectors.joining(",")) + "\r\n\r\n"),
                arguments("a range of nothing that can be", "200", sound + "Range: bytes=-,9-1,x-y\r\n\r\n"),
                arguments("a condition that is none", "200",
                        sound + "Range: bytes=0-9\r\nIf-Range: W/\"\u00ff, \"\r\n\r\n"),
                arguments("a tag without end", "200",
                        sound + "If-None-Match: " + "\"".repeat(5_001) + "\r\n\r\n"),
                arguments("a date of no calendar", "200",
                        sound + "If-Modified-Since: Mon, 99 Foo 99999 99:99:99 GMT\r\n\r\n"),
                arguments("wishes that are none", "200", GET + "Accept: ;;q=,\"\r\nAccept-Language: ;q=-1,*\r\n"
                        + "Accept-Encoding: gzip;q=NaN, \"\r\n\r\n"),
                arguments("a cookie that is none", "200", GET + "Cookie: preferences=" + "size=&".repeat(1_000)
                        + "; $Version=\"; =;;" + "\r\n\r\n"),
                arguments("a connection to be another", "200", GET + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n"),
                arguments("the newer protocol, by the way", "200", GET + "Connection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n"));
    }

    static Stream<Arguments> protocols() {
        byte[] hello = HexFormat.of()
                .parseHex("160301007a0100007603035f000000000000000000000000000000000000000000000000"
                        + "00000000000000000000000000130113021303c02bc02f0100002b00000010000e00000b6c656374");
        return Stream.of(
                arguments("the oldest", "505", "GET /booklet HTTP/0.9\r\n\r\n"),
                arguments("the old one", "200", "GET /booklet HTTP/1.0\r\n\r\n"),
                arguments("the newer one", "426", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"),
                arguments("one that is not there yet", "505", "GET /booklet HTTP/7.3\r\nHost: test\r\n\r\n"),
                arguments("an encrypted one", "400", new String(hello, StandardCharsets.ISO_8859_1)),
                arguments("mail", "505", "EHLO mail.example\r\nMAIL FROM:<a@b.example>\r\n\r\n"),
                arguments("a proxy's head", "400", "PROXY TCP4 192.0.2.1 192.0.2.2 1 80\r\n" + GET + "\r\n"),
                arguments("twenty at once", "200 ".repeat(20).strip(), (GET + "\r\n").repeat(20)));
    }

    private static String line(String line) {
        return line + "\r\nHost: test\r\n\r\n";
    }
}
