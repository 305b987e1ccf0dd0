package lectern.speech.words.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@link Clue} of a regular expression of {@link Pattern}, as far as the rules use its language: no
 * possessive or atomic groups, no names, and flags at the beginning of a group. What it cannot judge it allows.
 */
final class ClueReader {
    private static final String ASCII = String.join("",
            java.util.stream.IntStream.range(0, 128).mapToObj(Character::toString).toList());
    private static final CharacterSet WORD = CharacterSet
            .of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
    private static final Pattern REACHES_BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]|\\[\\^|\\\\[pPSDWx]|^\\.$");
    private static final Pattern QUANTIFIER = Pattern.compile("(?:([?*+])|\\{(\\d+)(?:,\\d*)?\\})\\??");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[is]+([:)])");
    /** The same few classes stand in most patterns. */
    private static final Map<String, CharacterSet> CLASSES = new ConcurrentHashMap<>();

    /**
     * What is known of a part of a pattern.
     *
     * @param wide     whether it can take up characters
     * @param first    where {@code certain}, what stands at its start; else what may, if the part is not empty
     * @param certain  whether one of {@code first} must stand there
     * @param notAfter what can't stand right before it
     * @param needed   as in the clue
     */
    private record Part(boolean wide, CharacterSet first, boolean certain, CharacterSet notAfter,
            List<CharacterSet> needed) {

        private static final Part NOTHING = beside(CharacterSet.NONE);

        /** One character. */
        private static Part of(CharacterSet one) {
            return new Part(true, one, true, CharacterSet.NONE, List.of(one));
        }

        /** Nothing but a look at what stands before. */
        private static Part beside(CharacterSet notAfter) {
            return new Part(false, CharacterSet.NONE, false, notAfter, List.of());
        }

        private Part optional() {
            return new Part(wide, first, false, CharacterSet.NONE, List.of());
        }

        private Optional<CharacterSet> rarest() {
            return needed.stream().min(Comparator.comparingInt(CharacterSet::size));
        }
    }

    private final String pattern;
    private int at;
    private boolean anyCase;

    ClueReader(String pattern) {
        this.pattern = pattern;
    }

    Clue read() {
        Part all = alternatives();
        if (at < pattern.length()) {
            throw new IllegalArgumentException("pattern is " + pattern + ": it has no group to close at " + at);
        }
        // No rule takes an empty match, so a match that may be empty begins with what may stand in it.
        return new Clue(all.first, all.notAfter, all.needed);
    }

    private Part alternatives() {
        Part all = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all = either(all, sequence());
        }
        return all;
    }

    private static Part either(Part a, Part b) {
        List<CharacterSet> needed = a.rarest().flatMap(one -> b.rarest().map(one::or)).map(List::of).orElse(List.of());
        return new Part(a.wide || b.wide, a.first.or(b.first), a.certain && b.certain, a.notAfter.and(b.notAfter),
                needed);
    }

    private Part sequence() {
        boolean wide = false;
        boolean edge = false;
        boolean certain = false;
        boolean ahead = false;
        CharacterSet limit = CharacterSet.ALL;
        CharacterSet first = CharacterSet.NONE;
        CharacterSet notAfter = CharacterSet.NONE;
        List<CharacterSet> needed = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            // At the edge of a word: what that says of the character before depends on what follows.
            edge |= !wide && pattern.startsWith("\\b", at);
            Part part = quantified();
            needed.addAll(part.needed);
            if (!wide) {
                notAfter = notAfter.or(part.notAfter);
            }
            if (!certain && part.certain && !part.wide && !wide) {
                ahead = true;
                limit = limit.and(part.first);
            } else if (!certain) {
                first = first.or(part.first);
                certain = part.certain;
            }
            wide |= part.wide;
        }
        first = ahead && !certain ? limit : first.and(limit);
        certain |= ahead;
        boolean letterFollows = edge && certain && first.isWithin(WORD);
        return new Part(wide, first, certain, letterFollows ? notAfter.or(WORD) : notAfter, needed);
    }

    private Part quantified() {
        Part part = part();
        Matcher quantifier = QUANTIFIER.matcher(pattern).region(at, pattern.length());
        if (!quantifier.lookingAt()) {
            return part;
        }
        at = quantifier.end();
        String least = quantifier.group(1) == null ? quantifier.group(2) : quantifier.group(1);
        return least.equals("?") || least.equals("*") || least.equals("0") ? part.optional() : part;
    }

    private Part part() {
        char c = pattern.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> one(classEnd());
            case '^', '$' -> {
                at++;
                yield Part.NOTHING;
            }
            case '\\' -> escaped(pattern.charAt(at + 1));
            default -> one(at + 1);
        };
    }

    private Part escaped(char c) {
        if (c == 'b') {
            at += 2;
            return Part.NOTHING;
        }
        if (c == 'Q') {
            return quoted();
        }
        if (c >= '1' && c <= '9') {
            at += 2;
            return new Part(true, CharacterSet.ALL, false, CharacterSet.NONE, List.of());
        }
        return one(c == 'p' || c == 'P' ? pattern.indexOf('}', at) + 1 : at + (c == 'x' ? 4 : 2));
    }

    /** A run that is written as it is. */
    private Part quoted() {
        int end = pattern.indexOf("\\E", at);
        List<CharacterSet> needed = new ArrayList<>();
        for (int i = at + 2; i < end; i++) {
            needed.add(set(Pattern.quote(pattern.substring(i, i + 1))));
        }
        at = end + 2;
        return needed.isEmpty()
                ? Part.NOTHING
                : new Part(true, needed.getFirst(), true, CharacterSet.NONE, needed);
    }

    private Part group() {
        Matcher flags = FLAGS.matcher(pattern).region(at, pattern.length());
        boolean flagged = flags.lookingAt();
        if (flagged && flags.group(1).equals(")")) {
            anyCase |= flags.group().contains("i");
            at = flags.end();
            return Part.NOTHING;
        }
        boolean caseBefore = anyCase;
        Part part;
        if (flagged) {
            anyCase |= flags.group().contains("i");
            at = flags.end();
            part = alternatives();
        } else if (skip("(?<!")) {
            part = Part.beside(notBehind());
        } else if (skip("(?!")) {
            alternatives();
            part = Part.NOTHING;
        } else if (skip("(?<=")) {
            part = new Part(false, CharacterSet.NONE, false, CharacterSet.NONE, alternatives().needed);
        } else if (skip("(?=")) {
            Part ahead = alternatives();
            part = new Part(false, ahead.first, ahead.certain, ahead.notAfter, ahead.needed);
        } else {
            at += pattern.startsWith("(?:", at) ? 3 : 1;
            part = alternatives();
        }
        at++;
        anyCase = caseBefore;
        return part;
    }

    private boolean skip(String opening) {
        boolean stands = pattern.startsWith(opening, at);
        at += stands ? opening.length() : 0;
        return stands;
    }

    /** What alone is enough to refuse a place: the alternatives that are one character of ASCII. */
    private CharacterSet notBehind() {
        CharacterSet refused = CharacterSet.NONE;
        at--;
        do {
            at++;
            int start = at;
            Part part = sequence();
            if (part.certain && isOneCharacter(start, at)) {
                refused = refused.or(new CharacterSet(part.first.low(), part.first.high(), false));
            }
        } while (pattern.charAt(at) == '|');
        return refused;
    }

    /** Whether a part of the pattern stands for exactly one character. */
    private boolean isOneCharacter(int start, int end) {
        int now = at;
        at = start;
        boolean one = pattern.charAt(at) != '(' && pattern.charAt(at) != '^' && pattern.charAt(at) != '$'
                && !pattern.startsWith("\\Q", at);
        if (one) {
            part();
            one = at == end;
        }
        at = now;
        return one;
    }

    private int classEnd() {
        int depth = 0;
        for (int i = at;; i++) {
            switch (pattern.charAt(i)) {
                case '\\' -> i++;
                case '[' -> depth++;
                case ']' -> {
                    depth--;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                default -> {
                }
            }
        }
    }

    private Part one(int end) {
        String character = pattern.substring(at, end);
        at = end;
        return Part.of(set(character));
    }

    private CharacterSet set(String character) {
        return CLASSES.computeIfAbsent(anyCase ? "(?i)" + character : character, ClueReader::characters);
    }

    private static CharacterSet characters(String character) {
        StringBuilder members = new StringBuilder();
        Matcher matcher = Pattern.compile(character, Pattern.DOTALL).matcher(ASCII);
        while (matcher.find()) {
            members.append(matcher.group());
        }
        CharacterSet ascii = CharacterSet.of(members.toString());
        return new CharacterSet(ascii.low(), ascii.high(), REACHES_BEYOND_ASCII.matcher(character).find());
    }
}
