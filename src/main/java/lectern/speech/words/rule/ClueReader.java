package lectern.speech.words.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@link Clue} of a regular expression of {@link Pattern}, as far as the rules use its language: no
 * possessive or atomic groups, and flags at the beginning of a group. What it cannot judge it allows.
 */
final class ClueReader {
    private static final Pattern QUANTIFIER = Pattern.compile("(?:([?*+])|\\{(\\d+)(?:,\\d*)?\\})\\??");
    private static final Pattern NAME = Pattern.compile("\\(\\?<[A-Za-z][A-Za-z\\d]*>");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[is]+([:)])");

    private final String pattern;
    private int at;
    private boolean anyCase;

    ClueReader(String pattern) {
        this.pattern = pattern;
    }

    Clue read() {
        PatternPart all = alternatives();
        if (at < pattern.length()) {
            throw new IllegalArgumentException("pattern is " + pattern + ": it has no group to close at " + at);
        }
        // No rule takes an empty match, so a match that may be empty begins with what may stand in it.
        return new Clue(all.first(), all.notAfter(), all.needed());
    }

    private PatternPart alternatives() {
        PatternPart all = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        return all;
    }

    private PatternPart sequence() {
        PatternSequence sequence = new PatternSequence();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            boolean edge = pattern.startsWith("\\b", at);
            sequence.add(quantified(), edge);
        }
        return sequence.whole();
    }

    private PatternPart quantified() {
        PatternPart part = part();
        Matcher quantifier = QUANTIFIER.matcher(pattern).region(at, pattern.length());
        if (!quantifier.lookingAt()) {
            return part;
        }
        at = quantifier.end();
        String least = quantifier.group(1) == null ? quantifier.group(2) : quantifier.group(1);
        return least.equals("?") || least.equals("*") || least.equals("0") ? part.optional() : part;
    }

    private PatternPart part() {
        char c = pattern.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> one(classEnd());
            case '^', '$' -> {
                at++;
                yield PatternPart.NOTHING;
            }
            case '\\' -> escaped(pattern.charAt(at + 1));
            default -> one(at + 1);
        };
    }

    private PatternPart escaped(char c) {
        if (c == 'b') {
            at += 2;
            return PatternPart.NOTHING;
        }
        if (c == 'Q') {
            return quoted();
        }
        if (c >= '1' && c <= '9' || c == 'k') {
            at = c == 'k' ? pattern.indexOf('>', at) + 1 : at + 2;
            return new PatternPart(true, CharacterSet.ALL, false, CharacterSet.NONE, List.of());
        }
        return one(c == 'p' || c == 'P' ? pattern.indexOf('}', at) + 1 : at + (c == 'x' ? 4 : 2));
    }

    /** A run that is written as it is. */
    private PatternPart quoted() {
        int end = pattern.indexOf("\\E", at);
        List<CharacterSet> needed = new ArrayList<>();
        for (int i = at + 2; i < end; i++) {
            needed.add(set(Pattern.quote(pattern.substring(i, i + 1))));
        }
        at = end + 2;
        return needed.isEmpty()
                ? PatternPart.NOTHING
                : new PatternPart(true, needed.getFirst(), true, CharacterSet.NONE, needed);
    }

    private PatternPart group() {
        Matcher flags = FLAGS.matcher(pattern).region(at, pattern.length());
        boolean flagged = flags.lookingAt();
        if (flagged && flags.group(1).equals(")")) {
            anyCase |= flags.group().contains("i");
            at = flags.end();
            return PatternPart.NOTHING;
        }
        boolean caseBefore = anyCase;
        PatternPart part;
        if (flagged) {
            anyCase |= flags.group().contains("i");
            at = flags.end();
            part = alternatives();
        } else if (skip("(?<!")) {
            part = PatternPart.beside(notBehind());
        } else if (skip("(?!")) {
            alternatives();
            part = PatternPart.NOTHING;
        } else if (skip("(?<=")) {
            part = new PatternPart(false, CharacterSet.NONE, false, CharacterSet.NONE, alternatives().needed());
        } else if (skip("(?=")) {
            PatternPart ahead = alternatives();
            part = new PatternPart(false, ahead.first(), ahead.certain(), ahead.notAfter(), ahead.needed());
        } else {
            Matcher name = NAME.matcher(pattern).region(at, pattern.length());
            at = name.lookingAt() ? name.end() : at + (pattern.startsWith("(?:", at) ? 3 : 1);
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
            PatternPart part = sequence();
            if (part.certain() && isOneCharacter(start, at)) {
                refused = refused.or(new CharacterSet(part.first().low(), part.first().high(), false));
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

    private PatternPart one(int end) {
        String character = pattern.substring(at, end);
        at = end;
        return PatternPart.of(set(character));
    }

    private CharacterSet set(String character) {
        return CharacterClasses.of(anyCase ? "(?i)" + character : character);
    }
}
