package lectern.edition.page;

import java.util.List;

/** What the library's template shows. */
record LibraryPage(Frame frame, List<Entry> publications) {}
