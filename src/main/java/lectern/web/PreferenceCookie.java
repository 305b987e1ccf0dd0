package lectern.web;

import lectern.edition.page.Preferences;

/** The one cookie: how a reader wants pages to be. Only set once a reader has said so. */
final class PreferenceCookie {
    private PreferenceCookie() {}

    static Preferences read(Headers headers) {
        return Preferences.NONE;
    }
}
