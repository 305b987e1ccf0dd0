package lectern.edition.feed;

import java.util.Locale;

/**
 * What apps show of a podcast or of an episode in words.
 *
 * @param language of both, and of what is heard
 */
record Summary(String title, String description, Locale language) {}
