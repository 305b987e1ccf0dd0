package lectern.edition.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.KeptTogether;
import lectern.edition.print.font.Face;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Joining;

/**
 * How wide the columns of a table are, so that no word is split in a cell. Measured in a typeface at hand whose letters are
 * as wide as those that the document names, or wider. Lengths in points.
 */
final class TableRoom {
    private static final double PART = 0.35;
    /** As much wider is the widest typeface that programs put in the place of one that a machine lacks. */
    private static final double OTHER_TYPEFACE = 1.25;
    /** By so much at least, as programs round the places of letters. */
    private static final double ROUNDING = 1.02;
    /** Letters that no font at hand has. */
    private static final double UNKNOWN = 1;

    private final WordDocument document;
    private final Fonts fonts;
    private final double size;

    TableRoom(WordDocument document) {
        this.document = document;
        this.fonts = document.fonts().led(WordOptions.typeface(document.style()).measured());
        this.size = document.style().size();
    }

    /** Free at either side of a cell's words. */
    double padding() {
        return PART * size;
    }

    /**
     * The widths of the columns: with room for the words in another typeface, if there is any.
     *
     * @return empty if they have no room beside each other
     */
    Optional<double[]> columns(Table table, double width) {
        return columns(table, width, OTHER_TYPEFACE).or(() -> columns(table, width, ROUNDING));
    }

    /** @param margin by how much words may be wider than they are measured */
    private Optional<double[]> columns(Table table, double width, double margin) {
        double[] least = new double[table.columns()];
        double[] wanted = new double[table.columns()];
        for (int span = 1; span <= table.columns(); span++) {
            for (Table.Row row : table.rows()) {
                for (Table.Cell cell : row.cells()) {
                    if (cell.columnSpan() == span) {
                        boolean bold = cell.role() != Table.Role.DATA;
                        widen(least, cell, margin * longestWord(cell.blocks(), bold) + 2 * padding());
                        widen(wanted, cell, Math.min(longestText(cell.blocks(), bold) + 2 * padding(), width));
                    }
                }
            }
        }
        double spare = width - Arrays.stream(least).sum();
        if (spare < 0) {
            return Optional.empty();
        }
        double[] more = new double[least.length];
        Arrays.setAll(more, column -> Math.max(0, wanted[column] - least[column]));
        double all = Arrays.stream(more).sum();
        double[] columns = new double[least.length];
        Arrays.setAll(columns,
                column -> least[column] + (all == 0 ? spare / least.length : spare * more[column] / all));
        return Optional.of(columns);
    }

    private static void widen(double[] columns, Table.Cell cell, double width) {
        int end = cell.column() + cell.columnSpan();
        double now = Arrays.stream(columns, cell.column(), end).sum();
        if (now < width) {
            for (int column = cell.column(); column < end; column++) {
                columns[column] += (width - now) / cell.columnSpan();
            }
        }
    }

    private double longestWord(List<Block> blocks, boolean bold) {
        double longest = 0;
        for (Block block : blocks) {
            for (Sentence sentence : Section.sentences(List.of(block))) {
                for (String word : KeptTogether.glued(sentence.text()).split(" ")) {
                    longest = Math.max(longest, indent(block) + width(word, bold || isHeavy(sentence)));
                }
            }
        }
        return longest;
    }

    private double longestText(List<Block> blocks, boolean bold) {
        double longest = 0;
        for (Block block : blocks) {
            for (Sentence sentence : Section.sentences(List.of(block))) {
                longest = Math.max(longest, indent(block) + width(sentence.text(), bold));
            }
        }
        return longest;
    }

    /** Whatever is strong in it. */
    private static boolean isHeavy(Sentence sentence) {
        return !sentence.content().stream().allMatch(Inline.Text.class::isInstance);
    }

    private double indent(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.Heading
                ? 0
                : Numberings.step(document.style()) / 20.0 * 2;
    }

    private double width(String text, boolean bold) {
        // A joined letter may be wider than the same one by itself.
        return Joining.joined(text, fonts::covers).codePoints().mapToDouble(letter -> {
            Optional<Face> face = fonts.find(letter, bold);
            return face.map(found -> found.advance(letter) * size / 1000).orElse(UNKNOWN * size);
        }).sum();
    }
}
