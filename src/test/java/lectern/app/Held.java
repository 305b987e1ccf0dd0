package lectern.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Requests that are held back until a test lets them go. */
final class Held {
    private final List<Route> waiting = new ArrayList<>();
    private boolean open;

    static Held of(Page page, String addresses) {
        Held held = new Held();
        page.route(addresses, held::answer);
        return held;
    }

    private void answer(Route route) {
        if (open) {
            route.resume();
        } else {
            waiting.add(route);
        }
    }

    void release() {
        open = true;
        waiting.forEach(Route::resume);
        waiting.clear();
    }
}
