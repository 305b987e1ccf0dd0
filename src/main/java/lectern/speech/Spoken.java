package lectern.speech;

/**
 * Words for one voice, spelled so that its engine says every one of them.
 */
public record Spoken(Voice voice, String words) {}
