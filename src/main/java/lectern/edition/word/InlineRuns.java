package lectern.edition.word;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.edition.print.text.PrintedAddress;
import lectern.edition.xml.XmlFile;

/** Writes sentences as runs, with their places, links and footnotes. For one part of a document, on one thread. */
final class InlineRuns {
    private final WordDocument document;
    private final XmlFile xml;
    private final Relationships relationships;
    private final WordRun runs;
    private final boolean inNotes;
    private final Set<String> placed = new HashSet<>();
    private final Set<String> explained = new HashSet<>();

    /** @param inNotes whether this is the part of the footnotes: there are no footnotes in footnotes */
    InlineRuns(WordDocument document, XmlFile xml, Relationships relationships, boolean inNotes) {
        this.document = document;
        this.xml = xml;
        this.relationships = relationships;
        this.runs = new WordRun(xml, document.language(), document.style());
        this.inNotes = inNotes;
    }

    WordRun runs() {
        return runs;
    }

    /** An abbreviation is explained where it comes first in each section. */
    void freshSection() {
        explained.clear();
    }

    void sentences(List<Sentence> sentences, RunLook look) {
        boolean first = true;
        for (Sentence sentence : sentences) {
            if (!first) {
                runs.text(" ", look);
            }
            first = false;
            sentence(sentence, look);
        }
    }

    private void sentence(Sentence sentence, RunLook look) {
        Optional<String> place = document.bookmarks().of(sentence.id()).filter(_ -> placed.add(sentence.id()));
        Optional<String> number = place.map(name -> begin(name));
        content(sentence.content(), look.in(sentence.language()), sentence);
        number.ifPresent(this::end);
    }

    private String begin(String bookmark) {
        String number = document.bookmarks().next();
        xml.empty("w:bookmarkStart", "w:id", number, "w:name", bookmark);
        return number;
    }

    private void end(String number) {
        xml.empty("w:bookmarkEnd", "w:id", number);
    }

    private void content(List<Inline> content, RunLook look, Sentence around) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text plain -> runs.text(plain.text(), look);
                case Inline.Strong strong -> content(strong.content(), look.heavy(), around);
                // There are no slanted letters in large print: the style says bold, and may be changed.
                case Inline.Emphasis emphasis -> content(emphasis.content(), look.emphatic(), around);
                case Inline.Link link -> link(link, look, around);
                case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, look, around);
                case Inline.Subscript lowered -> content(lowered.content(), look.shifted(-1), around);
                case Inline.Superscript raised -> content(raised.content(), look.shifted(1), around);
                case Inline.Foreign foreign -> content(foreign.content(), look.in(foreign.language()), around);
                case Inline.Pronounced pronounced -> content(pronounced.content(), look, around);
                case Inline.LineBreak _ -> runs.lineBreak();
                case Inline.Picture picture -> {
                    // A picture as high as a line is too small to be seen: its words stand for it.
                    if (!picture.alt().isBlank()) {
                        runs.text("[" + picture.alt() + "]", look);
                    }
                }
            }
        }
    }

    private void abbreviation(Inline.Abbreviation abbreviation, RunLook look, Sentence around) {
        content(abbreviation.content(), look, around);
        String expansion = abbreviation.expansion().strip();
        Locale language = around.language();
        if (!expansion.isEmpty() && explained.add(Inline.text(abbreviation.content()))
                && !around.text().toLowerCase(language).contains(expansion.toLowerCase(language))) {
            runs.text(" (" + expansion + ")", look.as(RunLook.Kind.EXPANSION));
        }
    }

    private void link(Inline.Link link, RunLook look, Sentence around) {
        Optional<WordNotes.Reference> known = document.notes().known(link);
        if (known.isPresent()) {
            anchor(known.get().bookmark(), link, look, around);
            return;
        }
        Optional<WordNotes.Reference> note = inNotes ? Optional.empty() : document.notes().refer(link);
        if (note.isPresent()) {
            reference(note.get());
            return;
        }
        Optional<String> inside = document.bookmarks().inside(link.target());
        Optional<String> outside = document.bookmarks().outside(link.target());
        if (inside.isPresent()) {
            anchor(inside.get(), link, look, around);
        } else if (outside.isPresent()) {
            xml.start("w:hyperlink", "r:id", relationships.link(outside.get()), "w:history", "1");
            boolean nameless = Inline.text(link.content()).isBlank();
            content(link.content(), look.linked(), around);
            address(link, look, nameless);
            xml.end();
        } else {
            content(link.content(), look, around);
        }
    }

    private void anchor(String bookmark, Inline.Link link, RunLook look, Sentence around) {
        xml.start("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
        content(link.content(), look.linked(), around);
        xml.end();
    }

    /** On paper nobody can follow a link. */
    private void address(Inline.Link link, RunLook look, boolean nameless) {
        String words = Inline.text(link.content());
        PrintedAddress.of(link.target()).filter(address -> nameless || !address.isIn(words))
                .ifPresent(address -> runs.text(nameless ? address.shown() : " (" + address.shown() + ")",
                        look.as(RunLook.Kind.ADDRESS).in(Locale.ROOT)));
    }

    private void reference(WordNotes.Reference note) {
        String number = begin(note.bookmark());
        xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference").end();
        if (note.mark().isPresent()) {
            xml.empty("w:footnoteReference", "w:customMarkFollows", "1", "w:id", Integer.toString(note.id()));
            xml.element("w:t", note.mark().get());
        } else {
            xml.empty("w:footnoteReference", "w:id", Integer.toString(note.id()));
        }
        xml.end();
        end(number);
    }

    /** What stands before a footnote's words. */
    void mark(WordNotes.Reference note) {
        xml.start("w:r").start("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference").end();
        note.mark().ifPresentOrElse(mark -> xml.element("w:t", mark), () -> xml.empty("w:footnoteRef"));
        xml.end();
        runs.text(" ", RunLook.plain(document.language()));
    }
}
