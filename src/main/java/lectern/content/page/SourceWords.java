package lectern.content.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.inline.Characters;
import lectern.content.main.line.Query;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words that are seen on one page, found by a second walk that knows nothing of main content, blocks or sentences,
 * so that it cannot share their faults. Taken before anything is taken out of the page.
 */
public final class SourceWords {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "rp");
    /** All others stand apart from the words around them. */
    private static final Set<String> IN_LINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code",
            "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "mi", "mn", "mo", "q", "s", "samp", "small",
            "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr");

    private final Path file;
    private final List<String> words;

    private SourceWords(Path file, List<String> words) {
        this.file = file;
        this.words = words;
    }

    static SourceWords of(Path file, Document page) {
        StringBuilder text = new StringBuilder();
        see(page.body(), text);
        return new SourceWords(file, words(text.toString()));
    }

    private static void see(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())
                && (!element.nameIs("title") || element.closest(Query.of("svg")) != null)) {
            boolean apart = !IN_LINE.contains(element.normalName());
            text.append(apart ? " " : "").append(element.nameIs("img") ? element.attr("alt") : "");
            element.childNodes().forEach(child -> see(child, text));
            text.append(apart ? " " : "");
        }
    }

    /**
     * Where each word went.
     *
     * @param sentences of this page
     * @param leftOut   of this page
     * @param guesses   of this page
     */
    public Tally tally(List<Sentence> sentences, List<LeftOut> leftOut, SourcePage.Guesses guesses) {
        Map<String, Integer> taken = counted(sentences.stream().map(each -> written(each.content())));
        Map<String, Integer> listed = counted(leftOut.stream().map(LeftOut::text));
        List<String> unmet = new ArrayList<>();
        int listedWords = 0;
        for (String word : words) {
            if (!take(word, taken)) {
                if (take(word, listed)) {
                    listedWords++;
                } else {
                    unmet.add(word);
                }
            }
        }
        return new Tally(file, words.size(), listedWords, lost(unmet, List.of(taken, listed)), guesses.prose(),
                guesses.doubtful());
    }

    /**
     * Words that stand together on the page may stand apart in the text, and the other way round, as where a word was
     * deleted within another: such a word is there if its letters are.
     */
    private static List<String> lost(List<String> unmet, List<Map<String, Integer>> rest) {
        Map<Integer, Integer> letters = new HashMap<>();
        rest.forEach(words -> words.forEach(
                (word, times) -> word.codePoints().forEach(letter -> letters.merge(letter, times, Integer::sum))));
        return unmet.stream().filter(word -> !spell(word, letters)).toList();
    }

    private static boolean spell(String word, Map<Integer, Integer> letters) {
        Map<Integer, Long> needed = word.codePoints().boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        boolean there = needed.entrySet().stream()
                .allMatch(each -> letters.getOrDefault(each.getKey(), 0) >= each.getValue());
        if (there) {
            needed.forEach((letter, times) -> letters.merge(letter, -times.intValue(), Integer::sum));
        }
        return there;
    }

    private static boolean take(String word, Map<String, Integer> from) {
        int left = from.getOrDefault(word, 0);
        if (left > 0) {
            from.put(word, left - 1);
        }
        return left > 0;
    }

    private static Map<String, Integer> counted(Stream<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> words(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Characters.isUnseen(c)) {
                continue;
            }
            if (isBetween(c)) {
                end(word, words);
            } else {
                word.append(c);
            }
        }
        end(word, words);
        return words;
    }

    /** Quotation marks count as spaces, for an element marks a quotation where the author does not. */
    private static boolean isBetween(char c) {
        return c == ' ' || c >= '\t' && c <= '\r'
                || c > '\u007f' && (Character.isSpaceChar(c) || "“”„«»‹›".indexOf(c) >= 0);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** A sentence as its page writes it: with the readings that stand above its words. */
    public static String written(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text plain -> text.append(plain.text());
                case Inline.Picture picture -> text.append(' ').append(picture.alt()).append(' ');
                case Inline.Pronounced ruby ->
                    text.append(written(ruby.content())).append(' ').append(ruby.say()).append(' ');
                case Inline.Span span -> text.append(written(span.content()));
                case Inline.LineBreak _ -> text.append(' ');
            }
        }
        return text.toString();
    }
}
