package lectern.edition.print;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Sentence;

/** Sets lists: labels at the side, everything else hanging from them. */
final class ListSetter {
    private static final String BULLET = "\u2022";
    /** A bullet must be seen: it is drawn this much larger than the text. */
    private static final double BULLET_SCALE = 1.4;
    private static final double BULLET_DROP = 0.22;

    private final BlockSetter setter;
    private final Room room;
    private final double size;

    ListSetter(BlockSetter setter, Room room) {
        this.setter = setter;
        this.room = room;
        this.size = setter.style().size();
    }

    void bullets(List<Block.Item> items) throws UncoveredCharacterException {
        items(items, size * BULLET_SCALE, false, number -> BULLET);
    }

    void numbers(int start, List<Block.Item> items) throws UncoveredCharacterException {
        items(items, size, true, number -> start + number + ".");
    }

    private void items(List<Block.Item> items, double labelSize, boolean numbered, IntFunction<String> label)
            throws UncoveredCharacterException {
        Galley galley = setter.galley();
        Tag list = room.tag().child(Role.L, new Tag.Details.Numbering(numbered));
        double widest = Math.max(width(pieces(label.apply(0), labelSize, list)),
                width(pieces(label.apply(items.size() - 1), labelSize, list)));
        double hang = widest + 0.5 * size;
        Frame around = around(hang, items);
        for (int i = 0; i < items.size(); i++) {
            Tag item = list.child(Role.LI);
            List<Piece> pieces = pieces(label.apply(i), labelSize, item.child(Role.LBL));
            double baseline = LineStacker.baseline(pieces.getFirst().face(), size, setter.style().spacing());
            Placed.Line set = LineSetter.set(pieces, around.place(width(pieces)), baseline, labelSize);
            galley.label(numbered ? set : lowered(set), setter.style().lineHeight());
            galley.gap(i == 0 ? 0 : setter.style().lineHeight() * 0.5);
            setter.blocks(items.get(i).blocks(), room.item(around, around.indented(hang), item.child(Role.LBODY)));
            galley.settle();
        }
    }

    /** Where no frame has room for the longest word, it is split in the one that a list without it would get. */
    private Frame around(double hang, List<Block.Item> items) throws UncoveredCharacterException {
        List<Block> blocks = items.stream().flatMap(item -> item.blocks().stream()).toList();
        List<Frame> frames = Stream.concat(Stream.of(room.frame()), room.lists().stream()).toList();
        for (Frame frame : frames) {
            if (setter.hasRoom(frame, hang, blocks, room)) {
                return frame;
            }
        }
        return setter.hasRoom(room.frame(), hang) ? room.frame() : room.lists().getFirst();
    }

    /** A large bullet stands at the middle of small letters, as a small one does. */
    private Placed.Line lowered(Placed.Line label) {
        return new Placed.Line(label.baseline(),
                label.runs().stream().map(run -> run.raised(-BULLET_DROP * size)).toList());
    }

    private List<Piece> pieces(String label, double labelSize, Tag tag) throws UncoveredCharacterException {
        return setter.stacker().shape(Prose.of(label + " ", TextStyle.plain(tag)), labelSize,
                room.frame().rightToLeft());
    }

    private static double width(List<Piece> label) {
        return LineBreaker.widest(label);
    }

    void definitions(List<Block.Definition> definitions) throws UncoveredCharacterException {
        Tag list = room.tag().child(Role.L, new Tag.Details.Numbering(false));
        for (Block.Definition definition : definitions) {
            double indent = setter.hasRoom(room.frame(), size, definition.blocks(), room) ? size : 0;
            Tag item = list.child(Role.LI);
            Tag label = item.child(Role.LBL);
            Galley whole = new Galley();
            for (Sentence term : definition.terms()) {
                whole.anchor(term);
                Tag words = definition.terms().size() == 1 ? label : label.child(Role.P);
                setter.into(whole).paragraph(
                        setter.writer().write(List.of(term), TextStyle.bold(words), room.language()), room.frame(),
                        Tie.CLOSE);
            }
            Galley body = new Galley();
            setter.into(body).blocks(definition.blocks(),
                    room.item(room.frame(), room.frame().indented(indent), item.child(Role.LBODY)));
            body.settle();
            boolean first = true;
            for (Strip strip : body.strips()) {
                whole.add(first ? strip.closed() : strip);
                first = false;
            }
            whole.settle();
            setter.galley().gap(setter.style().lineHeight() * (room.tight() ? 0.5 : 1));
            setter.galley().add(whole, setter.shortEnough());
        }
    }
}
