package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Label;
import lectern.edition.Words;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.PrintWording;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.LineBreaker;
import lectern.edition.print.text.LineStacker;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.ProseWriter;
import lectern.edition.print.text.Tie;

/** Sets blocks one below another in a galley. Footnotes are kept back until {@link #notes} is called. */
public final class BlockSetter {
    /** What is short takes no more of a page's height. */
    private static final double SHORT = 1 / 3.0;
    /** Or no more than so many lines: of the largest letters a third of a page is a warning of a few words. */
    private static final int FEW_LINES = 6;
    /** In any case no more than this of a page's height, for so much of a page may stay empty. */
    private static final double MOST = 0.5;
    private static final double SMALLER = 0.95;
    /** In characters: what leads to a list is short, if it is not the text itself. */
    private static final int LONGEST_LEAD = 200;

    private final PrintStyle style;
    private final PrintWording wording;
    private final ProseWriter writer;
    private final LineStacker stacker;
    private final Galley galley;
    private final List<Block.Note> notes;
    private final Headings headings;

    public BlockSetter(PrintStyle style, PrintWording wording, ProseWriter writer, LineStacker stacker, Galley galley) {
        this(style, wording, writer, stacker, galley, new ArrayList<>(), new Headings());
    }

    private BlockSetter(PrintStyle style, PrintWording wording, ProseWriter writer, LineStacker stacker, Galley galley,
            List<Block.Note> notes, Headings headings) {
        this.style = style;
        this.wording = wording;
        this.writer = writer;
        this.stacker = stacker;
        this.galley = galley;
        this.notes = notes;
        this.headings = headings;
    }

    /** The same for a part that is set apart, such as a table's cell. */
    public BlockSetter into(Galley other) {
        return new BlockSetter(style, wording, writer, stacker, other, notes, headings);
    }

    /** Sets a part on one page if it is no higher than this. */
    public void together(double height, Consumer<BlockSetter> part) {
        Galley apart = new Galley();
        part.accept(into(apart));
        galley.add(apart, height);
    }

    public Galley galley() {
        return galley;
    }

    PrintStyle style() {
        return style;
    }

    public PrintWording wording() {
        return wording;
    }

    public Headings headings() {
        return headings;
    }

    public ProseWriter writer() {
        return writer;
    }

    public LineStacker stacker() {
        return stacker;
    }

    public void blocks(List<Block> blocks, PrintContext context) {
        boolean below = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            galley.gap(style.lineHeight() * (context.tight() || below ? 0.5 : 1));
            if (block instanceof Block.Paragraph paragraph && i + 1 < blocks.size()
                    && leads(paragraph, blocks.get(i + 1))) {
                paragraph(paragraph.sentences(), context, Tie.CLOSE);
            } else {
                block(block, context);
            }
            below = block instanceof Block.Heading;
        }
    }

    /** "Call a doctor if you have:" is nothing without what stands below it. */
    private static boolean leads(Block.Paragraph paragraph, Block next) {
        boolean listed = next instanceof Block.BulletList || next instanceof Block.NumberedList
                || next instanceof Block.DefinitionList || next instanceof Table;
        String words = listed ? Sentence.unmarked(paragraph.sentences()) : "";
        return words.length() <= LONGEST_LEAD && Label.isEnded(words);
    }

    private void block(Block block, PrintContext context) {
        switch (block) {
            case Block.Heading heading ->
                heading(context.headings() + heading.level(), List.of(heading.title()), context);
            case Block.Paragraph paragraph -> paragraph(paragraph.sentences(), context);
            case Block.BulletList list -> new ListSetter(this, context).bullets(list.items());
            case Block.NumberedList list -> new ListSetter(this, context).numbers(list);
            case Block.DefinitionList list -> new DefinitionSetter(this, context).set(list.definitions());
            case Table table -> new TableSetter(this, context, table).set();
            case Block.Figure figure -> new FigureSetter(this, context).set(figure);
            case Block.Note note when note.isFootnote() -> notes.add(note);
            case Block.Note note -> new BoxSetter(this, context.in(context.tag().child(Role.DIV))).note(note);
            case Block.Quote quote -> new BoxSetter(this, context.in(context.tag().child(Role.QUOTE))).quote(quote);
        }
    }

    /** @param level in the whole print */
    public void heading(int level, List<Sentence> title, PrintContext context) {
        Prose blank = writer.write(title, TextStyle.plain(context.tag()), context.language());
        title.forEach(sentence -> galley.anchor(sentence));
        if (!blank.isBlank()) {
            int next = headings.next(level);
            Tag tag = context.tag().child(Role.heading(next));
            heading(next, Sentence.unmarked(title), writer.write(title, TextStyle.bold(tag), context.language()),
                    directed(title, context));
        }
    }

    public void heading(int level, Prose prose, Frame frame) {
        heading(level, prose.text().replace('\n', ' '), prose, frame);
    }

    private void heading(int level, String name, Prose prose, Frame frame) {
        galley.gap(style.lineHeight() * (level <= 2 ? 1.5 : 1.25));
        galley.bookmark(level, name);
        double size = Math.max(style.size(), fitting(prose, style.headingSize(level), frame));
        stacker.stack(prose, frame, size, PrintStyle.HEADING_SPACING, Tie.CLOSE, galley);
    }

    /** What is no higher than this is not worth a page's end inside it. */
    double shortEnough() {
        return Math.max(style.textHeight() * SHORT,
                Math.min(FEW_LINES * style.lineHeight(), style.textHeight() * MOST));
    }

    /** A heading shrinks until its longest word fits on a line, and until its page has room for what it is the heading of. */
    private double fitting(Prose prose, double size, Frame frame) {
        double widest = LineBreaker.widest(stacker.shape(prose, size));
        double fits = widest <= frame.width() ? size : Math.floor(size * frame.width() / widest * 10) / 10;
        while (fits > style.size() && headingHeight(prose, fits, frame) > style.textHeight() * MOST) {
            fits = Math.max(style.size(), fits * SMALLER);
        }
        return fits;
    }

    private double headingHeight(Prose prose, double size, Frame frame) {
        Galley apart = new Galley();
        stacker.stack(prose, frame, size, PrintStyle.HEADING_SPACING, Tie.CLOSE, apart);
        return apart.height();
    }

    public void paragraph(List<Sentence> sentences, PrintContext context) {
        paragraph(sentences, context, isTitle(sentences) ? Tie.CLOSE : Tie.NONE);
    }

    private void paragraph(List<Sentence> sentences, PrintContext context, Tie tie) {
        sentences.forEach(sentence -> galley.anchor(sentence));
        Tag tag = context.tag().child(Role.P);
        paragraph(writer.write(sentences, context.text(tag), context.language()), directed(sentences, context),
                tie);
    }

    /** What is bold from end to end is a heading for the eye: a fold's or a box's. */
    static boolean isTitle(List<Sentence> sentences) {
        return sentences.stream().flatMap(sentence -> sentence.content().stream())
                .allMatch(each -> each instanceof Inline.Strong || Inline.text(List.of(each)).isBlank());
    }

    public void paragraph(Prose prose, Frame frame, Tie tie) {
        if (!prose.isBlank()) {
            stacker.stack(prose, frame, style.size(), style.spacing(), tie, galley);
        }
    }

    /** A paragraph in a language of the other direction begins at the other side. */
    static Frame directed(List<Sentence> sentences, PrintContext context) {
        return sentences.isEmpty()
                ? context.frame()
                : context.frame().directed(Words.isRightToLeft(sentences.getFirst().language()));
    }

    /** Whether a frame has room for an indent and words beside it. */
    boolean hasRoom(Frame frame, double indent) {
        return frame.width() - indent >= 0.6 * style.textWidth();
    }

    /** And for the longest of these words. */
    boolean hasRoom(Frame frame, double indent, List<Block> blocks, PrintContext context) {
        return hasRoom(frame, indent) && LongestWord.fits(blocks, frame.width() - indent, context, this);
    }

    /** The footnotes that were kept back, below each other, each in a tag with a name of its own. */
    public void notes(PrintContext context, String section) {
        List<Block.Note> kept = List.copyOf(notes);
        notes.clear();
        if (kept.isEmpty()) {
            return;
        }
        galley.gap(style.lineHeight() * 1.5);
        TextStyle title = wording.in(context.language(), TextStyle.bold(context.tag().child(Role.P)));
        paragraph(Prose.of(wording.say("notes"), title), context.frame(), Tie.CLOSE);
        int number = 0;
        for (Block.Note note : kept) {
            number++;
            Tag tag = context.tag().child(Role.NOTE, new Tag.Details.Name(section + "-note-" + number));
            galley.gap(style.lineHeight() * 0.5);
            if (note.number().isPresent()) {
                new ListSetter(this, context.in(tag)).note(note.number().get(), note.blocks());
            } else {
                blocks(note.blocks(), context.in(tag));
            }
        }
    }
}
