package lectern.edition.page.text;

import java.util.List;
import java.util.Locale;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Sentence;

/** Writes a picture with its caption and its description, or what stands in its place. */
final class FigureHtml {
    private final Markup markup;
    private final Addresses addresses;
    private final OurWords ours;
    private final InlineHtml inlines;
    private final BlockHtml blocks;
    private final int number;

    /** @param number counts the page's figures */
    FigureHtml(Markup markup, Addresses addresses, OurWords ours, InlineHtml inlines, BlockHtml blocks, int number) {
        this.markup = markup;
        this.addresses = addresses;
        this.ours = ours;
        this.inlines = inlines;
        this.blocks = blocks;
        this.number = number;
    }

    void write(Block.Figure figure, Locale around) {
        markup.start("div").attribute("class", "figure").start("figure");
        figure.image().filter(addresses::shows).ifPresentOrElse(image -> picture(image, figure, around),
                () -> missing(figure.alternative(), around));
        if (!figure.caption().isEmpty()) {
            markup.start("figcaption");
            inlines.sentences(figure.caption(), around);
            markup.end("figcaption");
        }
        markup.end("figure");
        if (!figure.longDescription().isEmpty()) {
            markup.start("div").attribute("class", "description").attribute("id", descriptionId());
            markup.start("p").attribute("class", "label");
            ours.strong("figure.description", around);
            markup.end("p");
            blocks.blocks(figure.longDescription(), around);
            markup.end("div");
        }
        markup.end("div");
    }

    /** The picture stands for its alternative text, so it carries the ids of all its sentences. */
    private void picture(Image image, Block.Figure figure, Locale around) {
        List<Sentence> alternative = figure.alternative();
        List<Sentence> named = addresses.isFlat() ? alternative.stream().limit(1).toList() : alternative;
        named.forEach(sentence -> markup.start("span").attribute("id", sentence.id()));
        Locale language = alternative.isEmpty() ? around : alternative.getFirst().language();
        markup.start("img").attribute("src", addresses.picture(image)).attribute("alt", Sentence.text(alternative))
                .attribute("width", Integer.toString(image.width()))
                .attribute("height", Integer.toString(image.height())).language(language, around);
        if (!figure.longDescription().isEmpty()) {
            markup.attribute("aria-details", descriptionId());
        }
        markup.empty();
        named.forEach(_ -> markup.end("span"));
        addresses.enlarged(image).ifPresent(address -> {
            markup.start("p").attribute("class", "enlarge").start("a").attribute("href", address);
            ours.say("figure.enlarge", around, number).end("a").end("p");
        });
    }

    /** Sentences' ids have no underscore, so it is none of theirs. */
    private String descriptionId() {
        return "_description-" + number;
    }

    private void missing(List<Sentence> alternative, Locale around) {
        markup.start("p").attribute("class", "missing");
        ours.strong(alternative.isEmpty() ? "figure.unknown" : "figure.image", around);
        markup.text(" ");
        inlines.sentences(alternative, around);
        markup.end("p");
    }
}
