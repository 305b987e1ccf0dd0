package lectern.web.http;

import java.time.Duration;

/**
 * How long the server waits for others.
 *
 * @param patience how long a part of something in the making is waited for, before the client is told to come back
 * @param first    how long an answer waits for its first byte: what fails until then can still be told. Clients may
 *                 give up on a server that says nothing at all, so its head is sent after that
 * @param idle     how long a connection may be silent outside of an answer
 * @param pause    how long a client may read nothing of an answer. Whoever pauses a recording for a phone call or a
 *                 meal hears on where it stopped; a thread that waits is virtual, and costs a few kilobytes
 * @param request  how long a request may take to arrive, from its first byte to its last
 * @param drain    how long a server that is told to stop goes on with what it is sending
 */
public record Limits(Duration patience, Duration first, Duration idle, Duration pause, Duration request,
        Duration drain) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(60),
            Duration.ofMinutes(30), Duration.ofSeconds(20), Duration.ofSeconds(5));
}
