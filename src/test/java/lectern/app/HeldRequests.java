package lectern.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Requests that are held back until a test lets them go. */
final class HeldRequests {
    private final List<Route> waiting = new ArrayList<>();
    private boolean open;

    static HeldRequests of(Page page, String addresses) {
        HeldRequests held = new HeldRequests();
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
