package lectern.content.publication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.content.inline.Spelling;
import lectern.content.publication.Described.Status;
import lectern.content.source.YamlFile;
import lectern.content.values.YamlValues;

/**
 * Reads from publication.yaml who may have the text. What may mean that it is withdrawn withdraws it: another word than
 * those there are, two words, a broken line that speaks of it. Only what nobody was given stays a draft then.
 */
final class StatusReader {

    private static final String KEY = "status";

    private StatusReader() {}

    /**
     * @param broken what of the file cannot be read
     * @param before what it said when all of it could
     */
    static Status status(YamlValues values, List<YamlFile.RawEntry> broken, Optional<YamlValues> before) {
        Optional<Status> earlier = before.map(good -> status(good, List.of(), Optional.empty()));
        Set<Optional<Status>> said = new HashSet<>();
        values.written(KEY).forEach(word -> said.add(parse(word)));
        if (said.contains(Optional.<Status>empty())) {
            values.unusable(KEY, "Write published, draft or withdrawn; until then nobody gets it.");
        }
        broken.stream().flatMap(entry -> entry.lines().stream()).filter(StatusReader::speaksOfIt)
                .forEach(line -> said.add(parse(lastWord(line))));
        if (said.isEmpty()) {
            return broken.isEmpty() ? Status.PUBLISHED : earlier.orElse(Status.PUBLISHED);
        }
        Status unsure = earlier.filter(Status.DRAFT::equals).orElse(Status.WITHDRAWN);
        return said.size() == 1 ? said.iterator().next().orElse(unsure) : unsure;
    }

    private static Optional<Status> parse(String written) {
        return Arrays.stream(Status.values()).filter(each -> each.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether it has the key, or something like it, in front of anything; or nothing but the word. */
    private static boolean speaksOfIt(String line) {
        if (line.stripLeading().startsWith("#")) {
            return false;
        }
        List<String> words = words(line);
        int key = words.indexOf(KEY);
        boolean like = !words.isEmpty() && words.size() < 4 && Spelling.isNear(words.getFirst(), KEY);
        boolean inside = key > 0 && key + 1 < words.size() && isWithdrawn(words.get(key + 1));
        return key == 0 || like || inside || words.size() == 1 && isWithdrawn(words.getFirst())
                || words.size() == 2 && isWithdrawn(words.getLast());
    }

    private static boolean isWithdrawn(String word) {
        return Spelling.isNear(word, "withdrawn");
    }

    /** Gives the word of a line that says no more than the key and a word; else nothing that could be a status. */
    private static String lastWord(String line) {
        List<String> words = words(line);
        return words.size() == 2 ? words.getLast() : "";
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")).filter(word -> !word.isEmpty())
                .toList();
    }
}
