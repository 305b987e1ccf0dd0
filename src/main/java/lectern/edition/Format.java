package lectern.edition;

import java.util.Optional;

/** A form that a section or a whole publication can be had in. */
public enum Format {
    HTML("html", "text/html; charset=utf-8"), TEXT("txt", "text/plain; charset=utf-8"), MP3("mp3", "audio/mpeg"),
    WEBVTT("vtt", "text/vtt; charset=utf-8"), SUBRIP("srt", "application/x-subrip"),
    CHAPTERS("chapters.json", "application/json+chapters"),
    ACCOUNT("account.json", "application/json"), PDF("pdf", "application/pdf"), COVER("cover.jpg", "image/jpeg"),
    /** How much paper a print takes. */
    PAGES("pages.json", "application/json");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** What stands behind the dot in its address and its file's name. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Format> find(String ending) {
        for (Format format : values()) {
            if (format.ending.equals(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
