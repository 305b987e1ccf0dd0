package lectern.document;

import java.util.List;
import java.util.Optional;
import lectern.document.text.Numbering;

/** A paragraph, a list, a table: what stands below another on the page. */
public sealed interface Block permits Block.Heading, Block.Paragraph, Block.BulletList, Block.NumberedList,
        Block.DefinitionList, Table, Block.Figure, Block.Note, Block.Quote {

    /**
     * @param level 1 directly below the section's own title, and so on; no level is skipped
     */
    record Heading(int level, Sentence title) implements Block {
        public Heading {
            if (level < 1) {
                throw new IllegalArgumentException("level is " + level + ": a heading's level is at least 1");
            }
        }
    }

    record Paragraph(List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    record BulletList(List<Item> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }
    }

    /**
     * @param start the first item's number
     */
    record NumberedList(int start, Numbering numbering, List<Item> items) implements Block {
        public NumberedList {
            items = List.copyOf(items);
        }

        public NumberedList(int start, List<Item> items) {
            this(start, Numbering.DECIMAL, items);
        }

        /** What stands before an item, by which a text may speak of it. */
        public String label(int item) {
            return numbering.write(start + item);
        }
    }

    record Item(List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    record DefinitionList(List<Definition> definitions) implements Block {
        public DefinitionList {
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * @param terms one or more, each of them explained by all that follows
     */
    record Definition(List<Sentence> terms, List<Block> blocks) {
        public Definition {
            terms = List.copyOf(terms);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A picture with its words.
     *
     * @param image           empty where the file could not be had; its words remain
     * @param alternative     what the picture says, in short
     * @param caption         what the author wrote below or above it
     * @param longDescription all that can be learnt from it
     */
    record Figure(Optional<Image> image, List<Sentence> alternative, List<Sentence> caption,
            List<Block> longDescription) implements Block {
        public Figure {
            alternative = List.copyOf(alternative);
            caption = List.copyOf(caption);
            longDescription = List.copyOf(longDescription);
        }
    }

    /**
     * What stands apart from the text: a remark, urgent advice, a footnote.
     *
     * @param number by which the text speaks of it
     * @param title  its own heading, which divides nothing
     * @param told   whether its own words begin by saying what kind it is, so that nobody needs to say it again
     */
    record Note(Kind kind, Optional<Integer> number, Optional<Sentence> title, boolean told,
            List<Block> blocks) implements Block {

        /** A footnote may be moved to the section's end; all others stand where they are. The graver come later. */
        public enum Kind {
            ASIDE, FOOTNOTE, TIP,
            /** When to see somebody, without haste. */
            ADVICE, IMPORTANT,
            /** Something may go wrong. */
            CAUTION,
            /** Something may go wrong that does harm. */
            WARNING,
            /** What to do the same day. */
            URGENT,
            /** What to do at once, for a life is in danger. */
            EMERGENCY
        }

        public Note {
            blocks = List.copyOf(blocks);
        }

        public Note(Kind kind, Optional<Integer> number, List<Block> blocks) {
            this(kind, number, Optional.empty(), false, blocks);
        }

        public Note(Kind kind, List<Block> blocks) {
            this(kind, Optional.empty(), blocks);
        }

        public boolean isFootnote() {
            return kind == Kind.FOOTNOTE;
        }
    }

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }
}
