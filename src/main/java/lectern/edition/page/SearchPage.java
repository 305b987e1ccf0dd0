package lectern.edition.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.text.LeftToRight;
import lectern.edition.page.look.PageFrame;
import lectern.search.Found;

/**
 * What the template of a search shows.
 *
 * @param in           the one publication that was looked in
 * @param publications all there are, for one who has found nothing
 */
record SearchPage(PageFrame frame, Found found, Optional<Publication> in, List<Publication> publications) {

    /** Some of a sentence. */
    record Part(String text, boolean marked) {}

    boolean isAsked() {
        return !found.typed().text().isEmpty();
    }

    static List<Part> parts(Found.Passage passage) {
        String text = passage.sentence().raisedText();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Found.Mark mark : passage.marks()) {
            if (at < mark.start()) {
                parts.add(new Part(LeftToRight.marked(text.substring(at, mark.start())), false));
            }
            parts.add(new Part(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            parts.add(new Part(LeftToRight.marked(text.substring(at)), false));
        }
        return parts;
    }

    /** The address of a section that was found, or of what is said of the publication, its contact among it. */
    static String address(Found.Hit hit) {
        String publication = "/" + hit.publication().id();
        return hit.section().map(section -> publication + "/" + section.id()).orElse(publication + "#_about");
    }

    /** Which of the publication's sections was found; a correction is none of them. */
    Optional<String> place(Found.Hit hit) {
        int sections = hit.publication().sections().size();
        return hit.section().map(hit.publication()::place).filter(place -> place > 0)
                .map(place -> frame.words().say("section.place", place, sections));
    }

    Optional<String> previous() {
        return found.page() > 1 ? Optional.of(address(found.page() - 1)) : Optional.empty();
    }

    Optional<String> next() {
        return found.page() < found.pages() ? Optional.of(address(found.page() + 1)) : Optional.empty();
    }

    private String address(int page) {
        return address(found, in.map(Publication::id)) + "&page=" + page;
    }

    /** Leads to what was found, from its first page on. */
    static String address(Found found, Optional<String> in) {
        return "/search?q=" + URLEncoder.encode(found.typed().text(), StandardCharsets.UTF_8)
                + in.map(only -> "&in=" + only).orElse("");
    }

    /** The first publications, for one who has found nothing. */
    List<LibraryPage.Card> cards() {
        return LibraryPage.cards(publications, 1, _ -> "");
    }

    /** Whether there are more than these. */
    boolean isMore() {
        return publications.size() > LibraryPage.LENGTH;
    }
}
