package lectern.edition.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lectern.document.Publication;
import lectern.edition.QrCode;
import lectern.edition.ServerAddress;
import lectern.edition.page.look.PageFrame;

/**
 * What the template shows of how to hear a podcast in an app.
 *
 * @param publication empty for the podcast of everything
 * @param feed        its address
 * @param voices      that it can be heard in, by what chooses them behind an address
 * @param chosen      one of these
 * @param whole       whether one episode holds all of a publication
 */
record SubscribePage(PageFrame frame, Optional<Publication> publication, URI feed, QrCode code,
        SequencedMap<String, String> voices, String chosen, boolean whole) {
    private static final String EPISODES = "episodes";
    private static final String WHOLE = "whole";

    /**
     * @param base    what the feed's address begins with
     * @param choices a voice to hear it in, the usual one where it is not among the voices; and what its episodes are
     */
    static SubscribePage of(Frames frames, Optional<Publication> publication, URI base,
            SequencedMap<String, String> voices, Map<String, List<String>> choices) {
        String chosen = choices.getOrDefault("voice", List.of()).stream().findFirst().map(Offers::query)
                .filter(voices::containsKey).orElse("");
        boolean whole = publication.isPresent() && choices.getOrDefault(EPISODES, List.of()).contains(WHOLE);
        PageFrame page = frames.named(
                frames.words().say("subscribe") + publication.map(each -> " – " + each.title()).orElse(""),
                publication.map(frames::above).orElse(List.of(frames.home())));
        URI feed = new ServerAddress(base)
                .at(publication.map(each -> "/" + each.id()).orElse("") + "/feed.xml" + query(chosen, whole));
        return new SubscribePage(publication.map(page::in).orElse(page), publication, feed,
                QrCode.of(feed.toASCIIString()), voices, chosen, whole);
    }

    private static String query(String voice, boolean whole) {
        return voice + (whole ? (voice.isEmpty() ? "?" : "&") + EPISODES + "=" + WHOLE : "");
    }

    /** A link that opens an app, if it is there, or to another voice. */
    record App(String name, String address) {}

    /** The same page in another voice. */
    List<App> others() {
        return voices.entrySet().stream().filter(each -> !each.getKey().equals(chosen))
                .map(each -> new App(each.getValue(),
                        address(each.getKey(), whole)))
                .toList();
    }

    /** The same page of a podcast with one long episode, or of the usual one where that is shown. */
    String otherLength() {
        return address(chosen, !whole);
    }

    private String address(String voice, boolean whole) {
        return "/" + publication.orElseThrow().id() + "/subscribe" + query(voice, whole);
    }

    /** What the podcast is called, and in which language. */
    String title() {
        return publication.map(Publication::title).orElse(frame.words().say("subscribe.all"));
    }

    Locale titleLanguage() {
        return publication.map(each -> each.metadata().language()).orElse(frame.words().locale());
    }

    /**
     * Apps that have an address of their own for adding a podcast by its feed. Links to a maker's website that would do
     * the same are none of them: it would learn what somebody wants to hear.
     */
    List<App> apps() {
        String whole = feed.toASCIIString();
        String bare = whole.replaceFirst("^[a-z]+://", "");
        return List.of(new App("Apple Podcasts", "podcast://" + bare),
                new App("Overcast", "overcast://x-callback-url/add?url="
                        + URLEncoder.encode(whole, StandardCharsets.UTF_8)),
                new App("Pocket Casts", "pktc://subscribe/" + bare),
                new App("AntennaPod", "antennapod-subscribe://" + bare));
    }
}
