package lectern.speech.script;

import java.time.Duration;
import java.util.List;
import lectern.audio.Cue;
import lectern.document.Block;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Table;
import lectern.document.text.Numbering;
import lectern.speech.Voice;

/** Walks one section and writes down what is said of it. Used once, by one thread. */
final class ScriptWriter {
    private final Publication publication;
    private final Section section;
    private final ScriptDraft draft;
    private final Voice.Pauses pauses;

    ScriptWriter(Verbalizer.Sentences sentences, Publication publication, Section section, Voice voice) {
        this.publication = publication;
        this.section = section;
        this.draft = new ScriptDraft(sentences, section.language(), voice);
        this.pauses = voice.pauses();
    }

    Script write() {
        blocks(section.blocks(), pauses.paragraph());
        List<Utterance> body = draft.take();
        ScriptEnds ends = new ScriptEnds(draft, publication, section);
        ends.begin(body);
        draft.add(body);
        ends.end();
        return draft.script();
    }

    void blocks(List<Block> blocks, Duration last) {
        blocks.forEach(block -> block(block, last));
    }

    private void block(Block block, Duration last) {
        switch (block) {
            case Block.Heading heading -> {
                draft.rest(pauses.beforeHeading());
                draft.sentence(heading.title(), Cue.Role.HEADING, pauses.heading());
            }
            case Block.Paragraph paragraph -> draft.paragraph(paragraph.sentences(), last);
            case Block.BulletList list -> {
                list.items().forEach(item -> blocks(item.blocks(), pauses.item()));
                draft.rest(last.minus(pauses.item()));
            }
            case Block.NumberedList list -> numbered(list, last);
            case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                definition.terms().forEach(term -> draft.sentence(term, Cue.Role.TEXT, pauses.item()));
                blocks(definition.blocks(), last);
            });
            case Table table -> new ScriptTable(table, section, draft, this).write();
            case Block.Figure figure -> figure(figure, last);
            case Block.Note note -> note(note, last);
            case Block.Quote quote -> {
                draft.announce("quote", pauses.cell());
                blocks(quote.blocks(), pauses.sentence());
                draft.announce("quote.end", last);
            }
        }
    }

    private void numbered(Block.NumberedList list, Duration last) {
        // Numerals are said as the numbers that they are, and letters as capitals: a small "a" would be said as a word.
        boolean lettered = list.numbering() == Numbering.SMALL_LETTERS
                || list.numbering() == Numbering.CAPITAL_LETTERS;
        Numbering said = lettered ? Numbering.CAPITAL_LETTERS : Numbering.DECIMAL;
        for (int i = 0; i < list.items().size(); i++) {
            draft.announceText(said.write(list.start() + i) + ".", pauses.cell());
            blocks(list.items().get(i).blocks(), pauses.item());
        }
        draft.rest(last.minus(pauses.item()));
    }

    private void figure(Block.Figure figure, Duration last) {
        boolean described = !figure.alternative().isEmpty() || !figure.caption().isEmpty()
                || !figure.longDescription().isEmpty();
        draft.announce(described ? "image" : "image.undescribed", pauses.cell());
        draft.paragraph(figure.alternative(), pauses.sentence());
        draft.paragraph(figure.caption(), last);
        if (!figure.longDescription().isEmpty()) {
            draft.announce("description", pauses.cell());
            blocks(figure.longDescription(), last);
        }
    }

    private void note(Block.Note note, Duration last) {
        Announcements announcements = draft.announcements();
        if (!note.told()) {
            draft.announce(note.number().map(number -> announcements.say("footnote.number", number))
                    .orElseGet(() -> announcements.note(note.kind())), pauses.cell());
        }
        note.title().ifPresent(title -> draft.sentence(title, Cue.Role.TEXT, pauses.heading()));
        blocks(note.blocks(), last);
    }
}
