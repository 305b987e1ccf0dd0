package lectern.edition.meta;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import lectern.store.Digest;

/**
 * How readers come to what is published: from a server of ours, which makes what they choose, or from files, which any web
 * server delivers and nobody computes anything for. The two have the same addresses; this is the one place that knows how
 * they differ, where something is chosen.
 */
public enum Reach {
    SERVER {
        @Override
        public String with(String address, String name, String value) {
            return address + (address.contains("?") ? "&" : "?") + name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public String telling(String page, String name, String value) {
            return page + "?" + name + "=" + value;
        }
    },
    /** A choice is a part of the file's name, such as {@code /booklet.sound-no.epub}: no other address has a hyphen there. */
    FILES {
        @Override
        public String with(String address, String name, String value) {
            int slash = address.lastIndexOf('/') + 1;
            String file = address.substring(slash);
            String whole = file.isEmpty() ? "index.html" : file.contains(".") ? file : file + ".html";
            int place = ENDING.matcher(whole).replaceFirst("").length();
            String plain = PLAIN.matcher(value).matches()
                    ? value
                    : Digest.of(out -> out.write(value.getBytes(StandardCharsets.UTF_8))).hex().substring(0, DIGITS);
            return address.substring(0, slash) + whole.substring(0, place) + "." + name + "-" + plain
                    + whole.substring(place);
        }

        @Override
        public String form(String address, SortedMap<String, String> choices) {
            String form = super.form(address, choices);
            return PAGE.matcher(form).find() ? with(form, "text", "alone") : form;
        }

        @Override
        public String telling(String page, String name, String value) {
            return page + "#" + name + "=" + value;
        }
    };

    /** What follows the name and the choices in a file's name. */
    private static final Pattern ENDING = Pattern.compile("(\\.[a-z0-9]+)+$");
    /** What means the same in every file system and address: where capitals make no difference, two values would be one. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int DIGITS = 12;
    /** Where a folder's page and the page of errors stand, and the text alone of something called so would. */
    private static final Pattern PAGE = Pattern.compile("/(index|404)\\.html$");

    /**
     * The address of something with a choice, beside those that were made in it already.
     *
     * @param address from the site's root, or whole
     */
    public abstract String with(String address, String name, String value);

    /**
     * The address of a form.
     *
     * @param address with nothing chosen
     */
    public String form(String address, SortedMap<String, String> choices) {
        return with(address, choices);
    }

    /** The address of a page that is told something: by the server, or by its own script. */
    public abstract String telling(String page, String name, String value);

    public String with(String address, SortedMap<String, String> choices) {
        String chosen = address;
        for (Map.Entry<String, String> choice : choices.entrySet()) {
            chosen = with(chosen, choice.getKey(), choice.getValue());
        }
        return chosen;
    }

    /** Whether somebody answers who can make, choose and remember. */
    public boolean isServer() {
        return this == SERVER;
    }
}
