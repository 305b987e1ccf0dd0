package lectern.speech.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.words.TextNormalizer;
import lectern.speech.words.rule.Said;
import lectern.speech.words.rule.Verbalization;

/**
 * What an engine gets of a sentence at once: usually all of it.
 *
 * @param text  as it is written
 * @param spans its words, without empty ones
 * @param rules in the order they were met
 */
record Phrase(String text, List<Spoken> spans, List<String> rules) {
    /** Engines get slower, and some worse, with every word beyond a breath or two. */
    static final int MOST_WORDS = 60;
    static final int MOST_LETTERS = 400;
    private static final String WIDE_RESTS = "，、；：。？！";
    private static final String RESTS = ",;:.?!،؛؟" + WIDE_RESTS;

    /** A piece and who says it. */
    record Voiced(Voice voice, Verbalization piece) {}

    static List<Phrase> of(List<Voiced> pieces) {
        List<List<Voiced>> parts = fits(pieces) ? List.of(pieces) : cut(atoms(pieces));
        return parts.stream().map(Phrase::join).toList();
    }

    boolean isSilent() {
        return spans.isEmpty();
    }

    private static boolean fits(List<Voiced> pieces) {
        return pieces.stream().mapToInt(each -> each.piece().said().length()).sum() <= MOST_LETTERS;
    }

    /** Cuts at the last rest that fits, else at the last word that does. */
    private static List<List<Voiced>> cut(List<Voiced> atoms) {
        List<List<Voiced>> parts = new ArrayList<>();
        List<Voiced> part = new ArrayList<>();
        int words = 0;
        int letters = 0;
        for (Voiced atom : atoms) {
            int more = TextNormalizer.count(atom.piece().said());
            if (!part.isEmpty()
                    && (words + more > MOST_WORDS || letters + atom.piece().said().length() > MOST_LETTERS)) {
                int at = lastRest(part);
                parts.add(List.copyOf(part.subList(0, at)));
                part.subList(0, at).clear();
                words = part.stream().mapToInt(each -> TextNormalizer.count(each.piece().said())).sum();
                letters = part.stream().mapToInt(each -> each.piece().said().length()).sum();
            }
            part.add(atom);
            words += more;
            letters += atom.piece().said().length();
        }
        parts.add(part);
        return parts;
    }

    private static int lastRest(List<Voiced> part) {
        for (int i = part.size() - 1; i > part.size() / 3; i--) {
            String said = part.get(i).piece().said().strip();
            if (!said.isEmpty() && RESTS.indexOf(said.charAt(said.length() - 1)) >= 0) {
                return i + 1;
            }
        }
        return part.size();
    }

    /** Words one by one; of a long replacement the first has what is written. */
    private static List<Voiced> atoms(List<Voiced> pieces) {
        List<Voiced> atoms = new ArrayList<>();
        for (Voiced each : pieces) {
            Verbalization piece = each.piece();
            boolean whole = piece.isChanged() && piece.said().length() <= MOST_LETTERS / 4;
            int from = 0;
            while (from < piece.said().length() && !whole) {
                int to = end(piece.said(), from);
                String written = !piece.isChanged()
                        ? piece.written().substring(from, to)
                        : from == 0 ? piece.written() : "";
                atoms.add(new Voiced(each.voice(), piece.part(from, to, written)));
                from = to;
            }
            if (from == 0) {
                atoms.add(each);
            }
        }
        return atoms;
    }

    /** The place behind the word that begins there, or behind the rest in scripts that put no space between words. */
    private static int end(String said, int from) {
        int longest = Math.min(said.length(), from + MOST_LETTERS / 4);
        int to = from;
        while (to < longest && said.charAt(to) != ' ' && WIDE_RESTS.indexOf(said.charAt(to)) < 0) {
            to++;
        }
        return Math.min(longest, to + 1);
    }

    private static Phrase join(List<Voiced> part) {
        StringBuilder text = new StringBuilder();
        List<Spoken> spans = new ArrayList<>();
        Set<String> rules = new LinkedHashSet<>();
        int from = 0;
        for (int i = 0; i < part.size(); i++) {
            Voiced each = part.get(i);
            text.append(each.piece().written());
            if (each.piece().isChanged()) {
                rules.add(each.piece().rule());
            }
            if (i + 1 == part.size() || !part.get(i + 1).voice().equals(each.voice())) {
                Said said = said(each.voice(), part.subList(from, i + 1).stream().map(Voiced::piece).toList());
                if (said.words().codePoints().anyMatch(Character::isLetterOrDigit)) {
                    spans.add(new Spoken(each.voice(), said.words(), said.transcribed()));
                }
                from = i + 1;
            }
        }
        return new Phrase(text.toString().strip(), spans, List.copyOf(rules));
    }

    /** Rules for English put them together; what an engine of another language gets is as it was written. */
    private static Said said(Voice voice, List<Verbalization> pieces) {
        return Verbalizer.isEnglish(voice.language())
                ? HeardApart.of(TextNormalizer.said(pieces))
                : new Said(
                        pieces.stream().map(Verbalization::said).collect(Collectors.joining()).replaceAll("\\s+", " ")
                                .strip(),
                        List.of());
    }
}
