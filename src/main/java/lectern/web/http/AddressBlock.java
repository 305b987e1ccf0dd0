package lectern.web.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits, such as {@code 10.0.0.0/8}, or one address alone. */
record AddressBlock(InetAddress first, int bits) {
    private static final Pattern WRITTEN = Pattern.compile("([^/]{1,45})(?:/(\\d{1,3}))?");
    /** Nothing here may be a name: Java would ask the network for its address. */
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]{2,39}(\\.\\d{1,3}){0,3}");

    /** @throws IllegalArgumentException with a sentence for whoever has written it */
    static AddressBlock parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        InetAddress first = Optional.of(matcher).filter(Matcher::matches).flatMap(parts -> address(parts.group(1)))
                .orElseThrow(() -> new IllegalArgumentException(written
                        + " is no address: it must be one in digits, such as 10.0.0.7, or a block, such as 10.0.0.0/8"));
        int all = first.getAddress().length * Byte.SIZE;
        int bits = matcher.group(2) == null ? all : Integer.parseInt(matcher.group(2));
        if (bits < 1 || bits > all) {
            throw new IllegalArgumentException(written + " is no block of addresses: behind the slash stands how many "
                    + "bits they share, from 1 to " + all);
        }
        return new AddressBlock(first, bits);
    }

    /** An address in digits; a version 4 address that is written as one of version 6 is of version 4. */
    static Optional<InetAddress> address(String written) {
        if (!V4.matcher(written).matches() && !(written.contains(":") && V6.matcher(written).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
