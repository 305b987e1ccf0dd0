package lectern.content.page;

import java.util.HashMap;
import java.util.Map;
import lectern.content.main.LeftOutListener;
import lectern.content.main.MainContent;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What describes pictures at length on a page. It is taken out of the page, so that it is read with its picture and only
 * once.
 *
 * @param byPicture grows smaller while they are read
 */
record LongDescriptions(Map<Element, Element> byPicture) {

    static LongDescriptions takeOut(Document document) {
        Map<Element, Element> descriptions = new HashMap<>();
        Map<String, Element> byId = new HashMap<>();
        document.select(Query.of("[id]")).forEach(each -> byId.putIfAbsent(each.id(), each));
        for (Element described : document
                .select(Query.of("img[aria-describedby], svg[aria-describedby], figure[aria-describedby]"))) {
            String id = described.attr("aria-describedby").strip().split("\\s+")[0];
            Element target = byId.get(id);
            Element picture = described.nameIs("figure") ? described.selectFirst(Query.of("img, svg")) : described;
            if (target == null || picture == null) {
                continue;
            }
            boolean apart = !descriptions.containsKey(picture)
                    && picture.closest(Query.of("svg svg, svg img")) == null && !picture.parents().contains(target)
                    && target.selectFirst(Query.of("main, article, h1, img, svg")) == null
                    && target.closest(Query.of("svg, head, figcaption")) == null
                    && !target.nameIs("body") && !target.nameIs("html")
                    && !Tags.isUnseen(target);
            if (apart) {
                target.replaceWith(new TextNode(" "));
                target.removeAttr("hidden").removeAttr("aria-hidden");
                descriptions.put(picture, target);
                byId.remove(id);
            }
        }
        return new LongDescriptions(descriptions);
    }

    /**
     * Leaves out those whose pictures are no part of the text, and what no text is in the others.
     *
     * @param leftOut hears of a part and the rule that left it out
     */
    void settle(Document document, LeftOutListener leftOut) {
        byPicture.entrySet().removeIf(entry -> {
            boolean lost = entry.getKey().closest(Query.of("body")) != document.body();
            if (lost) {
                leftOut.leftOut(entry.getValue(), "outside-main-content");
            } else {
                MainContent.clean(entry.getValue(), leftOut);
            }
            return lost;
        });
    }
}
