package lectern.content;

import java.util.List;
import java.util.Random;

/** Pages such as nobody writes: any element in any other. Every word is there once, so that none can be lost unseen. */
final class RandomPage {

    private static final List<String> ELEMENTS = List.of("p", "p", "p", "div", "div", "span", "b", "em", "a", "ul",
            "ol",
            "li", "li", "dl", "dt", "dd", "table", "tr", "td", "td", "th", "caption", "thead", "tfoot", "h1", "h2",
            "h3",
            "h5", "figure", "figcaption", "blockquote", "aside", "nav", "header", "footer", "section", "article",
            "main",
            "details", "summary", "button", "form", "label", "select", "option", "textarea", "del", "sub", "sup", "pre",
            "code", "q", "ruby", "rt", "abbr", "noscript", "template", "dialog", "fieldset", "legend", "address",
            "center", "font", "x-y", "menu", "search", "hgroup", "ins", "time", "svg", "title", "text", "desc", "math",
            "mi");
    private static final List<String> ATTRIBUTES = List.of("", "", "", "", "", "", " hidden", " aria-hidden=true",
            " style='display:none'", " lang=de", " role=main", " role=navigation", " role=presentation",
            " role=doc-footnote", " role=heading", " role=complementary", " role=note", " role=doc-footnotes",
            " class=sidebar", " class='share social'", " class=footnotes", " class=cookie-notice",
            " class=comments-area",
            " colspan=3", " rowspan=2", " rowspan=0", " scope=row", " scope=col", " href='#n1'", " href='x.html'",
            " id=n1", " id=n2", " id=n3", " aria-describedby=n2", " aria-controls=n3", " start=4", " value=9",
            " reversed",
            " abbr=x", " open");

    private final Random random;
    private final StringBuilder html = new StringBuilder();
    private int words;

    private RandomPage(long seed) {
        random = new Random(seed);
    }

    static String of(long seed) {
        RandomPage page = new RandomPage(seed);
        page.words();
        page.content(0);
        return page.html.toString();
    }

    private void content(int depth) {
        int children = 1 + random.nextInt(depth == 0 ? 12 : 4);
        for (int i = 0; i < children; i++) {
            switch (random.nextInt(depth > 7 ? 4 : 8)) {
                case 0, 1 -> words();
                case 2 -> html.append(random.nextBoolean() ? "<br>" : "<hr>");
                case 3 -> picture();
                default -> element(depth);
            }
        }
    }

    private void element(int depth) {
        String name = pick(ELEMENTS);
        html.append('<').append(name).append(pick(ATTRIBUTES)).append(pick(ATTRIBUTES)).append('>');
        content(depth + 1);
        if (random.nextInt(8) > 0) {
            html.append("</").append(name).append('>');
        }
    }

    private void words() {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            html.append(" w").append(words++).append(random.nextInt(4) == 0 ? ". W" + words++ : "");
        }
        html.append(' ');
    }

    private void picture() {
        html.append("<img src=no.png alt=' w").append(words++).append(" '").append(pick(ATTRIBUTES)).append('>');
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
