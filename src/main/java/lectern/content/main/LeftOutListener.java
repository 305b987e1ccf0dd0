package lectern.content.main;

import org.jsoup.nodes.Node;

/** Hears of each part that is taken out of a page, while its words are still in it. */
@FunctionalInterface
public interface LeftOutListener {

    /** @param rule a short name of the rule that left it out, such as {@code navigation} */
    void leftOut(Node part, String rule);
}
