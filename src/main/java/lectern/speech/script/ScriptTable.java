package lectern.speech.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.audio.Cue;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.document.text.Label;
import lectern.speech.Voice;

/** What is said of a table: row by row, each cell with the words of the headers above it. */
final class ScriptTable {
    /** Signs that are only drawn elsewhere, and how they are called; in a cell of its own one stands for a word. */
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("●", "circle.filled"),
            Map.entry("⬤", "circle.filled"), Map.entry("⚫", "circle.filled"), Map.entry("○", "circle.empty"),
            Map.entry("◌", "circle.empty"), Map.entry("◉", "circle.dotted"), Map.entry("◎", "circle.dotted"),
            Map.entry("•", "dot"), Map.entry("∙", "dot"), Map.entry("⋅", "dot"), Map.entry("■", "square.filled"),
            Map.entry("◼", "square.filled"), Map.entry("▪", "square.filled"), Map.entry("◆", "diamond.filled"),
            Map.entry("◇", "diamond.empty"), Map.entry("*", "asterisk"), Map.entry("†", "dagger"));
    /** These begin lines, at two levels of a list too. */
    private static final Set<String> BULLETS = Set.of("dot", "square.filled");
    private static final Pattern NUMBER = Pattern.compile("[<>≤≥~±]? ?\\p{Nd}");
    private static final Pattern PLUS = Pattern.compile(" *\\+{1,4} *");

    private final Table table;
    private final Section section;
    private final ScriptDraft draft;
    private final ScriptWriter writer;
    private final Voice.Pauses pauses;
    private final TableHeaders headers;
    private final boolean signed;
    /** Whether its cells hold signs of several kinds alone, as tables of what is offered when do. */
    private final boolean drawn;
    private final Timetable timetable;
    private final ShortDays days;

    /**
     * @param section that it stands in
     * @param writer  of the blocks in its cells
     */
    ScriptTable(Table table, Section section, ScriptDraft draft, ScriptWriter writer) {
        this.table = table;
        this.section = section;
        this.draft = draft;
        this.writer = writer;
        this.pauses = draft.pauses();
        this.headers = TableHeaders.of(table);
        this.signed = table.rows().stream().flatMap(row -> row.cells().stream())
                .anyMatch(cell -> PLUS.matcher(text(cell)).matches());
        this.drawn = table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> called(cell).stream())
                .filter(name -> !BULLETS.contains(name)).distinct().limit(2).count() > 1;
        this.timetable = Timetable.of(table, headers);
        this.days = ShortDays.of(table, section.language());
    }

    void write() {
        draft.paragraph(table.caption(), pauses.sentence());
        draft.announce(draft.announcements().say("table", table.rows().size(), table.columns()), pauses.sentence());
        for (int row = 0; row < table.rows().size(); row++) {
            row(row);
        }
        draft.announce("table.end", pauses.paragraph());
    }

    /** A cell that reaches into this row from above is said again in it: a dose may be merged over two medicines. */
    private void row(int row) {
        if (table.rows().get(row).cells().isEmpty()) {
            return;
        }
        Cue.Role role = Cue.Role.ANNOUNCEMENT;
        for (TableHeaders.Said said : headers.said(row)) {
            if (said.told() == TableHeaders.Told.HERE) {
                cell(row, said.cell());
                role = Cue.Role.REPETITION;
            } else {
                again(row, said, role);
            }
        }
        draft.rest(pauses.sentence());
    }

    /** @param role which tells whether it belongs to what is said before it, or to what comes next */
    private void again(int row, TableHeaders.Said said, Cue.Role role) {
        Table.Cell cell = said.cell();
        String named = named(row, cell);
        List<Sentence> inside = inside(cell);
        Optional<Inline> instead = mark(cell, inside, named).or(() -> inside.isEmpty() && !named.isEmpty()
                ? Optional.of(draft.announcements().say("cell.empty"))
                : said.told() == TableHeaders.Told.AS_ABOVE
                        ? Optional.of(draft.announcements().say("cell.above"))
                        : Optional.empty());
        if (instead.isPresent()) {
            // Without a name of its column, its beginning tells which cell of the row above is meant.
            String which = named.isEmpty() && !inside.isEmpty() && mark(cell, inside, named).isEmpty()
                    ? TableHeaders.beginning(cell)
                    : named;
            draft.words(behind(which, List.of(instead.get())), section.language(), role, pauses.cell());
        } else if (cell.role() == Table.Role.ROW_HEADER && named.isEmpty()) {
            draft.words(List.of(new Inline.Text(Label.of(text(cell), section.language()))), section.language(), role,
                    pauses.cell());
        } else {
            for (Sentence sentence : inside) {
                String before = sentence == inside.getFirst() ? named : "";
                draft.words(behind(before, sentence.content()), sentence.language(), role, pauses.cell());
            }
        }
    }

    private String named(int row, Table.Cell cell) {
        return cell.role() == Table.Role.DATA || isNumber(cell)
                ? headers.above(row, cell).stream().map(this::name).filter(text -> !text.isBlank())
                        .reduce((before, next) -> before + Label.between(before) + next).orElse("")
                : "";
    }

    private String name(Table.Cell header) {
        return days.day(header).orElseGet(() -> TableHeaders.text(header));
    }

    private void cell(int row, Table.Cell cell) {
        String named = named(row, cell);
        List<Sentence> inside = inside(cell);
        Optional<Inline> mark = mark(cell, inside, named);
        if (mark.isPresent()) {
            draft.sentence(inside.getFirst(), behind(named, List.of(mark.get())), Cue.Role.TEXT, pauses.cell());
        } else if (inside.isEmpty() && !named.isEmpty()) {
            draft.announce(behind(named, List.of(draft.announcements().say("cell.empty"))), pauses.cell());
        } else if (!inside.isEmpty() && !named.isEmpty()
                && cell.blocks().getFirst() instanceof Block.Paragraph first) {
            draft.sentence(inside.getFirst(), behind(named, inside.getFirst().content()), Cue.Role.TEXT,
                    pauses.cell());
            draft.paragraph(first.sentences().subList(1, first.sentences().size()), pauses.cell());
            writer.blocks(cell.blocks().subList(1, cell.blocks().size()), pauses.cell());
        } else if (!inside.isEmpty()) {
            if (!named.isEmpty()) {
                draft.announceText(Label.of(named, section.language()), pauses.cell());
            }
            writer.blocks(cell.blocks(), pauses.cell());
        }
    }

    private List<Inline> behind(String named, List<Inline> content) {
        List<Inline> all = new ArrayList<>();
        if (!named.isEmpty()) {
            all.add(new Inline.Text(Label.of(named, section.language()) + " "));
        }
        all.addAll(content);
        return all;
    }

    /**
     * What a cell says by a mark alone. Elsewhere a dash is a rest and a cross is "times"; here they say that there is
     * none, and no. Beside plus signs a dash is a minus.
     */
    private Optional<Inline> mark(Table.Cell cell, List<Sentence> inside, String named) {
        return switch (inside.size() == 1 ? inside.getFirst().text().strip() : "") {
            case "-", "–", "—", "‐", "‑", "―" ->
                Optional.of(signed ? new Inline.Text("−") : draft.announcements().say("cell.none"));
            case "×", "✕" -> Optional.of(new Inline.Text("✗"));
            // In a timetable, of what does not stop.
            case "|", "¦", "│" -> Optional.of(draft.announcements().say("cell.none"));
            default -> timetable.time(cell).or(() -> days.day(cell)).<Inline>map(Inline.Text::new)
                    .or(() -> drawn || !named.isEmpty() ? sign(cell) : Optional.empty());
        };
    }

    /**
     * With the names of its row and column alone nobody would hear that anything stands there. A dot beside words in a
     * table without names only begins a line.
     */
    private Optional<Inline> sign(Table.Cell cell) {
        return called(cell).map(name -> draft.announcements().say("sign." + name));
    }

    private Optional<String> called(Table.Cell cell) {
        return Optional.ofNullable(SIGNS.get(text(cell).strip().replace("\ufe0e", "").replace("\ufe0f", "")));
    }

    /** "6 to 11" and "<3" name a row as well as "Adults" does, but do not say of what. */
    private boolean isNumber(Table.Cell cell) {
        return cell.role() == Table.Role.ROW_HEADER && NUMBER.matcher(text(cell)).lookingAt();
    }

    private String text(Table.Cell cell) {
        return Sentence.text(inside(cell));
    }

    private List<Sentence> inside(Table.Cell cell) {
        List<Sentence> all = new Section("cell", 1, section.title(), section.language(), cell.blocks()).sentences();
        return all.subList(1, all.size());
    }
}
