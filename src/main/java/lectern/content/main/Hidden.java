package lectern.content.main;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page does not show until something happens. */
final class Hidden {

    private Hidden() {}

    static boolean is(Element element) {
        if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
