package lectern.edition.daisy;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.audio.Timeline;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Recipe;
import lectern.edition.Words;
import lectern.edition.book.BookTitle;
import lectern.edition.book.Identifiers;
import lectern.edition.book.Overlay;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.sound.Listening;
import lectern.narration.Recordings;
import lectern.store.Priority;

/**
 * A book while it is written: the title, each section with its page, its pictures, its times and its sound, what is said
 * of the text as a whole, and last what players begin with. Used by one thread.
 */
final class DaisyBook {
    private static final String TITLE = "title";
    private static final String COLOPHON = "about";

    private final BookTitle title;
    private final Listening wish;
    private final Recordings recordings;
    private final Words words;
    private final boolean isWhole;
    private final boolean hasText;
    private final List<String> names;
    private final PlayerPictures pictures = new PlayerPictures();
    private final DaisyPages pages;
    private final DaisyZip zip;
    private final NccFile ncc = new NccFile();
    private final MasterSmil master = new MasterSmil();
    /** What is said of the text as a whole, in whichever recording. */
    private final List<Overlay.Part> rest = new ArrayList<>();

    /**
     * @param hasText whether all of its text is in it, or headings only
     */
    DaisyBook(Recipe recipe, Listening wish, Recordings recordings, Optional<URI> server,
            boolean hasText, OutputStream out) {
        this.title = BookTitle.of(recipe);
        this.wish = wish;
        this.recordings = recordings;
        this.words = Words.in(title.metadata().language());
        this.isWhole = recipe.section().isEmpty();
        this.hasText = hasText;
        this.names = names(wish.sections().size());
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            files.put(wish.sections().get(i).id(), names.get(i) + ".html");
        }
        BookAddresses addresses = new BookAddresses(recipe.publication(), wish.sections(),
                section -> requireNonNull(files.get(section.id())), server,
                pictures::name);
        this.pages = new DaisyPages(title.metadata(), wish.sections(), addresses, words);
        this.zip = new DaisyZip(out);
    }

    /** Names that sort in the order of reading, and are short enough for the oldest players. */
    private static List<String> names(int sections) {
        int digits = Math.max(3, String.valueOf(sections).length());
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= sections; number++) {
            names.add(String.format(Locale.ROOT, "s%0" + digits + "d", number));
        }
        return names;
    }

    void write() throws IOException {
        if (hasText) {
            zip.text(DaisyPages.STYLE, style());
        }
        if (hasTitleOfItsOwn() && !title()) {
            // A title without a word to say leads to what is heard first.
            ncc.heading(1, title.text(), SmilFile.address(names.getFirst() + ".smil", 1));
        }
        for (int i = 0; i < names.size(); i++) {
            section(wish.sections().get(i), names.get(i), i + 1 == names.size());
        }
        if (!rest.isEmpty()) {
            colophon();
        }
        zip.text(MasterSmil.NAME, master.bytes(title));
        zip.text(NccFile.NAME, ncc.bytes(new NccFile.Facts(title, wish.voice().name(), hasText,
                master.length(), zip.files(), zip.bytes()), words));
        zip.finish();
    }

    /** The first section is often called as the whole is, and a listener hears that once. */
    private boolean hasTitleOfItsOwn() {
        return isWhole && !wish.sections().getFirst().title().text().equals(title.text());
    }

    private boolean title() throws IOException {
        Optional<Timeline> times = recordings.writeTitle(wish.publication(), wish.voice(),
                OutputStream.nullOutputStream());
        if (times.isEmpty()) {
            return false;
        }
        String sound = TITLE + ".mp3";
        SmilFile smil = new SmilFile(TITLE + ".smil");
        String text = hasText ? TITLE + ".html#" + DaisyPages.TITLE : ncc.next();
        ncc.heading(1, title.text(), smil.add(text, List.of(whole(times.get(), text, sound)), false));
        if (hasText) {
            zip.text(TITLE + ".html", pages.title(title));
        }
        finish(smil, title.text());
        zip.sound(sound, times.get().bytes(),
                to -> recordings.writeTitle(wish.publication(), wish.voice(), to));
        return true;
    }

    private static Overlay.Part whole(Timeline times, String element, String sound) {
        long begin = times.cues().isEmpty() ? 0 : times.cues().getFirst().startSample();
        return new Overlay.Part(element, sound, begin, times.samples(), times.sampleRate());
    }

    private void section(Section section, String name, boolean isLast) throws IOException {
        Timeline times = recordings.timeline(wish.publication(), section, wish.voice());
        String sound = name + ".mp3";
        String file = name + ".html";
        Optional<String> above = ncc.isEmpty() ? title.beside() : Optional.empty();
        byte[] page = hasText ? pages.section(section, above, false) : new byte[0];
        Overlay overlay = Overlay.of(times, hasText
                ? Identifiers.of(page)
                : section.sentences().stream().map(Sentence::id).toList(), sound);
        rest.addAll(overlay.rest());
        List<Overlay.Part> parts = overlay.parts().isEmpty()
                ? List.of(whole(times, section.title().id(), sound))
                : overlay.parts();
        SmilFile smil = new SmilFile(name + ".smil");
        if (hasText) {
            zip.text(file, isLast && rest.isEmpty() ? pages.section(section, above, true) : page);
            pictures();
            read(section, parts, file, smil);
        } else {
            hear(section, parts, smil);
        }
        finish(smil, section.name());
        zip.sound(sound, times.bytes(),
                to -> recordings.write(wish.publication(), section, wish.voice(), Priority.SOON, to));
    }

    private void pictures() throws IOException {
        for (Optional<PlayerPictures.Picture> next = pictures.next(); next.isPresent(); next = pictures.next()) {
            zip.picture(next.get().name(), next.get().read());
        }
    }

    /** The headings of a section by the ids of their sentences, its title aside; a heading without a word is none. */
    private Map<String, Block.Heading> headings(Section section) {
        Map<String, Block.Heading> headings = new HashMap<>();
        section.headings().forEach(heading -> headings.put(heading.title().id(), heading));
        return headings;
    }

    private int level(Section section) {
        return isWhole ? section.depth() : 1;
    }

    /** Each sentence while it is heard. */
    private void read(Section section, List<Overlay.Part> parts, String file, SmilFile smil) {
        Map<String, Block.Heading> headings = headings(section);
        Map<String, String> notes = pages.footnotes().notes();
        ncc.heading(level(section), section.name(), smil.address(1));
        for (Overlay.Part part : parts) {
            String element = part.element();
            String address = smil.add(file + "#" + element, List.of(part), notes.containsKey(element));
            if (headings.containsKey(element)) {
                heading(section, requireNonNull(headings.get(element)), address);
            } else if (element.equals(notes.get(element))) {
                ncc.footnote(Optional.ofNullable(pages.footnotes().numbers().get(element))
                        .map(number -> words.say("note.numbered", number))
                        .orElseGet(() -> words.note(Block.Note.Kind.FOOTNOTE)), address);
            }
        }
    }

    private void heading(Section section, Block.Heading heading, String address) {
        ncc.heading(level(section) + heading.level(), Sentence.unmarked(List.of(heading.title())), address);
    }

    /** Each heading while it and what stands below it is heard. */
    private void hear(Section section, List<Overlay.Part> parts, SmilFile smil) {
        Map<String, Block.Heading> headings = headings(section);
        if (headings.containsKey(parts.getFirst().element())) {
            // A title without a word to say leads to what is heard first.
            ncc.heading(level(section), section.name(), smil.address(1));
        }
        Optional<Block.Heading> above = Optional.empty();
        List<Overlay.Part> below = new ArrayList<>();
        for (Overlay.Part part : parts) {
            Optional<Block.Heading> next = Optional.ofNullable(headings.get(part.element()));
            if (next.isPresent() && !below.isEmpty()) {
                hear(section, above, below, smil);
                below.clear();
            }
            above = next.isPresent() ? next : above;
            below.add(part);
        }
        hear(section, above, below, smil);
    }

    /** @param above empty for the title */
    private void hear(Section section, Optional<Block.Heading> above, List<Overlay.Part> below, SmilFile smil) {
        String address = smil.add(ncc.next(), below, false);
        above.ifPresentOrElse(heading -> heading(section, heading, address),
                () -> ncc.heading(level(section), section.name(), address));
    }

    /** What is said of the text as a whole is heard last, and stands on a page with what else is to be known of it. */
    private void colophon() throws IOException {
        SmilFile smil = new SmilFile(COLOPHON + ".smil");
        if (hasText) {
            Map<String, String> said = new LinkedHashMap<>();
            for (Overlay.Part part : rest) {
                String id = "said-" + (said.size() + 1);
                said.put(id, part.element());
                smil.add(COLOPHON + ".html#" + id, List.of(part), false);
            }
            zip.text(COLOPHON + ".html",
                    pages.colophon(said, isWhole, isWhole && wish.publication().whomToAsk().isPresent()));
        } else {
            smil.add(ncc.next(), rest, false);
        }
        ncc.heading(1, words.say("about"), smil.address(1));
        finish(smil, words.say("about"));
    }

    private void finish(SmilFile smil, String heading) throws IOException {
        zip.text(smil.name(), smil.bytes(title, heading, master.length()));
        master.add(heading, smil);
    }

    private static byte[] style() throws IOException {
        try (InputStream in = DaisyBook.class.getResourceAsStream(DaisyPages.STYLE)) {
            if (in == null) {
                throw new IllegalStateException(DaisyPages.STYLE + " is missing from the jar");
            }
            return in.readAllBytes();
        }
    }
}
