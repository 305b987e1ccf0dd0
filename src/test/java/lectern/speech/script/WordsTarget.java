package lectern.speech.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.words.Lexicon;
import lectern.speech.words.rule.Verbalization;

/**
 * Whatever is written, every part of it is said or left out by a rule that has a name, and no digit falls silent or is
 * taken for another, in any language.
 */
public final class WordsTarget {
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();
    private static final List<Locale> LANGUAGES = Stream
            .of("en-AU", "en-US", "de", "fr", "es", "it", "ar", "vi", "zh", "yue", "el", "sv")
            .map(Locale::forLanguageTag).toList();
    private static final Verbalizer VERBALIZER = new Verbalizer(
            new Voices(Stream.concat(Stream.of(KEVIN), LANGUAGES.stream().skip(2).map(WordsTarget::voice)).toList(),
                    Map.of(), List.of(), Lexicon.EMPTY));
    private static final int LONGEST = 200;

    private WordsTarget() {}

    private static Voice voice(Locale language) {
        return new Voice("voice-" + language, "Voice", language, new Voice.Source("espeak-ng", "x"),
                Voice.Prosody.natural(170, KEVIN.pauses()));
    }

    /** The first byte chooses the language. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Locale language = LANGUAGES.get(Math.floorMod(input[0] - '0', LANGUAGES.size()));
        String text = new String(input, 1, input.length - 1, UTF_8);
        VERBALIZER.say(text, KEVIN, language);
        List<Verbalization> pieces = VERBALIZER.explain(text, language);
        pieces.forEach(WordsTarget::check);
        if (text.length() <= LONGEST) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    checkDigit(text, i, language, pieces);
                }
            }
        }
    }

    private static void check(Verbalization piece) {
        boolean silent = piece.said().codePoints().noneMatch(Character::isLetterOrDigit)
                && piece.written().codePoints().anyMatch(c -> Character.isDigit(c) || c < 128 && Character.isLetter(c));
        if (silent && !(piece.leftOut() && piece.isChanged())) {
            throw new AssertionError(piece + " is lost in silence");
        }
    }

    /** Who hears another number when another one is written, hears this digit. */
    private static void checkDigit(String text, int at, Locale language, List<Verbalization> pieces) {
        char other = text.charAt(at) == '7' ? '8' : '7';
        String changed = text.substring(0, at) + other + text.substring(at + 1);
        List<Verbalization> also = VERBALIZER.explain(changed, language);
        if (said(pieces).equals(said(also)) && pieces.stream().noneMatch(Verbalization::leftOut)) {
            throw new AssertionError("“" + text + "” and “" + changed + "” sound the same: " + said(pieces));
        }
    }

    private static String said(List<Verbalization> pieces) {
        return pieces.stream().map(Verbalization::said).collect(Collectors.joining());
    }
}
