package lectern.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The six digits that lead to each publication and section, so that they can be read out over a telephone. They follow
 * from the names, so they are the same on every server and after every start, unless the publisher gives others. A
 * code that two places would have leads to neither: a caller must never get the wrong text.
 *
 * @param places     by code; some have several, which are on paper from when they had other names
 * @param codes      of each place, the one that is told
 * @param collisions the places that lost a code to each other, by that code
 */
public record Codes(Map<String, Place> places, Map<Place, String> codes, Map<String, List<Place>> collisions) {
    /** How many digits a code has. */
    public static final int LENGTH = 6;

    private static final int CODES = 1_000_000;

    public Codes {
        places = Map.copyOf(places);
        codes = Map.copyOf(codes);
        collisions = Map.copyOf(collisions);
    }

    /**
     * Those of what is published. What is on paper leads on: to what had another name before, and to what was
     * withdrawn.
     */
    public static Codes of(List<Publication> publications, List<Withdrawn> withdrawn) {
        Map<Place, String> own = new LinkedHashMap<>();
        for (Publication publication : publications) {
            own.putAll(of(publication.id(), publication.naming(),
                    publication.sections().stream().map(Section::id).toList()));
        }
        Map<String, Set<Place>> wanted = new TreeMap<>();
        own.forEach((place, code) -> want(wanted, code, place));
        withdrawn.forEach(each -> each.codes().forEach(code -> want(wanted, code, Place.of(each.id()))));
        Moves moves = Moves.of(publications);
        moves.before().forEach(old -> moves.of(old).ifPresent(now -> want(wanted, derived(old), now)));
        Map<String, Place> places = new HashMap<>();
        Map<String, List<Place>> collisions = new TreeMap<>();
        wanted.forEach((code, all) -> {
            if (all.size() == 1) {
                places.put(code, all.iterator().next());
            } else {
                collisions.put(code, List.copyOf(all));
            }
        });
        own.values().removeAll(collisions.keySet());
        return new Codes(places, own, collisions);
    }

    /** The codes of a publication and its sections, as its publisher gives them or as they follow from the names. */
    public static Map<Place, String> of(String publication, Naming naming, List<String> sections) {
        Map<Place, String> codes = new LinkedHashMap<>();
        Place whole = Place.of(publication);
        codes.put(whole, naming.code().orElseGet(() -> derived(whole)));
        for (String section : sections) {
            Place place = Place.of(publication, section);
            codes.put(place, Optional.ofNullable(naming.codes().get(section)).orElseGet(() -> derived(place)));
        }
        return codes;
    }

    private static void want(Map<String, Set<Place>> wanted, String code, Place place) {
        wanted.computeIfAbsent(code, _ -> new LinkedHashSet<>()).add(place);
    }

    /** The code that follows from a name. */
    public static String derived(Place place) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(place.address().getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int i = 0; i < Integer.BYTES; i++) {
                number = number << Byte.SIZE | digest[i] & 0xFF;
            }
            return "%06d".formatted(number % CODES);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every JDK has SHA-256", cause);
        }
    }

    /** Where a code leads. Spaces, hyphens and any script's digits are as good as they were read out. */
    public Optional<Place> find(String typed) {
        return digits(typed).map(places::get);
    }

    /** The code of a place, if it has one. */
    public Optional<String> of(Place place) {
        return Optional.ofNullable(codes.get(place));
    }

    /** What somebody typed as six plain digits; empty if it is no code. */
    public static Optional<String> digits(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            if (Character.isDigit(each)) {
                digits.append(Character.digit(each, 10));
            } else if (!Character.isWhitespace(each) && !Character.isSpaceChar(each)
                    && Character.getType(each) != Character.DASH_PUNCTUATION && each != '.') {
                return Optional.empty();
            }
            if (digits.length() > LENGTH) {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString()).filter(code -> code.length() == LENGTH);
    }

    /** Parts a code into two groups, which are easiest to read out. */
    public static String spaced(String code) {
        return code.substring(0, LENGTH / 2) + "\u00a0" + code.substring(LENGTH / 2);
    }
}
