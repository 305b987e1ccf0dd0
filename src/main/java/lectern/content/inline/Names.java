package lectern.content.inline;

import java.util.HashSet;
import java.util.Set;

/** Gives each name once: the second {@code rest} becomes {@code rest-2}. */
public final class Names {

    private final Set<String> given = new HashSet<>();
    private final java.util.Map<String, Integer> repeats = new java.util.HashMap<>();

    /** @param taken names that must not be given */
    public Names(Set<String> taken) {
        given.addAll(taken);
    }

    public String unique(String wanted) {
        String name = wanted;
        // Where counting begins is remembered, or ten thousand equal sentences would take a hundred million looks.
        int number = repeats.getOrDefault(wanted, 1);
        while (!given.add(name)) {
            number++;
            name = wanted + "-" + number;
        }
        repeats.put(wanted, number);
        return name;
    }
}
