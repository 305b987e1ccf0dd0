package lectern.edition;

import java.net.URI;

/**
 * Where readers find this server: a host, and where it is one of several things there, a path that everything is below,
 * such as {@code https://example.org/listen}. Whoever needs a whole address asks here; all others begin at the site's
 * root and know no path.
 *
 * @param root with or without a slash at its end
 */
public record ServerAddress(URI root) {

    /** @param address from the site's root, such as {@code /booklet?x=1} */
    public URI at(String address) {
        return root.resolve(path() + address);
    }

    /** What stands before all addresses: nothing, or a slash and names, without a slash at the end. */
    public String path() {
        String path = root.getRawPath() == null ? "" : root.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
