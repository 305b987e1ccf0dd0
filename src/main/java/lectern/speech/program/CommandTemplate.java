package lectern.speech.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program and its arguments as a voice's file gives them, with places to fill. Never seen by a shell: each part is
 * one argument, whatever is in it.
 *
 * <p>The words go to standard input as UTF-8, unless a part has {@code {text}} or {@code {in}}, the path of a file
 * with them. The sound is a WAV file at {@code {out}} if a part has that, else on standard output.
 *
 * @param parts the program first
 */
record CommandTemplate(List<String> parts) {
    /** What may stand in braces; {@code stretch} is 1 / {@code rate}. */
    static final Set<String> PLACES = new TreeSet<>(
            Set.of("text", "in", "out", "voice", "language", "rate", "stretch", "pitch"));
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    /** @throws IllegalArgumentException if it has no program, or braces around something else than a place */
    CommandTemplate {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.getFirst().isBlank()) {
            throw new IllegalArgumentException("command names no program");
        }
        if (BRACE.matcher(parts.getFirst()).find()) {
            throw new IllegalArgumentException("command begins with " + parts.getFirst()
                    + ": the program is the same for all words");
        }
        for (String part : parts) {
            Matcher place = PLACE.matcher(part);
            while (place.find()) {
                if (!PLACES.contains(place.group(1))) {
                    throw new IllegalArgumentException("command has " + place.group() + ", which is none of "
                            + PLACES);
                }
            }
            if (BRACE.matcher(PLACE.matcher(part).replaceAll("")).find()) {
                throw new IllegalArgumentException("command has an open brace in " + part);
            }
        }
    }

    /** What is started. */
    String program() {
        return parts.getFirst();
    }

    /** @param values for each of {@link #PLACES} */
    List<String> fill(Map<String, String> values) {
        List<String> filled = new ArrayList<>();
        for (String part : parts) {
            // All places are filled in one pass, so that what is filled in is never looked at for places.
            filled.add(PLACE.matcher(part).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1)))));
        }
        return List.copyOf(filled);
    }
}
