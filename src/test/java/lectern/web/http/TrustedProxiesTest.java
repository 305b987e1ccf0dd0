package lectern.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/9"));

    private static String counted(TrustedProxies proxies, String peer, String header) {
        return proxies.client(InetAddress.ofLiteral(peer), Optional.ofNullable(header)).network();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                                     | 203.0.113.7
            198.51.100.1, 203.0.113.7                       | 203.0.113.7
            127.0.0.1, 203.0.113.7                          | 203.0.113.7
            203.0.113.7, 10.1.2.3                           | 203.0.113.7
            198.51.100.1, 203.0.113.7, 10.1.2.3, 10.9.9.9   | 203.0.113.7
            evil<script>, 203.0.113.7, fd12::1              | 203.0.113.7
            , ,203.0.113.7, ,                               | 203.0.113.7
            203.0.113.7:49152                               | 203.0.113.7
            ::ffff:203.0.113.7                              | 203.0.113.7
            2001:db8:1:2:3:4:5:6                            | 20010db800010002/64
            [2001:db8:1:2:ffff::9]:443, 10.0.0.1            | 20010db800010002/64
            """)
    void theRightMostAddressThatIsNotTrustedAsks(String header, String network) {
        assertEquals(network, counted(PROXIES, "127.0.0.1", header));
    }

    @Test
    void itMayBeOneOfMany() {
        String ten = IntStream.range(0, 10).mapToObj(i -> "198.51.100." + i).collect(Collectors.joining(","));
        assertEquals("198.51.100.9", counted(PROXIES, "10.0.0.1", ten + ", 10.0.0.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "unknown", "_hidden", "somebody.example", "203.0.113.7, localhost", "1", "1.2.3",
            "203.0.113.999", "203.0.113.7:x", "[2001:db8::1", "fe80::1%eth0", "::1::", "203.0.113.7;",
            "\"203.0.113.7\"",
            "10.1.1.1, 10.2.2.2", "203.0.113.7, ' OR 1=1"})
    void whatIsNoAddressIsIgnoredAndTheProxyItselfCounts(String header) {
        assertEquals("10.0.0.1", counted(PROXIES, "10.0.0.1", header));
    }

    @Test
    @Timeout(10)
    void aHeaderAsLongAsMayBeIsReadAtOnce() {
        assertEquals("10.0.0.1", counted(PROXIES, "10.0.0.1", "10.0.0.2,".repeat(1_800)));
        assertEquals("10.0.0.1", counted(PROXIES, "10.0.0.1", ":".repeat(16_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.1", "11.0.0.1", "9.255.255.255", "127.0.0.2", "fd80::1"})
    void whoIsNotTrustedIsNotBelieved(String peer) {
        assertEquals(Client.of(InetAddress.ofLiteral(peer), false).network(), counted(PROXIES, peer, "203.0.113.7"));
    }

    @Test
    void withoutAProxyTheHeaderIsNeverRead() {
        assertEquals("10.0.0.1", counted(TrustedProxies.NONE, "10.0.0.1", "203.0.113.7"));
    }

    @Test
    void thisMachineIsExemptAsLongAsNoProxyIsTrusted() {
        for (String here : List.of("127.0.0.1", "127.8.9.10", "::1")) {
            assertTrue(TrustedProxies.NONE.client(InetAddress.ofLiteral(here), Optional.empty()).exempt(), here);
            assertFalse(PROXIES.client(InetAddress.ofLiteral(here), Optional.empty()).exempt(), here);
        }
        assertFalse(TrustedProxies.NONE.client(InetAddress.ofLiteral("192.0.2.1"), Optional.empty()).exempt());
    }

    @Test
    void oneHouseholdOfVersionSixCountsOnce() {
        assertEquals(counted(TrustedProxies.NONE, "2001:db8:1:2::1", null),
                counted(TrustedProxies.NONE, "2001:db8:1:2:ffff:ffff:ffff:ffff", null));
    }
}
