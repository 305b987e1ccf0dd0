package lectern.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The six digits that lead to each publication and section, so that they can be read out over a telephone. They follow
 * from the names, so they are the same on every server and after every start, unless the publisher gives others. A
 * code that two places would have leads to neither: a caller must never get the wrong text.
 *
 * @param places     by code
 * @param codes      by place
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

    public static Codes of(List<Publication> publications) {
        Map<String, List<Place>> wanted = new TreeMap<>();
        for (Publication publication : publications) {
            Naming naming = publication.naming();
            Place whole = Place.of(publication.id());
            wanted.computeIfAbsent(naming.code().orElseGet(() -> derived(whole)), _ -> new ArrayList<>()).add(whole);
            for (Section section : publication.sections()) {
                Place place = Place.of(publication.id(), section.id());
                String code = Optional.ofNullable(naming.codes().get(section.id())).orElseGet(() -> derived(place));
                wanted.computeIfAbsent(code, _ -> new ArrayList<>()).add(place);
            }
        }
        Map<String, Place> places = new HashMap<>();
        Map<Place, String> codes = new HashMap<>();
        Map<String, List<Place>> collisions = new TreeMap<>();
        wanted.forEach((code, all) -> {
            if (all.size() == 1) {
                places.put(code, all.getFirst());
                codes.put(all.getFirst(), code);
            } else {
                collisions.put(code, List.copyOf(all));
            }
        });
        return new Codes(places, codes, collisions);
    }

    private static String derived(Place place) {
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

    /** As it is easiest to read out: in two groups. */
    public static String spaced(String code) {
        return code.substring(0, LENGTH / 2) + "\u00a0" + code.substring(LENGTH / 2);
    }
}
