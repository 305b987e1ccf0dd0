package lectern.edition.meta;

import java.util.List;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Undescribed;

/**
 * Who can read a text how, in the terms of the Schema.org Accessibility Properties vocabulary, which pages, books and
 * catalogues share: only what is looked up in the very text.
 *
 * @param pictures     whether there are any
 * @param told         whether each picture has its words
 * @param descriptions whether any picture is described at length
 * @param moves        whether a picture may move or flash
 * @see <a href="https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20241209/">the vocabulary</a>
 */
public record Access(boolean pictures, boolean told, boolean descriptions, boolean moves) {
    private static final String TEXTUAL = "textual";
    private static final String AUDITORY = "auditory";

    public static Access of(List<Section> sections) {
        Look look = new Look();
        sections.forEach(section -> look.blocks(section.blocks()));
        return new Access(look.pictures, look.told, look.descriptions, look.moves);
    }

    /**
     * By which senses anything in it is perceived.
     *
     * @param heard whether its sound can be had
     */
    public List<String> modes(boolean heard) {
        return those(true, TEXTUAL, pictures, "visual", heard, AUDITORY);
    }

    /**
     * By which of them, alone or with a comma between them, all of it is perceived. Sound says what stands there, the
     * words of pictures among it.
     */
    public List<String> sufficient(boolean heard) {
        return those(told, TEXTUAL, told && heard, AUDITORY, pictures, TEXTUAL + ",visual");
    }

    /** What helps, beside what a form does for every text. */
    public List<String> features(boolean heard) {
        return those(pictures && told, "alternativeText", descriptions, "longDescription", heard,
                "synchronizedAudioText");
    }

    /** Only what moves could flash, and nobody has looked. */
    public String hazard() {
        return moves ? "unknown" : "none";
    }

    private static List<String> those(boolean first, String one, boolean second, String two, boolean third,
            String three) {
        return Stream.of(first ? one : "", second ? two : "", third ? three : "").filter(each -> !each.isEmpty())
                .toList();
    }

    /** Looks at every picture. */
    private static final class Look {
        private boolean pictures;
        private boolean told = true;
        private boolean descriptions;
        private boolean moves;

        private void blocks(List<Block> blocks) {
            blocks.forEach(this::block);
        }

        private void block(Block block) {
            switch (block) {
                case Block.Figure figure -> {
                    figure.image().ifPresent(image -> picture(image, figure.alternative().stream().map(Sentence::text)
                            .allMatch(Undescribed::is)));
                    descriptions |= !figure.longDescription().isEmpty();
                    figure.caption().forEach(sentence -> inlines(sentence.content()));
                    blocks(figure.longDescription());
                }
                case Block.Heading heading -> inlines(heading.title().content());
                case Block.Paragraph paragraph -> paragraph.sentences()
                        .forEach(sentence -> inlines(sentence.content()));
                case Block.BulletList list -> list.items().forEach(item -> blocks(item.blocks()));
                case Block.NumberedList list -> list.items().forEach(item -> blocks(item.blocks()));
                case Block.DefinitionList list -> list.definitions().forEach(each -> {
                    each.terms().forEach(term -> inlines(term.content()));
                    blocks(each.blocks());
                });
                case Table table -> table.rows()
                        .forEach(row -> row.cells().forEach(cell -> blocks(cell.blocks())));
                case Block.Note note -> blocks(note.blocks());
                case Block.Quote quote -> blocks(quote.blocks());
            }
        }

        private void inlines(List<Inline> content) {
            for (Inline inline : content) {
                if (inline instanceof Inline.Picture picture) {
                    picture.image()
                            .ifPresent(image -> picture(image, Undescribed.is(picture.alt())));
                } else if (inline instanceof Inline.Span span) {
                    inlines(span.content());
                }
            }
        }

        private void picture(Image image, boolean silent) {
            pictures = true;
            told &= !silent;
            moves |= image.mediaType().equals("image/gif") || image.mediaType().equals("image/webp");
        }
    }
}
