package lectern.audio;

import java.time.Duration;

/** A place in a recording that a listener may jump to. */
public record Chapter(Duration start, Duration end, String title) {}
