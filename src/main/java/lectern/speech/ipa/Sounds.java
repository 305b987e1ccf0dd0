package lectern.speech.ipa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.table.BundledTable;

/** Every sound there is, by each way to write it. */
final class Sounds {
    /** Sounds stand in the order of the table. */
    static final List<Sound> ALL;
    private static final Map<String, Sound> BY_SYMBOL = new HashMap<>();
    private static final int LONGEST;

    static {
        List<Sound> all = new ArrayList<>();
        for (BundledTable.Row row : BundledTable.read("speech/ipa/sounds.tsv").rows()) {
            Sound sound = new Sound(row.cell(0), row.words(2), row.cell(3));
            all.add(sound);
            BY_SYMBOL.put(sound.symbol(), sound);
            Arrays.stream(row.cell(1).split(",")).filter(other -> !other.equals("-"))
                    .forEach(other -> BY_SYMBOL.put(other, sound));
        }
        ALL = List.copyOf(all);
        LONGEST = BY_SYMBOL.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    private Sounds() {}

    /** The longest symbol that stands at a place in a text. */
    static Optional<Map.Entry<String, Sound>> find(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            Sound sound = BY_SYMBOL.get(text.substring(at, end));
            if (sound != null) {
                return Optional.of(Map.entry(text.substring(at, end), sound));
            }
        }
        return Optional.empty();
    }

    /** Whether two symbols side by side would be read as another sound. */
    static boolean join(String first, String second) {
        return !first.isEmpty()
                && find(first + second, 0).filter(found -> found.getKey().length() > first.length()).isPresent();
    }

    static Optional<Sound> ofFreeTts(String phone) {
        return ALL.stream().filter(sound -> sound.freeTts().equals(List.of(phone))).findFirst();
    }

    /** The symbols that can be written, for a person. */
    static String known() {
        return ALL.stream().map(Sound::symbol).collect(Collectors.joining(" "));
    }
}
