package lectern.web.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes as a client asked for it (RFC 9110 section 14). Either end may be open; without a first byte, the
 * last is how many bytes from the end.
 */
public record ByteRange(OptionalLong first, OptionalLong last) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Bytes that are there: both ends inside. */
    public record Part(long first, long last) {
        public long length() {
            return last - first + 1;
        }
    }

    /** Empty where the whole is to be sent: no range, a malformed one, another unit, several at once. */
    public static Optional<ByteRange> parse(Optional<String> header) {
        Optional<Matcher> matcher = header.map(ONE::matcher).filter(Matcher::matches);
        if (matcher.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong first = number(matcher.get().group(1));
        OptionalLong last = number(matcher.get().group(2));
        boolean malformed = first.isEmpty() && last.isEmpty()
                || first.isPresent() && last.isPresent() && first.getAsLong() > last.getAsLong();
        return malformed ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    /** Whether it is the whole of anything: what browsers ask for first. */
    public boolean isWhole() {
        return first.isPresent() && first.getAsLong() == 0 && last.isEmpty();
    }

    /** What it is of so many bytes; empty if it is beyond their end. */
    public Optional<Part> of(long length) {
        long from = first.orElseGet(() -> Math.max(0, length - last.orElseThrow()));
        long to = first.isPresent() ? Math.min(length - 1, last.orElse(length - 1)) : length - 1;
        return from > to ? Optional.empty() : Optional.of(new Part(from, to));
    }

    private static OptionalLong number(String digits) {
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
