package lectern.web.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.edition.ServerAddress;

/**
 * Where the site hangs on its host: at the root, or below a path such as {@code /listen}. This is the one place that knows.
 * Inside, all addresses begin at the site's root: a request loses the path when it comes, unless a proxy has taken it off
 * already, and what is sent gets it. Scripts, the manifest and style sheets name their neighbours and need nothing.
 * Immutable.
 *
 * @param path empty, or a slash and names, without a slash at the end
 */
public record Mount(String path) {
    public static final Mount ROOT = new Mount("");

    /** Attributes that hold an address of ours. */
    private static final List<byte[]> ATTRIBUTES = List.of(" href=\"/", " src=\"/", " action=\"/", " formaction=\"/")
            .stream().map(each -> each.getBytes(StandardCharsets.US_ASCII)).toList();

    /** @param address what readers know the server by */
    public static Mount at(Optional<URI> address) {
        return address.map(known -> new Mount(new ServerAddress(known).path())).orElse(ROOT);
    }

    /** @param requested the path of a request, as it came */
    public String inside(String requested) {
        if (path.isEmpty() || !requested.startsWith(path)) {
            return requested;
        }
        String rest = requested.substring(path.length());
        return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : requested;
    }

    /** @param address from the site's root; others stay as they are */
    public String outside(String address) {
        return address.startsWith("/") ? path + address : address;
    }

    /** That browsers send a cookie back to, and to no neighbour on the same host. */
    public String cookiePath() {
        return path.isEmpty() ? "/" : path;
    }

    /**
     * A page as it is sent: with the path before each address of ours. What a page says is not touched, since it has no
     * bare less-than sign: only what stands between one and its greater-than sign, outside of quotation marks, is markup.
     *
     * @param html whose attributes stand in double quotation marks
     */
    public byte[] page(byte[] html) {
        if (path.isEmpty()) {
            return html;
        }
        byte[] prefix = path.getBytes(StandardCharsets.US_ASCII);
        int[] slashes = slashes(html);
        byte[] page = new byte[html.length + slashes.length * prefix.length];
        int read = 0;
        int written = 0;
        for (int slash : slashes) {
            System.arraycopy(html, read, page, written, slash - read);
            written += slash - read;
            System.arraycopy(prefix, 0, page, written, prefix.length);
            written += prefix.length;
            read = slash;
        }
        System.arraycopy(html, read, page, written, html.length - read);
        return page;
    }

    /** Where the addresses of ours begin. */
    private static int[] slashes(byte[] html) {
        IntStream.Builder slashes = IntStream.builder();
        boolean tag = false;
        boolean quoted = false;
        for (int i = 0; i < html.length; i++) {
            byte at = html[i];
            if (!tag) {
                tag = at == '<';
            } else if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && at == '>') {
                tag = false;
            } else if (!quoted && at == ' ') {
                int slash = slash(html, i);
                if (slash > 0) {
                    slashes.add(slash);
                }
            }
        }
        return slashes.build().toArray();
    }

    /** Where the address of an attribute begins; 0 if it is none of ours. */
    private static int slash(byte[] html, int space) {
        for (byte[] attribute : ATTRIBUTES) {
            int end = space + attribute.length;
            if (end < html.length && html[end] != '/' && matches(html, space, attribute)) {
                return end - 1;
            }
        }
        return 0;
    }

    private static boolean matches(byte[] html, int from, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (html[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
