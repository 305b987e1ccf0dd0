package lectern.content.block;

import java.util.HashMap;
import java.util.Map;
import lectern.content.inline.Anchors;
import lectern.content.inline.SentenceIds;
import lectern.content.inline.SentenceSplitter;
import lectern.content.inline.Sentences;
import lectern.content.picture.Images;
import lectern.content.source.Folder;

/**
 * What is kept across all pages of one publication while they are read: which ids, names, links and pictures there are.
 * One publication and one thread may use it.
 *
 * @param expansions what abbreviations stand for, as the publication says it once; grows
 */
public record Registers(Sentences sentences, Anchors anchors, PendingLinks links, Images images,
        Map<String, String> expansions) {

    /** @param folder that the publication's pictures are in */
    public static Registers of(SentenceSplitter splitter, Folder folder) {
        Anchors anchors = new Anchors();
        return new Registers(new Sentences(splitter, new SentenceIds(), anchors), anchors, new PendingLinks(),
                new Images(folder), new HashMap<>());
    }
}
