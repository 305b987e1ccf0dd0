package lectern.edition.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Table;

/**
 * Who can read a book how, as its metadata claim it (EPUB Accessibility 1.1, schema.org): only what is looked up in the
 * very text.
 *
 * @param pictures     whether there are any
 * @param told         whether each picture has its words
 * @param descriptions whether any picture is described at length
 * @param moves        whether a picture may move or flash
 */
record Access(boolean pictures, boolean told, boolean descriptions, boolean moves) {

    static Access of(List<Section> sections) {
        Look look = new Look();
        sections.forEach(section -> look.blocks(section.blocks()));
        return new Access(look.pictures, look.told, look.descriptions, look.moves);
    }

    /** Names and values, in the order of the names. */
    List<Map.Entry<String, String>> properties(boolean sound) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        add(all, "accessMode", modes(true, pictures, sound));
        SortedSet<String> sufficient = new TreeSet<>();
        if (told) {
            sufficient.add("textual");
            if (sound) {
                sufficient.add("textual,auditory");
            }
        }
        if (pictures) {
            sufficient.add("textual,visual");
        }
        add(all, "accessModeSufficient", sufficient);
        SortedSet<String> features = new TreeSet<>(List.of("displayTransformability", "readingOrder",
                "structuralNavigation", "tableOfContents", "unlocked"));
        if (pictures && told) {
            features.add("alternativeText");
        }
        if (descriptions) {
            features.add("longDescription");
        }
        if (sound) {
            features.add("synchronizedAudioText");
        }
        add(all, "accessibilityFeature", features);
        add(all, "accessibilityHazard", new TreeSet<>(List.of(moves ? "unknown" : "none")));
        return all;
    }

    private static SortedSet<String> modes(boolean textual, boolean visual, boolean auditory) {
        SortedSet<String> modes = new TreeSet<>();
        if (textual) {
            modes.add("textual");
        }
        if (visual) {
            modes.add("visual");
        }
        if (auditory) {
            modes.add("auditory");
        }
        return modes;
    }

    private static void add(List<Map.Entry<String, String>> all, String property, SortedSet<String> values) {
        values.forEach(value -> all.add(Map.entry("schema:" + property, value)));
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
                    figure.image().ifPresent(image -> picture(image, figure.alternative().isEmpty()));
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
                    // One without words is decoration: it stands in a line of text.
                    picture.image().ifPresent(image -> picture(image, false));
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
