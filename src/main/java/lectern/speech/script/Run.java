package lectern.speech.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Inline;
import lectern.speech.ipa.MaoriLetters;
import lectern.speech.ipa.Transcribed;
import lectern.speech.words.TextNormalizer;
import lectern.speech.words.quantity.Raised;
import lectern.speech.words.rule.Said;
import lectern.speech.words.rule.Verbalization;

/**
 * A stretch of a sentence in one language, as one line of characters.
 *
 * @param settled what the author settled: breaks, expansions, sounds
 */
record Run(Locale language, String text, List<Verbalization> settled) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    Run {
        settled = List.copyOf(settled);
    }

    /**
     * @param spoken languages that have a voice of their own; a passage in another one stays in the text around it
     * @param met    abbreviations that this section has expanded already; grows
     */
    static List<Run> of(List<Inline> content, Locale language, Set<String> spoken, Set<String> met,
            TextNormalizer normalizer) {
        Collector collector = new Collector(language, spoken, met, normalizer);
        collector.add(content);
        collector.finish();
        return collector.runs;
    }

    private static final class Collector {
        private final List<Run> runs = new ArrayList<>();
        private final Set<String> spoken;
        private final Set<String> met;
        private final TextNormalizer normalizer;
        private final StringBuilder text = new StringBuilder();
        private final List<Verbalization> settled = new ArrayList<>();
        private Locale language;

        private Collector(Locale language, Set<String> spoken, Set<String> met, TextNormalizer normalizer) {
            this.language = language;
            this.spoken = spoken;
            this.met = met;
            this.normalizer = normalizer;
        }

        private void add(List<Inline> content) {
            for (Inline inline : content) {
                switch (inline) {
                    case Inline.Text plain -> text.append(TextNormalizer.clean(plain.text()));
                    case Inline.LineBreak _ -> settle(" ", new Said(", ", List.of()), "line-break");
                    case Inline.Picture picture -> text.append(TextNormalizer.clean(picture.alt()));
                    case Inline.Pronounced pronounced -> settle(TextNormalizer.clean(Inline.text(pronounced.content())),
                            said(pronounced.say()), "pronounced");
                    case Inline.Abbreviation abbreviation -> add(abbreviation);
                    case Inline.Superscript raised -> raise(clean(raised), raised.power());
                    case Inline.Subscript lowered -> text.append(Raised.below(clean(lowered)));
                    case Inline.Foreign foreign -> add(foreign);
                    case Inline.Span span -> add(span.content());
                }
            }
        }

        /** A mark of a note for which there are no raised characters is known here only. */
        private void raise(String written, boolean power) {
            String raised = Raised.above(written);
            Optional<String> words = power && Powers.isPower(text, written)
                    ? Powers.say(written, ownRules() ? language : Locale.ENGLISH, exponent -> said(exponent).words())
                    : Optional.empty();
            if (words.isPresent()) {
                settle(raised, new Said(words.get(), List.of()), "power");
                return;
            }
            if (raised.equals(written) && Raised.isMark(text, written, Verbalizer.isEnglish(language))) {
                settled.add(new Verbalization(text.length(), text.length() + written.length(), written, "", "reference",
                        true));
            }
            text.append(raised);
        }

        private void add(Inline.Abbreviation abbreviation) {
            String written = clean(abbreviation);
            boolean first = met.add(written + "\n" + abbreviation.expansion());
            boolean explained = text.toString().toLowerCase(Locale.ROOT)
                    .contains(abbreviation.expansion().toLowerCase(Locale.ROOT));
            if (first && !explained && !abbreviation.expansion().isBlank()) {
                settle(written, said(abbreviation.expansion()), "expansion");
            } else {
                add(abbreviation.content());
            }
        }

        private void add(Inline.Foreign foreign) {
            if (foreign.language().getLanguage().equals(language.getLanguage())
                    || !spoken.contains(foreign.language().getLanguage())) {
                int from = text.length();
                add(foreign.content());
                if (foreign.language().getLanguage().equals("mi") && Verbalizer.isEnglish(language)) {
                    maori(from);
                }
                return;
            }
            Locale outer = language;
            finish();
            language = foreign.language();
            add(foreign.content());
            finish();
            language = outer;
        }

        /** Whatever the author and the lexicon left open is said by the letters of te reo Māori. */
        private void maori(int from) {
            for (Verbalization piece : normalizer.pieces(text.substring(from), List.of(), language)) {
                Matcher words = WORD.matcher(piece.written());
                while (!piece.isChanged() && words.find()) {
                    int start = from + piece.start() + words.start();
                    int end = from + piece.start() + words.end();
                    boolean free = settled.stream().noneMatch(each -> each.start() < end && start < each.end());
                    String word = words.group();
                    Optional.of(word).filter(_ -> free).flatMap(MaoriLetters::sounds)
                            .ifPresent(ipa -> settled.add(new Verbalization(start, end, word, word,
                                    List.of(new Transcribed(0, word.length(), ipa)), "maori", false)));
                }
            }
        }

        private void settle(String written, Said said, String rule) {
            if (written.isEmpty()) {
                return;
            }
            settled.add(new Verbalization(text.length(), text.length() + written.length(), written, said.words(),
                    said.transcribed(), rule, false));
            text.append(written);
        }

        private Said said(String written) {
            return ownRules()
                    ? new Said(TextNormalizer.clean(written), List.of())
                    : TextNormalizer.said(normalizer.pieces(TextNormalizer.clean(written), List.of(), language));
        }

        /** Whether a voice of a language other than English says it. */
        private boolean ownRules() {
            return !Verbalizer.isEnglish(language) && spoken.contains(language.getLanguage());
        }

        private static String clean(Inline.Span span) {
            return TextNormalizer.clean(Inline.text(span.content()));
        }

        private void finish() {
            if (!text.isEmpty()) {
                runs.add(new Run(language, text.toString(), settled));
            }
            text.setLength(0);
            settled.clear();
        }
    }
}
