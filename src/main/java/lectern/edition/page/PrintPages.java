package lectern.edition.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.document.Library;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.PageCounts;
import lectern.edition.page.look.PageFrame;

/** The page where a large print is chosen, and what was chosen there. Safe for many threads. */
final class PrintPages {
    private final Editions editions;
    private final PageCounts pageCounts;

    PrintPages(Editions editions, PageCounts pageCounts) {
        this.editions = editions;
        this.pageCounts = pageCounts;
    }

    /**
     * @param chosen as an address says it
     * @return empty if there is no print
     */
    Optional<byte[]> room(Frames frames, Subject subject, Map<String, List<String>> chosen) throws IOException {
        Optional<PrintChoice> found = PrintChoice.of(editions.in(frames.library().orElseThrow()), subject, chosen,
                frames.preferences());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PrintChoice choice = found.get();
        PageFrame frame = frames.beside(subject, frames.words().say("print.title"), "/print" + choice.question());
        OptionalInt count = OptionalInt.empty();
        if (choice.recipe().isPresent()) {
            count = OptionalInt.of(pageCounts.pages(choice.recipe().get()));
        }
        Optional<String> look = choice.recipe().filter(_ -> editions.formats().contains(Format.FIRST_PAGE))
                .map(print -> print.as(Format.FIRST_PAGE).address() + choice.question());
        PrintPage page = new PrintPage(frame, subject, choice, count, look, !frames.preferences().print().isEmpty());
        return Optional.of(Html.bytes(out -> JteprintGenerated.render(out, null, page)));
    }

    /** @return empty if there is no print */
    Optional<ChosenPrint> chosen(Library library, Subject subject, Map<String, List<String>> chosen) {
        return PrintChoice.of(editions.in(library), subject, chosen)
                .map(choice -> new ChosenPrint(choice.all(), subject.address() + "/print" + choice.question(),
                        choice.address()));
    }
}
