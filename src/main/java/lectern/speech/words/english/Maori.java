package lectern.speech.words.english;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.ipa.MaoriLetters;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Said;

/** Words of te reo Māori in an English text, known by the line over a long vowel. */
public final class Maori implements Rule {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LONG_VOWEL = Pattern.compile("[āēīōūĀĒĪŌŪ]");

    private Maori() {}

    public static List<Rule> rules() {
        return List.of(new Maori());
    }

    @Override
    public String name() {
        return "maori";
    }

    @Override
    public void apply(Line line) {
        if (!LONG_VOWEL.matcher(line.text()).find()) {
            return;
        }
        Matcher words = WORD.matcher(line.text());
        while (words.find()) {
            String word = words.group();
            if (LONG_VOWEL.matcher(word).find() && line.isFree(words.start(), words.end())) {
                MaoriLetters.sounds(word).flatMap(ipa -> Said.of(Letters.latin(word), ipa))
                        .ifPresent(said -> line.say(words.start(), words.end(), said, name()));
            }
        }
    }
}
