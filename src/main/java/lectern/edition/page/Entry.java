package lectern.edition.page;

import java.util.List;
import java.util.Locale;

/**
 * A line in a list of contents.
 *
 * @param number  its place among all, from 1
 * @param note    how long it takes, or nothing
 * @param current whether it is the page that the reader is on
 * @param parts   the sections that belong to it
 */
record Entry(int number, String address, String title, Locale language, String note, boolean current,
        List<Entry> parts) {}
