package lectern.edition.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.edition.Words;
import lectern.edition.xml.XmlFile;

/**
 * Writes a table (ISO/IEC 29500-1, 17.4). Where its columns have no room beside each other in letters of this size, the
 * rows stand below each other, each cell behind the words of its headers: no word is split, and none is out of the page.
 */
final class WordTable {
    private final WordDocument document;
    private final BlockWriter writer;
    private final XmlFile xml;

    WordTable(WordDocument document, BlockWriter writer, XmlFile xml) {
        this.document = document;
        this.writer = writer;
        this.xml = xml;
    }

    void write(Table table, Spot spot) {
        if (!table.caption().isEmpty()) {
            ParagraphLook caption = ParagraphLook.of("Caption", writer.isRightToLeft(table.caption(), spot));
            writer.paragraph(caption.indented(spot.indent(), 0), spot,
                    () -> writer.sentences(table.caption(), spot));
        }
        TableRoom room = new TableRoom(document);
        double width = document.style().textWidth() - spot.indent() / 20.0;
        Optional<double[]> columns = room.columns(table, width);
        if (columns.isPresent()) {
            grid(table, columns.get(), room, spot);
        } else {
            list(table, spot);
        }
    }

    private void grid(Table table, double[] columns, TableRoom room, Spot spot) {
        int head = table.headRows();
        xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        if (Words.isRightToLeft(spot.language())) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", Integer.toString(IntStream.range(0, columns.length)
                .map(column -> WordDocument.twips(columns[column])).sum()), "w:type", "dxa");
        if (spot.indent() > 0) {
            xml.empty("w:tblInd", "w:w", Integer.toString(spot.indent()), "w:type", "dxa");
        }
        xml.empty("w:tblLayout", "w:type", "fixed");
        int padding = WordDocument.twips(room.padding());
        xml.start("w:tblCellMar");
        for (String side : List.of("w:top", "w:left", "w:bottom", "w:right")) {
            boolean beside = side.equals("w:left") || side.equals("w:right");
            xml.empty(side, "w:w", Integer.toString(beside ? padding : padding / 2), "w:type", "dxa");
        }
        xml.end();
        boolean names = table.rows().stream().flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.role() == Table.Role.ROW_HEADER);
        xml.empty("w:tblLook", "w:val", names ? "00A0" : "0020", "w:firstRow", head > 0 ? "1" : "0", "w:lastRow", "0",
                "w:firstColumn", names ? "1" : "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1");
        if (!table.caption().isEmpty()) {
            xml.empty("w:tblCaption", "w:val", Sentence.unmarked(table.caption()));
        }
        xml.end().start("w:tblGrid");
        for (double column : columns) {
            xml.empty("w:gridCol", "w:w", Integer.toString(WordDocument.twips(column)));
        }
        xml.end();
        Table.Cell[][] grid = table.grid();
        for (int row = 0; row < grid.length; row++) {
            row(table, grid, row, row < head, columns, spot);
        }
        xml.end();
    }

    private void row(Table table, Table.Cell[][] grid, int row, boolean head, double[] columns, Spot spot) {
        xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.end();
        for (int column = 0; column < table.columns(); column += grid[row][column].columnSpan()) {
            Table.Cell cell = grid[row][column];
            boolean begins = row == 0 || grid[row - 1][column] != cell;
            double width = IntStream.range(column, column + cell.columnSpan()).mapToDouble(each -> columns[each])
                    .sum();
            xml.start("w:tc").start("w:tcPr");
            xml.empty("w:tcW", "w:w", Integer.toString(WordDocument.twips(width)), "w:type", "dxa");
            if (cell.columnSpan() > 1) {
                xml.empty("w:gridSpan", "w:val", Integer.toString(cell.columnSpan()));
            }
            if (cell.rowSpan() > 1) {
                xml.empty("w:vMerge", "w:val", begins ? "restart" : "continue");
            }
            xml.end();
            Spot inside = spot.cell(cell.role() != Table.Role.DATA);
            writer.cell(begins ? cell.blocks() : List.of(),
                    head || isTitle(table, cell) ? inside.styled("TableHead") : inside);
            xml.end();
        }
        xml.end();
    }

    /** Whether it is the title of the rows below it. */
    private static boolean isTitle(Table table, Table.Cell cell) {
        return table.isAcross(cell) && cell.role() != Table.Role.DATA;
    }

    private void list(Table table, Spot spot) {
        TableHeaders about = TableHeaders.of(table);
        for (int row = 0; row < table.rows().size(); row++) {
            if (about.isSaidBelow(row)) {
                continue;
            }
            List<TableHeaders.Said> cells = about.said(row);
            for (int i = 0; i < cells.size(); i++) {
                Table.Cell cell = cells.get(i).cell();
                List<Table.Cell> above = cell.role() == Table.Role.COLUMN_HEADER ? List.of() : about.above(row, cell);
                field(above, cells.get(i), i == 0, spot.ruled(0),
                        i + 1 == cells.size() && !isTitle(table, cell));
            }
        }
    }

    private void field(List<Table.Cell> above, TableHeaders.Said said, boolean first, Spot spot, boolean last) {
        Table.Cell cell = said.cell();
        boolean asAbove = said.told() == TableHeaders.Told.AS_ABOVE;
        List<Block> blocks = asAbove ? List.of() : cell.blocks();
        List<List<Sentence>> names = above.stream().map(header -> Section.sentences(header.blocks()))
                .filter(each -> !each.isEmpty()).toList();
        boolean bold = cell.role() != Table.Role.DATA;
        List<Sentence> words = blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph paragraph
                ? paragraph.sentences()
                : List.of();
        ParagraphLook look = ParagraphLook.of(first ? "RowName" : "RowCell",
                writer.isRightToLeft(names.isEmpty() ? words : names.getFirst(), spot)).tightly(!last);
        look = last ? look : look.keptWithNext();
        writer.paragraph(look.indented(spot.indent(), 0), spot, () -> {
            if (!names.isEmpty()) {
                writer.heads(names, spot);
            } else if (asAbove) {
                writer.label(document.wording().named(TableHeaders.beginning(cell)), true);
            }
            if (blocks.isEmpty()) {
                writer.label(asAbove ? document.wording().asAbove() : document.wording().empty(), false);
            } else if (!words.isEmpty()) {
                writer.sentences(words, bold ? spot.cell(true) : spot);
            }
        });
        if (words.isEmpty() && !blocks.isEmpty()) {
            writer.blocks(blocks, spot.indented(writer.indent(spot)));
        }
    }
}
