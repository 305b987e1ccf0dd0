package lectern.edition.print.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;

/** Writes sentences as prose: each inline with its look and its tag, each link with its address for paper. */
public final class ProseWriter {
    private final PrintableCharacters characters;
    private final Set<String> places;
    private final Expansions expansions;

    /**
     * @param places     names of the places that links may lead to inside this print
     * @param expansions of the abbreviations in its text
     */
    public ProseWriter(PrintableCharacters characters, Set<String> places, Expansions expansions) {
        this.characters = characters;
        this.places = places;
        this.expansions = expansions;
    }

    /** A text that is no sentence. */
    public String printable(String text) {
        return characters.printable(text);
    }

    /** A text that is no sentence, either. */
    public String printable(PrintedAddress address) {
        return characters.printable(address);
    }

    /** @param around the language of the text around the sentences */
    public Prose write(List<Sentence> sentences, TextStyle style, Locale around) {
        Prose prose = new Prose();
        write(sentences, style, around, prose);
        return prose;
    }

    public void write(List<Sentence> sentences, TextStyle style, Locale around, Prose prose) {
        boolean first = true;
        for (Sentence sentence : sentences) {
            if (!first) {
                prose.add(" ", style);
            }
            first = false;
            write(sentence.content(), in(sentence.language(), style, around), prose);
        }
    }

    private static TextStyle in(Locale language, TextStyle style, Locale around) {
        return language.equals(around)
                ? style
                : style.tagged(style.tag().child(Role.SPAN, new Tag.Details.Language(language)));
    }

    private void write(List<Inline> content, TextStyle style, Prose prose) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text plain -> prose.add(characters.printable(plain.text()), style);
                case Inline.Strong strong -> write(strong.content(), style.heavy(), prose);
                case Inline.Emphasis emphasis -> write(emphasis.content(), style.heavy(), prose);
                case Inline.Link link -> link(link, style, prose);
                case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, style, prose);
                case Inline.Subscript subscript -> write(subscript.content(), style.shifted(-1), prose);
                case Inline.Superscript superscript -> write(superscript.content(), style.shifted(1), prose);
                case Inline.Foreign foreign -> write(foreign.content(),
                        style.tagged(style.tag().child(Role.SPAN, new Tag.Details.Language(foreign.language()))),
                        prose);
                case Inline.Pronounced pronounced -> write(pronounced.content(), style, prose);
                case Inline.LineBreak _ -> prose.add("\n", style);
                case Inline.Picture picture -> {
                    // A picture as high as a line is too small to be seen: its words stand for it.
                    if (!picture.alt().isBlank()) {
                        prose.add(characters.printable("[" + picture.alt() + "]"), style);
                    }
                }
            }
        }
    }

    /** What is written out is not in the tag as well: who listens would hear it twice. */
    private void abbreviation(Inline.Abbreviation abbreviation, TextStyle style, Prose prose) {
        if (expansions.isDue(abbreviation)) {
            write(abbreviation.content(), style, prose);
            prose.add(" (" + characters.printable(abbreviation.expansion().strip()) + ")", style);
        } else {
            write(abbreviation.content(),
                    style.tagged(style.tag().child(Role.SPAN, new Tag.Details.Expansion(abbreviation.expansion()))),
                    prose);
        }
    }

    private void link(Inline.Link link, TextStyle style, Prose prose) {
        Optional<PrintedAddress> address = PrintedAddress.of(link.target());
        boolean inside = places.contains(link.target());
        String words = Inline.text(link.content());
        if (words.isBlank() || address.isEmpty() && !inside) {
            write(link.content(), style, prose);
            address.filter(_ -> words.isBlank())
                    .ifPresent(each -> prose.add(characters.printable(each), style));
            return;
        }
        TextStyle linked = style
                .tagged(style.tag().child(Role.LINK, new Tag.Details.Target(link.target(), inside, words)));
        write(link.content(), linked, prose);
        address.filter(each -> !each.isIn(words))
                .ifPresent(each -> prose.add(" (" + characters.printable(each) + ")", linked));
    }
}
