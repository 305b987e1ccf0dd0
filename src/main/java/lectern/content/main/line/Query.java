package lectern.content.main.line;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What is looked for in every page, compiled once: compiling took more than a tenth of the time that a page needs. Safe
 * for many threads.
 */
public final class Query {

    private static final Map<String, Evaluator> KNOWN = new ConcurrentHashMap<>();

    private Query() {}

    /** @param selector of the program's own; what a publisher writes is not to be remembered for ever */
    public static Evaluator of(String selector) {
        return KNOWN.computeIfAbsent(selector, Selector::evaluatorOf);
    }
}
