package lectern.edition.print.picture;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Section;
import lectern.document.Table;

/** Finds the pictures of a section, wherever they are. */
public final class Figures {
    private Figures() {}

    public static List<Image> of(Section section) {
        List<Image> images = new ArrayList<>();
        collect(section.blocks(), images);
        return images;
    }

    private static void collect(List<Block> blocks, List<Image> images) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading _,Block.Paragraph _ -> {
                }
                case Block.BulletList list -> list.items().forEach(each -> collect(each.blocks(), images));
                case Block.NumberedList list -> list.items().forEach(each -> collect(each.blocks(), images));
                case Block.DefinitionList list -> list.definitions().forEach(each -> collect(each.blocks(), images));
                case Table table -> table.rows()
                        .forEach(row -> row.cells().forEach(cell -> collect(cell.blocks(), images)));
                case Block.Figure figure -> {
                    figure.image().ifPresent(images::add);
                    collect(figure.longDescription(), images);
                }
                case Block.Note note -> collect(note.blocks(), images);
                case Block.Quote quote -> collect(quote.blocks(), images);
            }
        }
    }
}
