package lectern.content.block;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.source.Findings;
import lectern.document.Message;

/**
 * Reads the targets of links. What leads out of the content is settled at once; what leads to another place in it waits
 * until everything has been read, under a target that begins with a question mark. For one publication and one thread.
 */
public final class PendingLinks {

    /** A link into the content, as it was written. */
    public record Pending(Path file, int line, String href, Optional<URI> source) {}

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]{0,30}):");
    private static final String MARK = "?";

    private final List<Pending> pending = new ArrayList<>();

    /** The target to write into the model; empty if the text must stand without a link. */
    Optional<String> target(String written, int line, Optional<URI> source, Findings findings) {
        String href = written.codePoints().filter(c -> c > ' ' && !Character.isISOControl(c) || c == ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        if (href.startsWith("//")) {
            href = "https:" + href;
        }
        var scheme = SCHEME.matcher(href);
        if (!scheme.find()) {
            return href.isEmpty() || href.equals("#")
                    ? Optional.empty()
                    : Optional.of(wait(href, line, source, findings));
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = href.substring(scheme.end());
        boolean web = name.equals("http") || name.equals("https");
        if (web && source.isPresent() && isSamePage(href, source.get())) {
            return Optional.of(wait(href.substring(href.indexOf('#')), line, source, findings));
        }
        if (web && rest.startsWith("//") && rest.length() > 2
                || (name.equals("mailto") || name.equals("tel")) && !rest.isBlank()) {
            return Optional.of(name + ":" + encoded(rest));
        }
        findings.problem(line, Message.LINK_UNSAFE.with(name));
        return Optional.empty();
    }

    private String wait(String href, int line, Optional<URI> source, Findings findings) {
        pending.add(new Pending(findings.file(), line, href, source));
        return MARK + (pending.size() - 1);
    }

    /** Saving a page makes whole addresses of the links within it. */
    private static boolean isSamePage(String href, URI source) {
        String page = source.toString();
        int fragment = page.indexOf('#');
        return href.startsWith((fragment < 0 ? page : page.substring(0, fragment)) + "#");
    }

    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder();
        for (char c : address.toCharArray()) {
            if (" \"<>\\^`{|}".indexOf(c) >= 0) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    public static boolean isPending(String target) {
        return target.startsWith(MARK);
    }

    public static int index(String target) {
        return Integer.parseInt(target.substring(MARK.length()));
    }

    public List<Pending> all() {
        return List.copyOf(pending);
    }
}
