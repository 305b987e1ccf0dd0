package lectern.content.values;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.inline.Spelling;

/** The closed list of keys that a mapping may have. */
public record KnownKeys(List<String> names) {

    private static final Pattern JOINT = Pattern.compile("[ _]+");

    /** A key as it stands in the list, however it is written. */
    static String key(String written) {
        return JOINT.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    boolean contains(String key) {
        return names.contains(key);
    }

    /** What was most likely meant by a key that is not in the list. */
    Optional<String> nearest(String written) {
        String key = key(written);
        return names.stream().filter(known -> Spelling.isNear(key, known))
                .min(Comparator.comparingInt(known -> Spelling.distance(key, known)));
    }

    /** Whether a key is that one, or was most likely meant to be. */
    boolean means(String written, String key) {
        String own = key(written);
        return own.equals(key) || !contains(own) && nearest(own).filter(key::equals).isPresent();
    }
}
