package lectern.content.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.inline.PagePart;
import lectern.content.publication.FrontMatter;
import lectern.document.Section;

/**
 * One file of a publication, read.
 *
 * @param words   all that are seen in it, counted apart from the pieces
 * @param guesses what of its running text was left out
 */
public record SourcePage(Path file, Head head, List<PagePart> pieces, SourceWords words, Guesses guesses) {

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

    /** Its first heading of level 1; a lower one names only a part of it. */
    public Optional<PagePart.Title> title() {
        return pieces.stream().filter(PagePart.Title.class::isInstance).map(PagePart.Title.class::cast)
                .filter(title -> title.level() == 1).findFirst();
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
