package lectern.speech;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.audio.Cue;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.document.text.Numbering;
import lectern.speech.words.Wording;

/** Walks one section and writes down what is said of it. Used once, by one thread. */
final class ScriptWriter {
    private static final Pattern PLUS = Pattern.compile(" *\\+{1,4} *");

    private final Verbalizer.Sentences sentences;
    private final Publication publication;
    private final Section section;
    private final Voice voice;
    private final Voice.Pauses pauses;
    private final Announcements announcements;
    private final List<Utterance> utterances = new ArrayList<>();
    private final List<Script.Unsaid> leftOut = new ArrayList<>();

    ScriptWriter(Verbalizer.Sentences sentences, Publication publication, Section section, Voice voice) {
        this.sentences = sentences;
        this.publication = publication;
        this.section = section;
        this.voice = voice;
        this.pauses = voice.pauses();
        this.announcements = Announcements.in(sentences.spoken(section.language(), voice));
    }

    Script write() {
        blocks(section.blocks(), pauses.paragraph());
        List<Utterance> body = List.copyOf(utterances);
        utterances.clear();
        begin(body);
        utterances.addAll(body);
        if (isUpdate() || publication.sections().getFirst().id().equals(section.id())) {
            aboutTheText(publication.metadata());
        }
        if (isUpdate() || publication.sections().getLast().id().equals(section.id())) {
            end(publication.metadata());
        }
        return new Script(voice, utterances, leftOut);
    }

    /**
     * As short as can be: whoever goes from section to section hears it each time. Written last, for it says how long the
     * rest takes.
     */
    private void begin(List<Utterance> body) {
        if (isUpdate()) {
            announce(List.of(own(publication.title() + ".")), pauses.sentence());
        }
        sentence(section.title(), Cue.Role.TITLE, isAlone() ? pauses.heading() : pauses.sentence());
        if (!isAlone()) {
            announce(announcements.place(publication.place(section), publication.sections().size(), minutes(body)),
                    pauses.paragraph());
        }
    }

    /** Behind the first text rather than before it, which is what the listener came for. */
    private void aboutTheText(Metadata metadata) {
        rest(pauses.beforeHeading());
        announce("computer-voice", pauses.sentence());
        if (!isUpdate()) {
            metadata.reviewed().ifPresent(day -> announceDay("reviewed", day));
            metadata.nextReview().ifPresent(day -> announceDay("next-review", day));
            // The host alone: a whole address is too long to be heard.
            metadata.source().flatMap(address -> Optional.ofNullable(address.getHost())).ifPresent(
                    host -> announce(announcements.before("source", host + "."), pauses.sentence()));
        }
        rest(pauses.paragraph());
    }

    private boolean isAlone() {
        return isUpdate() || publication.sections().size() == 1;
    }

    /** It is heard by itself, so it names what it is about. */
    private boolean isUpdate() {
        return publication.place(section) == 0;
    }

    private double minutes(List<Utterance> body) {
        int words = body.stream().flatMap(utterance -> utterance.spans().stream())
                .mapToInt(span -> Wording.count(span.words())).sum();
        double rests = body.stream().mapToLong(utterance -> utterance.pauseAfter().toMillis()).sum() / 60_000.0;
        return words / (voice.wordsPerMinute() * voice.rate()) + rests;
    }

    private void end(Metadata metadata) {
        Optional<Contact> contact = metadata.contact();
        if (contact.isEmpty()) {
            return;
        }
        rest(pauses.beforeHeading());
        if (!isUpdate()) {
            announce(announcements.before("end", metadata.title() + "."), pauses.paragraph());
        }
        contact.get().name()
                .ifPresent(name -> announce(announcements.before("contact", name + "."), pauses.sentence()));
        contact.get().address()
                .ifPresent(address -> announce(announcements.before("address", address + "."), pauses.sentence()));
        contact.get().email().ifPresent(email -> announce(announcements.before("email", email), pauses.sentence()));
        contact.get().phone().ifPresent(phone -> {
            announce(announcements.before("phone", phone + "."), pauses.paragraph());
            announce(announcements.before("phone.again", phone + "."), pauses.paragraph());
        });
    }

    private void blocks(List<Block> blocks, Duration last) {
        blocks.forEach(block -> block(block, last));
    }

    private void block(Block block, Duration last) {
        switch (block) {
            case Block.Heading heading -> {
                rest(pauses.beforeHeading());
                sentence(heading.title(), Cue.Role.HEADING, pauses.heading());
            }
            case Block.Paragraph paragraph -> paragraph(paragraph.sentences(), last);
            case Block.BulletList list -> {
                list.items().forEach(item -> blocks(item.blocks(), pauses.item()));
                rest(last.minus(pauses.item()));
            }
            case Block.NumberedList list -> numbered(list, last);
            case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                definition.terms().forEach(term -> sentence(term, Cue.Role.TEXT, pauses.item()));
                blocks(definition.blocks(), last);
            });
            case Table table -> new TableReading(table).read();
            case Block.Figure figure -> figure(figure, last);
            case Block.Note note -> {
                if (!note.told()) {
                    announce(note.number().map(number -> announcements.say("footnote.number", number))
                            .orElseGet(() -> announcements.note(note.kind())), pauses.cell());
                }
                note.title().ifPresent(title -> sentence(title, Cue.Role.TEXT, pauses.heading()));
                blocks(note.blocks(), last);
            }
            case Block.Quote quote -> {
                announce("quote", pauses.cell());
                blocks(quote.blocks(), pauses.sentence());
                announce("quote.end", last);
            }
        }
    }

    private void paragraph(List<Sentence> paragraph, Duration last) {
        for (int i = 0; i < paragraph.size(); i++) {
            sentence(paragraph.get(i), Cue.Role.TEXT, i + 1 < paragraph.size() ? pauses.sentence() : last);
        }
    }

    private void numbered(Block.NumberedList list, Duration last) {
        // Numerals are said as the numbers that they are, and letters as capitals: a small "a" would be said as a word.
        boolean lettered = list.numbering() == Numbering.SMALL_LETTERS
                || list.numbering() == Numbering.CAPITAL_LETTERS;
        Numbering said = lettered ? Numbering.CAPITAL_LETTERS : Numbering.DECIMAL;
        for (int i = 0; i < list.items().size(); i++) {
            announce(List.of(own(said.write(list.start() + i) + ".")), pauses.cell());
            blocks(list.items().get(i).blocks(), pauses.item());
        }
        rest(last.minus(pauses.item()));
    }

    private void figure(Block.Figure figure, Duration last) {
        boolean described = !figure.alternative().isEmpty() || !figure.caption().isEmpty()
                || !figure.longDescription().isEmpty();
        announce(described ? "image" : "image.undescribed", pauses.cell());
        paragraph(figure.alternative(), pauses.sentence());
        paragraph(figure.caption(), last);
        if (!figure.longDescription().isEmpty()) {
            announce("description", pauses.cell());
            blocks(figure.longDescription(), last);
        }
    }

    private void sentence(Sentence sentence, Cue.Role role, Duration pause) {
        sentence(sentence, sentence.content(), role, pause);
    }

    /**
     * @param content the sentence's own, perhaps with words in front
     */
    private void sentence(Sentence sentence, List<Inline> content, Cue.Role role, Duration pause) {
        List<Phrase.Voiced> pieces = sentences.pieces(content, sentence.language(), voice);
        pieces.stream().map(Phrase.Voiced::piece).filter(piece -> piece.leftOut()).forEach(
                piece -> leftOut.add(new Script.Unsaid(sentence.id(), piece.rule(), piece.written().strip())));
        List<Phrase> phrases = Phrase.of(pieces).stream().filter(phrase -> !phrase.isSilent()).toList();
        if (phrases.isEmpty()) {
            leftOut.add(new Script.Unsaid(sentence.id(), "no-words", sentence.text()));
        }
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            utterances.add(new Utterance(Optional.of(sentence.id()), role, phrase.text(), phrase.spans(),
                    i + 1 < phrases.size() ? pauses.sentence().dividedBy(3) : pause, phrase.rules()));
        }
    }

    private void announce(String key, Duration pause) {
        announce(announcements.say(key), pause);
    }

    private void announceDay(String key, LocalDate day) {
        announce(announcements.say(key, announcements.day(day)), pauses.sentence());
    }

    private void announce(Inline words, Duration pause) {
        announce(List.of(words), pause);
    }

    private void announce(List<Inline> content, Duration pause) {
        for (Phrase phrase : sentences.phrases(content, section.language(), voice)) {
            if (!phrase.isSilent()) {
                utterances.add(new Utterance(Optional.empty(), Cue.Role.ANNOUNCEMENT, phrase.text(), phrase.spans(),
                        pause, phrase.rules()));
            }
        }
    }

    private static Inline own(String text) {
        return new Inline.Text(text);
    }

    /** Lengthens the rest after what was said last. */
    private void rest(Duration more) {
        if (!utterances.isEmpty() && more.isPositive()) {
            Utterance last = utterances.removeLast();
            utterances.add(new Utterance(last.sentence(), last.role(), last.text(), last.spans(),
                    last.pauseAfter().plus(more), last.rules()));
        }
    }

    /** Row by row, each cell with the words of the headers above it. */
    private final class TableReading {
        private final Table table;
        private final TableHeaders headers;
        private final boolean signed;

        private TableReading(Table table) {
            this.table = table;
            this.headers = TableHeaders.of(table);
            this.signed = table.rows().stream().flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> PLUS.matcher(text(cell)).matches());
        }

        private void read() {
            paragraph(table.caption(), pauses.sentence());
            announce(announcements.say("table", table.rows().size(), table.columns()), pauses.sentence());
            for (int row = 0; row < table.rows().size(); row++) {
                row(row);
            }
            announce("table.end", pauses.paragraph());
        }

        private void row(int row) {
            Optional<Table.Cell> header = table.rowHeader(row);
            boolean spanned = header.isPresent() && !table.rows().get(row).cells().contains(header.get());
            if (spanned) {
                announce(List.of(own(text(header.get()) + ":")), pauses.cell());
            }
            for (Table.Cell cell : table.rows().get(row).cells()) {
                cell(row, cell);
            }
            rest(pauses.sentence());
        }

        private void cell(int row, Table.Cell cell) {
            String named = cell.role() == Table.Role.DATA || isNumber(cell)
                    ? String.join(", ", headers.above(row, cell).stream().map(this::text)
                            .filter(text -> !text.isBlank()).toList())
                    : "";
            List<Sentence> inside = inside(cell);
            Optional<Inline> mark = mark(inside);
            if (mark.isPresent()) {
                sentence(inside.getFirst(),
                        named.isEmpty() ? List.of(mark.get()) : List.of(own(named + ": "), mark.get()),
                        Cue.Role.TEXT, pauses.cell());
                return;
            }
            if (inside.isEmpty()) {
                if (!named.isEmpty()) {
                    announce(List.of(own(named + ": "), announcements.say("cell.empty")), pauses.cell());
                }
                return;
            }
            boolean plain = cell.blocks().getFirst() instanceof Block.Paragraph;
            if (!named.isEmpty() && plain) {
                List<Inline> content = new ArrayList<>(List.of(new Inline.Text(named + ": ")));
                content.addAll(inside.getFirst().content());
                sentence(inside.getFirst(), content, Cue.Role.TEXT, pauses.cell());
                Block.Paragraph first = (Block.Paragraph) cell.blocks().getFirst();
                paragraph(first.sentences().subList(1, first.sentences().size()), pauses.cell());
                blocks(cell.blocks().subList(1, cell.blocks().size()), pauses.cell());
                return;
            }
            if (!named.isEmpty()) {
                announce(List.of(own(named + ":")), pauses.cell());
            }
            blocks(cell.blocks(), pauses.cell());
        }

        /**
         * What a cell says by a mark alone. Elsewhere a dash is a rest and a cross is "times"; here they say that there is
         * none, and no. Beside plus signs a dash is a minus.
         */
        private Optional<Inline> mark(List<Sentence> inside) {
            return switch (inside.size() == 1 ? inside.getFirst().text().strip() : "") {
                case "-", "–", "—", "‐", "‑", "―" -> Optional.of(signed ? own("−") : announcements.say("cell.none"));
                case "×", "✕" -> Optional.of(own("✗"));
                default -> Optional.empty();
            };
        }

        /** "6 to 11" names a row as well as "Adults" does, but does not say of what. */
        private boolean isNumber(Table.Cell cell) {
            return cell.role() == Table.Role.ROW_HEADER
                    && text(cell).codePoints().limit(1).anyMatch(Character::isDigit);
        }

        private String text(Table.Cell cell) {
            return Sentence.text(inside(cell));
        }

        private List<Sentence> inside(Table.Cell cell) {
            List<Sentence> all = new Section("cell", 1, section.title(), section.language(), cell.blocks()).sentences();
            return all.subList(1, all.size());
        }
    }
}
