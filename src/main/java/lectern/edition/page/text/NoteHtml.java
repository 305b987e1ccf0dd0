package lectern.edition.page.text;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Sentence;

/** Writes what surrounds the words of a note: its box, what kind of note it is, and the way back from a footnote. */
final class NoteHtml {
    private final Markup markup;
    private final OurWords ours;
    private final int number;

    /** @param number counts the page's notes */
    NoteHtml(Markup markup, OurWords ours, int number) {
        this.markup = markup;
        this.ours = ours;
        this.number = number;
    }

    /** Opens its {@code div}, which the caller closes. */
    void begin(Block.Note note, Locale around) {
        // Not an aside element: that is a landmark, which must not stand inside main.
        markup.start("div").attribute("class", "note " + note.kind().name().toLowerCase(Locale.ROOT))
                .attribute("role", "note");
        String names = Stream.concat(note.told() || note.isFootnote() ? Stream.empty() : Stream.of(labelId()),
                note.title().map(Sentence::id).stream()).collect(Collectors.joining(" "));
        if (!names.isEmpty()) {
            markup.attribute("aria-labelledby", names);
        }
        if (!note.told()) {
            markup.start("p").attribute("class", "label");
            if (!note.isFootnote()) {
                markup.attribute("id", labelId());
            }
            markup.start("strong");
            ours.language(around).text(name(note)).end("strong").end("p");
        }
    }

    /** Sentences' ids have no underscore, so it is none of theirs. */
    private String labelId() {
        return "_note-" + number;
    }

    /** Several would have the same name but for their number. */
    void back(Block.Note note, String address, Locale around) {
        String back = ours.words().say("note.back");
        markup.start("p").attribute("class", "back").start("a").attribute("href", address);
        if (note.number().isPresent()) {
            markup.attribute("aria-label", ours.words().named(back, name(note)));
        }
        ours.language(around).text(back).end("a").end("p");
    }

    private String name(Block.Note note) {
        return note.number().map(each -> ours.words().say("note.numbered", each))
                .orElseGet(() -> ours.words().note(note.kind()));
    }
}
