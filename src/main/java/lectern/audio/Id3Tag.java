package lectern.audio;

import com.mpatric.mp3agic.EncodedText;
import com.mpatric.mp3agic.ID3v24Frame;
import com.mpatric.mp3agic.ID3v24Tag;
import com.mpatric.mp3agic.ID3v2ChapterFrameData;
import com.mpatric.mp3agic.ID3v2ChapterTOCFrameData;
import com.mpatric.mp3agic.ID3v2FrameSet;
import com.mpatric.mp3agic.NotSupportedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * The head of an MP3 file as players show it: ID3v2.4 with UTF-8 text.
 *
 * @param title    of this recording
 * @param album    of what it belongs to
 * @param artist   who publishes it
 * @param track    its place among the album's recordings, from 1; 0 if it is the whole
 * @param tracks   how many there are
 * @param language of the words
 * @param chapters may be empty
 */
public record Id3Tag(String title, String album, Optional<String> artist, int track, int tracks, Locale language,
        List<Chapter> chapters) {
    /** Players show a line; some old ones fail on more. In bytes of UTF-8. */
    private static final int TEXT_LIMIT = 250;
    /** FFmpeg reads sizes inside a chapter as version 2.3 wrote them; below 128 bytes both agree. */
    private static final int CHAPTER_TEXT_LIMIT = 120;
    /** A table of contents counts its entries in one byte, and some readers, mp3agic's too, take it for signed. */
    private static final int CONTENTS_LIMIT = 127;
    private static final int NO_OFFSET = -1;
    private static final char FRONT_COVER = 3;
    private static final String CONTENTS = "toc";
    private static final String ELLIPSIS = "…";

    public Id3Tag {
        chapters = List.copyOf(chapters);
    }

    public byte[] bytes() {
        return bytes(new byte[0]);
    }

    /** @param cover a picture for its front, as JPEG; empty if there is none */
    public byte[] bytes(byte[] cover) {
        ID3v24Tag tag = new ID3v24Tag();
        tag.setPadding(false);
        put(tag, "TIT2", title);
        put(tag, "TALB", album);
        artist.ifPresent(name -> put(tag, "TPE1", name));
        if (track > 0) {
            put(tag, "TRCK", track + "/" + tracks);
        }
        put(tag, "TLAN", threeLetters(language));
        if (cover.length > 0) {
            put(tag, new ID3v24Frame("APIC", picture(cover)));
        }
        if (!chapters.isEmpty()) {
            addChapters(tag);
        }
        try {
            return tag.toBytes();
        } catch (NotSupportedException impossible) {
            throw new IllegalStateException("a tag of text and chapters can be written", impossible);
        }
    }

    private void addChapters(ID3v24Tag tag) {
        List<ID3v2ChapterFrameData> frames = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Chapter chapter : chapters) {
            String id = "c" + ids.size();
            ids.add(id);
            ID3v2ChapterFrameData frame = new ID3v2ChapterFrameData(false, id, millis(chapter.start()),
                    millis(chapter.end()), NO_OFFSET, NO_OFFSET);
            frame.getSubframes().add(text("TIT2", chapter.title(), CHAPTER_TEXT_LIMIT));
            frames.add(frame);
        }
        tag.setChapterTOC(contents(ids));
        tag.setChapters(new ArrayList<>(frames));
    }

    /** One table where it suffices, else a table of tables; the chapters themselves are all there in any case. */
    private static ArrayList<ID3v2ChapterTOCFrameData> contents(List<String> chapters) {
        ArrayList<ID3v2ChapterTOCFrameData> tables = new ArrayList<>();
        if (chapters.size() <= CONTENTS_LIMIT) {
            tables.add(table(CONTENTS, true, chapters));
            return tables;
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < chapters.size() && parts.size() < CONTENTS_LIMIT; from += CONTENTS_LIMIT) {
            String id = CONTENTS + parts.size();
            parts.add(id);
            tables.add(table(id, false, chapters.subList(from, Math.min(from + CONTENTS_LIMIT, chapters.size()))));
        }
        tables.addFirst(table(CONTENTS, true, parts));
        return tables;
    }

    private static ID3v2ChapterTOCFrameData table(String id, boolean root, List<String> children) {
        return new ID3v2ChapterTOCFrameData(false, root, true, id, children.toArray(String[]::new));
    }

    private static void put(ID3v24Tag tag, String id, String value) {
        put(tag, text(id, value, TEXT_LIMIT));
    }

    private static void put(ID3v24Tag tag, ID3v24Frame frame) {
        ID3v2FrameSet frames = new ID3v2FrameSet(frame.getId());
        frames.addFrame(frame);
        tag.getFrameSets().put(frame.getId(), frames);
    }

    /** ID3v2.4, 4.14: encoding, media type, what it shows, an empty description, and the picture. */
    private static byte[] picture(byte[] jpeg) {
        byte[] head = ("\0image/jpeg\0" + FRONT_COVER + "\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = Arrays.copyOf(head, head.length + jpeg.length);
        System.arraycopy(jpeg, 0, data, head.length, jpeg.length);
        return data;
    }

    /** As a frame of version 2.4: what mp3agic makes by itself has the sizes of 2.3, wrong from 128 bytes on. */
    private static ID3v24Frame text(String id, String value, int limit) {
        byte[] text = shortened(oneLine(value), limit).getBytes(StandardCharsets.UTF_8);
        byte[] data = new byte[text.length + 1];
        data[0] = EncodedText.TEXT_ENCODING_UTF_8;
        System.arraycopy(text, 0, data, 1, text.length);
        return new ID3v24Frame(id, data);
    }

    /** At most that many bytes of UTF-8, with a mark where something is missing. */
    private static String shortened(String text, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limit) {
            return text;
        }
        int length = limit - ELLIPSIS.getBytes(StandardCharsets.UTF_8).length;
        while ((bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8) + ELLIPSIS;
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** ISO 639-2, or "und" where there is none. */
    private static String threeLetters(Locale language) {
        try {
            String code = language.getISO3Language();
            return code.isEmpty() ? "und" : code;
        } catch (MissingResourceException none) {
            return "und";
        }
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
