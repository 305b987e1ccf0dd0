package lectern.edition.print.layout;

import java.util.List;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Strip;

/**
 * One side of a sheet.
 *
 * @param strips  top to bottom
 * @param running the lines at its foot, down from the paper's top edge
 */
public record PrintedPage(List<Standing> strips, List<Placed.Line> running) {

    /** @param top down from the paper's top edge */
    public record Standing(double top, Strip strip) {}

    public PrintedPage {
        strips = List.copyOf(strips);
        running = List.copyOf(running);
    }
}
