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
        return (LeftToRight.marked(isUpdate ? text(section) : excerpt(section)) + "\n\n" + page.toASCIIString()).strip();
    }

    private static String text(Section section) {
        return Sentence.unmarked(Section.sentences(section.blocks()));
    }

    /**
     * Whole sentences, for half of one may say the opposite, up to what needs more than a line to be understood: a dose
     * without its table is a dose of anything.
     */
    private static String excerpt(Section section) {
        StringBuilder excerpt = new StringBuilder();
        for (Block block : section.blocks()) {
            if (needsMore(block)) {
                return excerpt.isEmpty() ? "" : excerpt + " …";
            }
            for (Sentence sentence : Section.sentences(List.of(block))) {
                String words = Sentence.unmarked(List.of(sentence));
                if (!excerpt.isEmpty() && excerpt.length() + words.length() > EXCERPT) {
                    return excerpt + " …";
                }
                excerpt.append(excerpt.isEmpty() ? "" : " ").append(words);
            }
        }
        return excerpt.toString();
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
