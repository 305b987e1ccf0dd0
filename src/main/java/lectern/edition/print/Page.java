package lectern.edition.print;

import java.util.List;

/**
 * One side of a sheet.
 *
 * @param strips  top to bottom
 * @param running the line at its foot, down from the paper's top edge
 */
record Page(List<Standing> strips, Placed.Line running) {

    /** @param top down from the paper's top edge */
    record Standing(double top, Strip strip) {}

    Page {
        strips = List.copyOf(strips);
    }
}
