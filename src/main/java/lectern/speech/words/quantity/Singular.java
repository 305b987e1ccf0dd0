package lectern.speech.words.quantity;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Vocabulary;

/** Places where a unit stands in the singular though there is more than one: "a 500 mg tablet", "a 30 mph road". */
public final class Singular {
    private static final Pattern FORM = Pattern
            .compile("(?s)[ -]" + Vocabulary.anyOf("behind-singular-unit") + "\\b.*");
    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?is)(?:.*[^\\p{L}'])?an?");
    private static final Pattern NOUN_AFTER = Pattern.compile(" (?!" + Vocabulary.anyOf("no-noun") + ")[a-z]{2}");

    private Singular() {}

    /** Whether what a dose comes in follows: "500 mg capsules". */
    public static boolean isBeforeForm(Line line, int end) {
        return FORM.matcher(line.after(end)).matches();
    }

    /** Whether it stands between an article and what that belongs to. */
    static boolean isBetweenArticleAndNoun(MatchResult match, Line line) {
        return ARTICLE_BEFORE.matcher(line.before(match.start())).matches()
                && NOUN_AFTER.matcher(line.after(match.end())).lookingAt();
    }
}
