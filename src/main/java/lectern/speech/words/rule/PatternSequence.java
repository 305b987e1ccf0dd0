package lectern.speech.words.rule;

import java.util.ArrayList;
import java.util.List;

/** Puts together what is known of the parts of a regular expression that follow each other. */
final class PatternSequence {
    private static final CharacterSet WORD = CharacterSet
            .of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private boolean wide;
    private boolean edge;
    private boolean certain;
    /** A look ahead has told what stands at the start. */
    private boolean ahead;
    private CharacterSet limit = CharacterSet.ALL;
    private CharacterSet first = CharacterSet.NONE;
    private CharacterSet notAfter = CharacterSet.NONE;
    private final List<CharacterSet> needed = new ArrayList<>();

    /**
     * @param wordEdge whether the part is the edge of a word: what that says of the character before depends on what
     *                 follows
     */
    void add(PatternPart part, boolean wordEdge) {
        edge |= !wide && wordEdge;
        needed.addAll(part.needed());
        if (!wide) {
            notAfter = notAfter.or(part.notAfter());
        }
        if (!certain && part.certain() && !part.wide() && !wide) {
            ahead = true;
            limit = limit.and(part.first());
        } else if (!certain) {
            first = first.or(part.first());
            certain = part.certain();
        }
        wide |= part.wide();
    }

    PatternPart whole() {
        CharacterSet begin = ahead && !certain ? limit : first.and(limit);
        boolean known = certain || ahead;
        boolean letterFollows = edge && known && begin.isWithin(WORD);
        return new PatternPart(wide, begin, known, letterFollows ? notAfter.or(WORD) : notAfter, needed);
    }
}
