package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import lectern.edition.page.look.Preferences;

/** Whatever a cookie holds, what is read out of it is offered, and is read again as it was written. */
public final class CookieTarget {

    private CookieTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String cookie = "preferences=" + new String(input, UTF_8);
        Preferences read = PreferenceCookie.read(_ -> Optional.of(cookie));
        String written = read.written();
        if (!written.matches("[A-Za-z0-9=&.-]*+") || !Preferences.parse(written).equals(read)) {
            throw new AssertionError(written);
        }
        read.ownColours();
        read.isHardToRead();
    }
}
