package lectern.speech.words.english;

import java.util.List;
import java.util.Optional;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Punctuation: what a voice does with it, which is to rest or to do nothing. */
public final class Punctuation {

    private Punctuation() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("optional-plural", "\\b([A-Za-z]{2,})\\((s|es)\\)",
                        (match, line) -> Optional.of(match.group(1) + match.group(2))),
                PatternRule.of("optional-plural", "\\b([Cc]hild)\\(ren\\)",
                        (match, line) -> Optional.of(match.group(1) + "ren")),
                // Who quotes has changed a letter, or put an ending behind: "[T]hey work[ed]".
                PatternRule.of("changed-letters", "(?<![\\p{L}\\d])\\[(\\p{L})\\](\\p{Ll}{1,30})(?!\\p{L})",
                        (match, line) -> Optional.of(match.group(1) + match.group(2))),
                PatternRule.of("changed-letters", "\\b([A-Za-z]{2,})\\[(s|es|ed|ing|ly)\\](?!\\p{L})",
                        (match, line) -> Optional.of(match.group(1) + match.group(2))),
                PatternRule.of("ellipsis", "(?:…|\\.{2,}|\\. \\. \\.?)\\.?", (match, line) -> Optional
                        .of(line.after(match.end()).isBlank() ? "." : ",")),
                PatternRule.of("dash", "(?<=\\p{L})–(?=\\p{L})", (match, line) -> Optional.of(" ")),
                // A quotation mark is heard in the voice, not as a word. An apostrophe has a letter before it.
                PatternRule.of("quotes",
                        "[\"“”„‟«»‹›″〝〞]|(?<![\\p{L}\\d.,?!])['‚]|(?<![sS\\p{Nd}])'(?![\\p{L}\\d])|(?<=[.,?!])'",
                        (match, line) -> Optional.of("")),
                PatternRule.of("dash", "[–—―‒⸺⸻]+|(?<= |^)-+(?= |$)|--+",
                        (match, line) -> Optional.of(", ")),
                PatternRule.of("brackets", "[(\\[{〈《「『【（]|[)\\]}〉》」』】）](?= ?[.,;:?!]|$)|[)\\]}〉》」』】）]",
                        (match, line) -> Optional.of(",;:?!.".indexOf(line.at(match.end())) >= 0
                                || match.end() == line.text().length() || match.start() == 0 ? "" : ", ")),
                PatternRule.of("hyphen",
                        "(?<=[\\p{L}\\d])-(?=[^\\p{L}\\d]|$)|(?<=^|[^\\p{L}\\d])-(?=[\\p{L}\\d])|-",
                        (match, line) -> Character.isLetter(line.at(match.start() - 1))
                                && line.at(match.start() - 1) < 128
                                && Character.isLetter(line.at(match.end())) && line.at(match.end()) < 128
                                && !isSpelled(match.start(), line)
                                        ? Optional.empty()
                                        : Optional.of(" ")),
                PatternRule.of("foreign-mark", "[¡¿。、，；：？！؟،؛।॥‖‚‛]",
                        (match, line) -> Optional.of(switch (match.group()) {
                            case "¡", "¿" -> "";
                            case "。", "।", "॥" -> ". ";
                            case "？", "؟" -> "? ";
                            case "！" -> "! ";
                            default -> ", ";
                        })));
    }

    /** "ER-positive", "PET-CT": what is said letter by letter has no place for a hyphen. */
    private static boolean isSpelled(int hyphen, Line line) {
        return Character.isUpperCase(line.at(hyphen - 1))
                || Character.isUpperCase(line.at(hyphen + 1)) && !Character.isLowerCase(line.at(hyphen + 2));
    }
}
