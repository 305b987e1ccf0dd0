package lectern.edition.print.block;

import java.util.List;
import lectern.document.Block;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.text.LineBreaker;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.ShapedPiece;

/**
 * How wide something must be so that no word is split, and how wide it would like to be.
 *
 * @param least infinite for what has no place in a table's cell
 */
record Extent(double least, double most) {
    static final Extent NOTHING = new Extent(0, 0);
    static final Extent TOO_MUCH = new Extent(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    Extent or(Extent other) {
        return new Extent(Math.max(least, other.least), Math.max(most, other.most));
    }

    Extent plus(double width) {
        return new Extent(least + width, most + width);
    }

    /** Measures the blocks of a cell. Tables, figures and notes in a cell are too much: the table becomes a list. */
    static Extent of(List<Block> blocks, PrintContext context, BlockSetter setter) {
        Extent extent = NOTHING;
        for (Block block : blocks) {
            extent = extent.or(of(block, context, setter));
        }
        return extent;
    }

    private static Extent of(Block block, PrintContext context, BlockSetter setter) {
        return switch (block) {
            case Block.Paragraph paragraph -> {
                Prose prose = setter.writer().write(paragraph.sentences(), context.text(context.tag()),
                        context.language());
                List<ShapedPiece> pieces = setter.stacker().shape(prose, setter.style().size());
                yield new Extent(LineBreaker.widest(pieces), LineBreaker.unbroken(pieces));
            }
            case Block.BulletList list -> items(list.items(), 1.5, context, setter);
            case Block.NumberedList list -> items(list.items(), 3, context, setter);
            default -> TOO_MUCH;
        };
    }

    private static Extent items(List<Block.Item> items, double hang, PrintContext context, BlockSetter setter) {
        Extent extent = NOTHING;
        for (Block.Item item : items) {
            extent = extent.or(of(item.blocks(), context, setter));
        }
        return extent.plus(hang * setter.style().size());
    }
}
