package lectern.edition.feed;

import java.net.URI;
import java.util.List;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Label;
import lectern.document.text.LeftToRight;

/**
 * What a podcast says of a section in words.
 *
 * @param isUpdate whether it tells of a correction, which is short and is told whole
 */
record EpisodeText(Section section, boolean isUpdate) {
    /** So much of the text is enough to know what an episode is about. */
    private static final int EXCERPT = 300;
    private static final int LONGEST_TITLE = 120;

    /** @param before what stands before it, such as the publication's title */
    String title(String before) {
        String title = section.name();
        return cut(before + (isUpdate ? Label.of(title, section.language()) + " " + text(section) : title),
                LONGEST_TITLE);
    }

    String description(URI page) {
        return (LeftToRight.marked(isUpdate ? text(section) : excerpt(section)) + "\n\n" + page.toASCIIString())
                .strip();
    }

    private static String text(Section section) {
        return Sentence.unmarked(Section.sentences(section.blocks()));
    }

    /**
     * Whole sentences, for half of one may say the opposite, up to what needs more than a line to be understood: a dose
     * without its table is a dose of anything.
     */
    private static String excerpt(Section section) {
        Excerpt excerpt = new Excerpt();
        for (Block block : section.blocks()) {
            if (needsMore(block) || !excerpt.take(block)) {
                return excerpt.words.isEmpty() ? "" : excerpt.words + " …";
            }
        }
        return excerpt.words.toString();
    }

    /** What of a text is told: each paragraph, title and item of a list in a line, for two items are no sentence. */
    private static final class Excerpt {
        private final StringBuilder words = new StringBuilder();

        /** @return whether all of it is told */
        private boolean take(Block block) {
            return switch (block) {
                case Block.Heading heading -> line(List.of(heading.title()));
                case Block.Paragraph paragraph -> line(paragraph.sentences());
                case Block.BulletList list -> list.items().stream().allMatch(item -> all(item.blocks()));
                case Block.NumberedList list -> list.items().stream().allMatch(item -> all(item.blocks()));
                case Block.Note note -> note.title().stream().allMatch(title -> line(List.of(title)))
                        && all(note.blocks());
                case Block.Quote quote -> all(quote.blocks());
                case Table _,Block.DefinitionList _,Block.Figure _ -> false;
            };
        }

        private boolean all(List<Block> blocks) {
            return blocks.stream().allMatch(this::take);
        }

        private boolean line(List<Sentence> sentences) {
            String before = "\n";
            for (Sentence sentence : sentences) {
                String told = Sentence.unmarked(List.of(sentence));
                if (!words.isEmpty() && words.length() + told.length() > EXCERPT) {
                    return false;
                }
                words.append(words.isEmpty() ? "" : before).append(told);
                before = " ";
            }
            return true;
        }
    }

    private static boolean needsMore(Block block) {
        return switch (block) {
            case Table _,Block.DefinitionList _,Block.Figure _ -> true;
            case Block.BulletList list -> list.items().stream().anyMatch(EpisodeText::needsMore);
            case Block.NumberedList list -> list.items().stream().anyMatch(EpisodeText::needsMore);
            case Block.Note note -> note.blocks().stream().anyMatch(EpisodeText::needsMore);
            case Block.Quote quote -> quote.blocks().stream().anyMatch(EpisodeText::needsMore);
            case Block.Heading _,Block.Paragraph _ -> false;
        };
    }

    private static boolean needsMore(Block.Item item) {
        return item.blocks().stream().anyMatch(EpisodeText::needsMore);
    }

    private static String cut(String title, int longest) {
        if (title.codePointCount(0, title.length()) <= longest) {
            return title;
        }
        String beginning = title.substring(0, title.offsetByCodePoints(0, longest));
        int word = beginning.lastIndexOf(' ');
        return (word > longest / 2 ? beginning.substring(0, word) : beginning) + " …";
    }
}
