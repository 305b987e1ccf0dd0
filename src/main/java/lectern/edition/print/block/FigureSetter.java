package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Sentence;
import lectern.edition.print.picture.DrawnPictures;
import lectern.edition.print.picture.Lettering;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/** Sets a figure: the picture as large as it is sharp, and all its words below it. */
public final class FigureSetter {
    /** A picture of dots is drawn with at least as many dots an inch as a screen has. */
    private static final double POINTS_PER_DOT = 72.0 / 96;
    /** It takes no more of a page's height: a heading above it and the first words below it have room. */
    private static final double TALLEST = 0.6;

    private final BlockSetter setter;
    private final PrintContext context;

    FigureSetter(BlockSetter setter, PrintContext context) {
        this.setter = setter;
        this.context = context;
    }

    void set(Block.Figure figure) {
        String alternative = words(figure);
        Tag tag = figure.image().filter(DrawnPictures::areDrawn).isPresent()
                ? context.tag().child(Role.FIGURE, new Tag.Details.Alternative(alternative))
                : context.tag().child(Role.P);
        figure.image().filter(DrawnPictures::areDrawn).ifPresent(image -> picture(image, tag));
        figure.alternative().forEach(sentence -> setter.galley().anchor(sentence));
        TextStyle style = TextStyle.plain(tag);
        Prose prose = Prose.of(setter.wording().label("image") + " ",
                setter.wording().in(context.language(), style.heavy()));
        if (figure.alternative().isEmpty() && figure.caption().isEmpty()) {
            prose.add(setter.wording().say("no-alternative"), setter.wording().in(context.language(), style));
        }
        if (!figure.alternative().isEmpty()) {
            setter.writer().write(figure.alternative(), style, context.language(), prose);
        }
        if (!figure.alternative().isEmpty() || figure.caption().isEmpty()) {
            setter.galley().gap(setter.style().lineHeight() * 0.5);
            setter.paragraph(prose, context.frame(), figure.caption().isEmpty() ? Tie.NONE : Tie.CLOSE);
        }
        caption(figure.caption());
        if (figure.image().isPresent()) {
            lettering(Lettering.of(figure.image().get()), figure.image().get(), around(figure));
        }
        setter.blocks(figure.longDescription(), context);
    }

    private static String around(Block.Figure figure) {
        List<Sentence> sentences = new ArrayList<>(figure.alternative());
        sentences.addAll(figure.caption());
        sentences.addAll(BlockWords.sentences(figure.longDescription()));
        return Sentence.text(sentences);
    }

    private void lettering(Lettering lettering, Image image, String around) {
        PrintStyle style = setter.style();
        String words = setter.writer().printable(lettering.text());
        // A drawing shows a box where no font has a letter: what stood there is said below it.
        boolean unseen = !words.equals(lettering.text())
                || lettering.smallest(style.size(), scale(image, context.frame().width(), style)).isPresent();
        if (unseen && !lettering.isIn(around)) {
            TextStyle plain = TextStyle.plain(context.tag().child(Role.P));
            Prose prose = Prose.of(setter.wording().label("lettering") + " ",
                    setter.wording().in(context.language(), plain.heavy()));
            setter.galley().gap(style.lineHeight() * 0.5);
            setter.paragraph(prose.add(words, plain), context.frame(), Tie.NONE);
        }
    }

    private void caption(List<Sentence> caption) {
        if (!caption.isEmpty()) {
            setter.galley().gap(setter.style().lineHeight() * 0.5);
            setter.paragraph(caption, context);
        }
    }

    private String words(Block.Figure figure) {
        List<Sentence> words = figure.alternative().isEmpty() ? figure.caption() : figure.alternative();
        String text = Sentence.unmarked(words);
        return text.isBlank()
                ? setter.wording().label("image") + " " + setter.wording().say("no-alternative")
                : text;
    }

    private void picture(Image image, Tag tag) {
        double scale = scale(image, context.frame().width(), setter.style());
        double width = image.width() * scale;
        double height = image.height() * scale;
        setter.galley().add(height, Tie.CLOSE,
                List.of(new Placed.Picture(context.frame().place(width), 0, width, height, image, tag)));
    }

    /** Points for each of its pixels. */
    public static double scale(Image image, double widest, PrintStyle style) {
        double scale = Math.min(widest / image.width(), style.textHeight() * TALLEST / image.height());
        return image.mediaType().equals(DrawnPictures.SVG) ? scale : Math.min(scale, POINTS_PER_DOT);
    }

    /** The picture of a cover has its title beside it: it is drawn, but says nothing of its own. */
    public static Optional<Placed.Picture> cover(Image image, Frame frame, double highest) {
        return within(image, frame, frame.width(), highest, Tag.ARTIFACT);
    }

    /** A picture at the start of a frame, as large as it has room; empty if it is of a kind that cannot be drawn. */
    public static Optional<Placed.Picture> within(Image image, Frame frame, double widest, double highest, Tag tag) {
        if (!DrawnPictures.areDrawn(image)) {
            return Optional.empty();
        }
        double scale = Math.min(widest / image.width(), highest / image.height());
        double width = image.width() * scale;
        return Optional.of(new Placed.Picture(frame.place(width), 0, width, image.height() * scale, image, tag));
    }
}
