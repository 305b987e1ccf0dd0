package lectern.edition;

import java.util.Set;
import lectern.document.SiteName;

/**
 * A form that a section or a whole publication can be had in, as it describes itself: pages, feeds, the command line and
 * word to robots ask here, and none of them names forms by itself.
 *
 * @param ending    what stands behind the dot in its address and its file's name; in the bundles its words stand under
 *                  it, and on the page of help its paragraph
 * @param mediaType as in {@code Content-Type}
 */
public record Format(String ending, String mediaType, Set<Trait> traits) {

    /** What else is to be known of a form. */
    public enum Trait {
        /** Pages offer it to their readers. */
        OFFERED,
        /** Search engines may fetch it: they are asked to leave alone what takes work to make. */
        CRAWLED,
        /** That of a whole publication waits for all of its sound. */
        RECORDED,
        /** To take along: browsers save it under a name for people rather than show or play it. */
        SAVED,
        /** Reading apps can open it, so that catalogues of books list it. */
        SHELVED,
        /** The name of its file has all of the ending, rather than what is behind the last dot. */
        NAMED,
        /** A page that holds all it needs, and may ask for nothing. */
        ALONE
    }

    public static final Format PDF = new Format("pdf", "application/pdf", Trait.OFFERED, Trait.SHELVED);
    /** What pages and podcast apps play while it is made. */
    public static final Format MP3 = new Format("mp3", "audio/mpeg", Trait.RECORDED);
    /** The same with a cover, as a file. */
    public static final Format DOWNLOAD = new Format("download.mp3", "audio/mpeg", Trait.OFFERED, Trait.RECORDED,
            Trait.SAVED, Trait.SHELVED);
    /** A file for each section, in one. */
    public static final Format ALBUM = new Format("mp3.zip", "application/zip", Trait.OFFERED, Trait.RECORDED,
            Trait.SAVED);
    public static final Format EPUB = new Format("epub", "application/epub+zip", Trait.OFFERED, Trait.RECORDED,
            Trait.SHELVED);
    /** A talking book. Its file's name says so: sound in a zip is called alike. */
    public static final Format DAISY = new Format("daisy.zip", "application/zip", Trait.OFFERED, Trait.RECORDED,
            Trait.SAVED, Trait.NAMED, Trait.SHELVED);
    /** To change, and to print elsewhere. */
    public static final Format WORD = new Format("docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Trait.OFFERED, Trait.SAVED,
            Trait.SHELVED);
    public static final Format TEXT = new Format("txt", "text/plain; charset=utf-8", Trait.OFFERED, Trait.CRAWLED,
            Trait.SHELVED);
    /** To change with any program. */
    public static final Format MARKDOWN = new Format("md", "text/markdown; charset=utf-8", Trait.OFFERED, Trait.SAVED);
    public static final Format HTML = new Format("html", "text/html; charset=utf-8", Trait.OFFERED, Trait.CRAWLED,
            Trait.ALONE, Trait.SHELVED);
    public static final Format WEBVTT = new Format("vtt", "text/vtt; charset=utf-8", Trait.OFFERED, Trait.RECORDED);
    public static final Format SUBRIP = new Format("srt", "application/x-subrip", Trait.RECORDED);
    public static final Format CHAPTERS = new Format("chapters.json", "application/json+chapters", Trait.RECORDED);
    public static final Format ACCOUNT = new Format("account.json", "application/json", Trait.RECORDED);
    /** How much paper a print takes. */
    public static final Format PAGES = new Format("pages.json", "application/json");
    /** A picture of a print's first page. */
    public static final Format FIRST_PAGE = new Format("page.png", "image/png");
    public static final Format COVER = new Format(SiteName.COVER.text(), "image/jpeg", Trait.CRAWLED);

    public Format(String ending, String mediaType, Trait... traits) {
        this(ending, mediaType, Set.of(traits));
    }

    public Format {
        traits = Set.copyOf(traits);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    @Override
    public String toString() {
        return ending;
    }
}
