package lectern.content.markup;

import java.util.List;
import java.util.Locale;
import lectern.document.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page made plain, ready to be looked at. */
record Plain(Document page, List<Unreadable> unreadable) {

    static Plain of(String html) {
        return of(html, Locale.UK);
    }

    static Plain of(String html, Locale language) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        page.outputSettings().prettyPrint(false);
        return new Plain(page, PlainMarkup.make(page, language, (_, _) -> {}));
    }

    /** What became of a page's body, where nothing is in doubt. */
    static String body(String html) {
        Plain plain = of(html);
        if (!plain.unreadable.isEmpty()) {
            throw new AssertionError(plain.unreadable.toString());
        }
        return plain.body();
    }

    String body() {
        return page.body().html().strip();
    }

    List<Problem.Code> codes() {
        return unreadable.stream().map(each -> each.told().code()).toList();
    }
}
