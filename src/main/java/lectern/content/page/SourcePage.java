package lectern.content.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.content.inline.PagePart;
import lectern.content.publication.FrontMatter;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;

/**
 * One file of a publication, read.
 *
 * @param words   all that are seen in it, counted apart from the pieces
 * @param guesses what of its running text was left out
 */
public record SourcePage(Path file, Head head, List<PagePart> pieces, SourceWords words, Guesses guesses) {

    private static final int MOST_LINES = 6;
    private static final int MOST_SENTENCES = 2;
    private static final int LONGEST_LINE = 80;
    private static final String STOPS = ".!?…؟。";

    /**
     * What a page says beside its text.
     *
     * @param name   what the file calls itself: its title element, else its file name
     * @param source the address it was saved from
     * @param about  what it says of the publication, in front of its text
     */
    public record Head(String name, Locale language, Optional<URI> source, Map<FrontMatter.Detail, String> about) {}

    /**
     * Words of running text that were left out.
     *
     * @param prose    by any rule
     * @param doubtful by a guess, although they look like the text
     */
    public record Guesses(int prose, int doubtful) {}

    /** Its first heading of level 1, above the text; a lower one, or one further down, names only a part of it. */
    public Optional<PagePart.Title> title() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof PagePart.Title title && title.level() == 1) {
                return isLeadIn(pieces.subList(0, i)) ? Optional.of(title) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Whether what stands above a heading belongs to it, as a date, a series or a picture does: no text of its own, which
     * nobody must hear below words that it does not stand under.
     */
    public static boolean isLeadIn(List<PagePart> above) {
        List<String> lines = above.stream().flatMap(piece -> switch (piece) {
            case PagePart.Title title -> Stream.of(title.sentence());
            case PagePart.Body body -> body.block() instanceof Block.Figure
                    ? Stream.<Sentence>of()
                    : Section.sentences(List.of(body.block())).stream();
        }).map(Sentence::text).toList();
        boolean isShort = lines.size() <= MOST_LINES && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE);
        return isShort && (lines.stream().noneMatch(SourcePage::isSentence)
                || lines.size() <= MOST_SENTENCES && above.stream().allMatch(SourcePage::isLine));
    }

    private static boolean isSentence(String line) {
        return !line.isEmpty() && STOPS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean isLine(PagePart part) {
        return !(part instanceof PagePart.Body body)
                || body.block() instanceof Block.Figure || body.block() instanceof Block.Paragraph;
    }

    /** The ids of its sentences. */
    public Set<String> sentences() {
        Set<String> ids = new HashSet<>();
        for (PagePart piece : pieces) {
            switch (piece) {
                case PagePart.Title title -> ids.add(title.sentence().id());
                case PagePart.Body body -> Section.sentences(List.of(body.block())).forEach(each -> ids.add(each.id()));
            }
        }
        return ids;
    }
}
