package lectern.content.main.line;

import org.jsoup.nodes.Element;

/**
 * A line of text: what stands between two boundaries of blocks.
 *
 * @param block    that it stands in
 * @param text     its words, in one line
 * @param words    how many
 * @param linked   how many of them are in links and buttons
 * @param external how many of them are in links that lead to another page
 */
public record TextLine(Element block, String text, int words, int linked, int external) {

    /** At 9, 13 pages of 255 raised a false alarm instead of 11; 16 gave the same and would weigh less as text. */
    private static final int MANY_WORDS = 12;
    private static final int SOME_WORDS = 6;
    /** One endless line, such as a text whose lines end by br alone, must not outweigh all others. 60 and 1000 gave the same. */
    private static final int HEAVIEST = 120;
    private static final String ENDS = ".!?…:;。！？：；؟۔।";
    private static final String CLOSING = "\"'”’»)]）」 ";

    public boolean isHeading() {
        return Tags.isHeading(block);
    }

    public boolean isMostlyLinks() {
        return linked * 2 > words;
    }

    /** Nothing but links. */
    public boolean isLink() {
        return words > 0 && linked == words;
    }

    /** Running text: no heading, mostly unlinked, and long enough or with the end of a sentence. */
    public boolean isProse() {
        return linked * 2 < words && !isHeading() && (words >= MANY_WORDS || words >= SOME_WORDS && endsAsSentence());
    }

    public boolean endsAsSentence() {
        int last = text.length() - 1;
        while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** How much it says for the box that it stands in. */
    public int weight() {
        return isProse() ? Math.min(words - linked, HEAVIEST) : 0;
    }
}
