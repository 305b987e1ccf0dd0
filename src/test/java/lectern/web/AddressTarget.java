package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** Whatever path somebody asks for, it is an address or none, and an address names nothing outside of the site. */
public final class AddressTarget {

    private AddressTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<Address> address = Address.parse(new String(input, UTF_8));
        address.filter(each -> each.toString().contains("..") || each.toString().indexOf('\0') >= 0)
                .ifPresent(each -> {
                    throw new AssertionError(each.toString());
                });
    }
}
