package lectern.speech.words.english;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Sought;

/** The last rules: whatever is still there that an English engine has no sound for is made sayable or named. */
public final class Repertoire {
    /** No word is longer; a longer one is a code or a slip, and would cost the engine seconds. */
    private static final int LONGEST_WORD = 60;
    private static final int PART = 20;
    /** A listener must not miss that something stands there. */
    private static final String UNKNOWN = " unknown sign ";
    private static final Sought FOREIGN = Sought.of("[^\\x00-\\x7F]+");

    private Repertoire() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("nearest-letters",
                        "(?=[\\p{ASCII}&&\\p{L}']{0,40}[\\p{L}\\p{M}&&[^\\x00-\\x7F]])[\\p{L}\\p{M}']+",
                        (match, line) -> nearest(match.group())),
                new Names(),
                PatternRule.of("long-word", "(?<![A-Za-z])[A-Za-z]{" + LONGEST_WORD + ",}",
                        (match, line) -> Optional.of(match.group().replaceAll("(.{" + PART + "})(?=.)", "$1 "))),
                new Rest());
    }

    /** Nothing if not every character has become a Latin letter. */
    private static Optional<String> nearest(String word) {
        String latin = Letters.latin(word);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c < 128 && (Character.isLetter(c) || c == '\'' || c == ' ' || c == '-')) {
                said.append(c);
            }
        }
        boolean any = said.chars().anyMatch(Character::isLetter);
        return any
                ? Optional.of(said.toString().replaceAll("(.{" + PART + "})(?=\\p{L}{" + PART + "})", "$1 "))
                : Optional.empty();
    }

    /** Signs without letters are said by their names, such as "grinning face". */
    private record Names(String name) implements Rule {

        private Names() {
            this("sign-by-name");
        }

        @Override
        public void apply(Line line) {
            Sought.Search search = FOREIGN.in(line);
            while (search.find()) {
                int end;
                for (int at = search.match().start(); at < search.match().end(); at = end) {
                    int character = line.text().codePointAt(at);
                    end = at + Character.charCount(character);
                    if (!line.isFree(at, end)) {
                        continue;
                    }
                    String name = Letters.name(Character.toString(character));
                    if (name.isEmpty()) {
                        line.say(at, end, UNKNOWN, "unknown-character");
                    } else {
                        line.say(at, end, " " + name + " ", name());
                    }
                }
            }
        }
    }

    /** Nothing else is left but plain letters, digits and marks; this keeps it true. */
    private record Rest(String name) implements Rule {
        private static final Sought UNSAYABLE = Sought.of("[^A-Za-z' ,.?!;:-]");

        private Rest() {
            this("sign-by-name");
        }

        @Override
        public void apply(Line line) {
            Sought.Search search = UNSAYABLE.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                if (line.isFree(match.start(), match.end())) {
                    String character = match.group();
                    String name = Letters.name(character);
                    if (name.isEmpty()) {
                        line.say(match.start(), match.end(), UNKNOWN, "unknown-character");
                    } else {
                        line.say(match.start(), match.end(), " " + name + " ", name());
                    }
                }
            }
        }
    }
}
