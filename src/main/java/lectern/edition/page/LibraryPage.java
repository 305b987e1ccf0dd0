package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.edition.page.look.Frame;

/**
 * What the library's template shows.
 *
 * @param unknownCode what somebody typed as a code, if it leads nowhere
 */
record LibraryPage(Frame frame, List<Entry> publications, Optional<String> unknownCode) {}
