package lectern.edition;

import java.io.IOException;

/** How much paper prints take. Makes none. */
public interface PageCounts {

    /**
     * How many pages a print has: printed sides, not sheets.
     *
     * @throws IOException if the server closes meanwhile
     */
    int pages(Recipe print) throws IOException;
}
