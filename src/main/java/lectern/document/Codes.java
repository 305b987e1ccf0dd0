package lectern.document;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The six digits that lead to each publication and section, so that they can be read out over a telephone. They follow
 * from the names, so they are the same on every server and after every start, unless the publisher gives others. Among
 * tens of thousands of names some have the same six: these lead to all of theirs, for a caller to choose, since nobody
 * must get the wrong text; and each of them is told with two digits more.
 *
 * @param leads where each six digits lead; some places have several, which are on paper from when they had other names
 * @param codes of each place, the one that is told
 */
public record Codes(Map<String, List<Lead>> leads, Map<Place, String> codes) {
    /** How many digits a code has. */
    public static final int LENGTH = 6;

    /** How many a code has that would be another's as well without the last two. */
    private static final int LONGER = 8;
    private static final int CODES = 1_000_000;
    private static final int MORE = 100;

    /**
     * A place that six digits lead to.
     *
     * @param names each that it ever had, its own among them; none if they are not known
     */
    public record Lead(Place place, List<Place> names) {
        public Lead {
            names = List.copyOf(names);
        }

        /** The two digits that may follow the six, for each name. */
        public Set<String> more() {
            return names.stream().map(Codes::more).collect(Collectors.toUnmodifiableSet());
        }

        private boolean isFor(String digits) {
            return digits.length() == LENGTH || names.isEmpty() || more().contains(digits.substring(LENGTH));
        }
    }

    public Codes {
        leads = Map.copyOf(leads);
        codes = Map.copyOf(codes);
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
        Moves moves = Moves.of(publications);
        Map<Place, List<Place>> names = new HashMap<>();
        Map<String, List<Place>> wanted = new HashMap<>();
        own.forEach((place, code) -> {
            want(wanted, code, place);
            names.put(place, List.of(place));
        });
        withdrawn.forEach(each -> each.codes().forEach(code -> want(wanted, code, Place.of(each.id()))));
        moves.before().forEach(old -> moves.of(old).ifPresent(now -> {
            want(wanted, derived(old), now);
            names.merge(now, List.of(old), Codes::joined);
        }));
        Map<String, List<Lead>> leads = new HashMap<>();
        wanted.forEach((code, all) -> leads.put(code,
                all.stream().map(place -> new Lead(place, names.getOrDefault(place, List.of()))).toList()));
        own.replaceAll((place, code) -> requireNonNull(wanted.get(code)).size() > 1 ? code + more(place) : code);
        return new Codes(leads, own);
    }

    /** The places that have the same six digits, by these. */
    public SortedMap<String, List<Place>> collisions() {
        SortedMap<String, List<Place>> collisions = new TreeMap<>();
        leads.forEach((code, all) -> {
            if (all.size() > 1) {
                collisions.put(code, all.stream().map(Lead::place).toList());
            }
        });
        return collisions;
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

    private static void want(Map<String, List<Place>> wanted, String code, Place place) {
        wanted.merge(code, List.of(place), Codes::joined);
    }

    /** Each once: most lists have one place, and so they stay small. */
    private static List<Place> joined(List<Place> first, List<Place> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** The code that follows from a name. */
    public static String derived(Place place) {
        long number = 0;
        byte[] digest = digest(place);
        for (int i = 0; i < Integer.BYTES; i++) {
            number = number << Byte.SIZE | digest[i] & 0xFF;
        }
        return padded(number % CODES, LENGTH);
    }

    /** The two digits that follow from a name beside its code. */
    private static String more(Place place) {
        return padded((digest(place)[Integer.BYTES] & 0xFF) % MORE, LONGER - LENGTH);
    }

    private static String padded(long number, int digits) {
        String plain = Long.toString(number);
        return "0".repeat(digits - plain.length()) + plain;
    }

    private static byte[] digest(Place place) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(place.address().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every JDK has SHA-256", cause);
        }
    }

    /**
     * Where a code leads: nowhere, to one place, or to several that somebody has to choose from. Spaces, hyphens and any
     * script's digits are as good as they were read out.
     */
    public List<Place> find(String typed) {
        return plain(typed, LONGER).filter(digits -> digits.length() == LENGTH || digits.length() == LONGER)
                .map(digits -> leads.getOrDefault(digits.substring(0, LENGTH), List.of()).stream()
                        .filter(lead -> lead.isFor(digits)).map(Lead::place).toList())
                .orElse(List.of());
    }

    /** The code of a place, if it has one. */
    public Optional<String> of(Place place) {
        return Optional.ofNullable(codes.get(place));
    }

    /** What somebody typed as six plain digits; empty if it is no code. */
    public static Optional<String> digits(String typed) {
        return plain(typed, LENGTH).filter(code -> code.length() == LENGTH);
    }

    /** The digits of what {@link #find} has found something for. */
    public static String plain(String found) {
        return plain(found, LONGER).orElseThrow();
    }

    private static Optional<String> plain(String typed, int most) {
        StringBuilder digits = new StringBuilder(most);
        for (int i = 0; i < typed.length(); i++) {
            char each = typed.charAt(i);
            if (Character.isDigit(each)) {
                digits.append(Character.digit(each, 10));
            } else if (!Character.isWhitespace(each) && !Character.isSpaceChar(each)
                    && Character.getType(each) != Character.DASH_PUNCTUATION && each != '.') {
                return Optional.empty();
            }
            if (digits.length() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(digits.toString());
    }

    /** Parts a code into groups, which are easiest to read out. */
    public static String spaced(String code) {
        String spaced = code.substring(0, LENGTH / 2) + "\u00a0" + code.substring(LENGTH / 2, LENGTH);
        return code.length() > LENGTH ? spaced + "\u00a0" + code.substring(LENGTH) : spaced;
    }
}
