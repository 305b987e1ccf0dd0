package lectern.edition.page;

import java.util.List;

/** What the template of an error shows: what happened, and what can be done about it. */
record ErrorPage(Frame frame, int status, String title, String sentence, List<String> hints) {}
