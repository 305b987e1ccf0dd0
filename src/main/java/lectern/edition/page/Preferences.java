package lectern.edition.page;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a reader wants all pages to look and speak: the choices that differ from the usual, by the names of their
 * options. Immutable.
 */
public record Preferences(SortedMap<String, String> chosen) {

    /** Of a reader who has chosen nothing. */
    public static final Preferences NONE = new Preferences(new TreeMap<>());

    public Preferences {
        chosen = Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
    }
}
