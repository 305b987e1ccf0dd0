package lectern.content.page;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.Query;
import lectern.table.BundledTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts a line into the place of each video and each sound that a page plays, with its name and a link to it: whoever sees
 * the page sees that something is there, and "Watch how it is done:" leads to something. What only moves behind a text, has
 * no controls or comes from a host that plays nothing is left out as before.
 */
final class EmbeddedMedia {

    private static final String PLAYERS = "video, audio, video-js, iframe, lite-youtube, lite-vimeo";
    private static final String OUT_OF_PLACE = "noscript, template, svg, head";
    /** A line may stand in them, but no paragraph. */
    private static final String LINES = "p, h1, h2, h3, h4, h5, h6, a, span, strong, em, b, i, label, dt, summary, pre";
    /** Pages that ask for consent first, or load late, keep the address of a frame in one of these. */
    private static final List<String> ADDRESSES = List.of("src", "data-src", "data-lazy-src", "data-cookieblock-src",
            "data-cmp-src", "data-original-src");
    private static final List<String> UNREACHED = List.of("about:", "data:", "blob:", "javascript:");
    private static final int WIDEST_UNSEEN = 2;
    private static final int LONGEST_NAME = 200;
    private static final String ID = "{id}";
    private static final String SPOTIFY = "Spotify Embed:";

    private static final List<Player> KNOWN = BundledTable.read("content/page/players.tsv").each(row -> new Player(
            row.cell(0), row.cell(1), row.constant(2, Kind.class), row.find(3)));
    private static final Map<String, Words> WORDS = BundledTable.read("content/page/embedded-media.tsv").each(Words::of)
            .stream().collect(Collectors.toMap(Words::language, Function.identity()));
    private static final Set<String> NAMES_OF_PLAYERS = Set
            .copyOf(BundledTable.read("content/page/player-names.tsv").column());

    private enum Kind {
        VIDEO, AUDIO
    }

    /** @param people's address, with a gap for its id */
    private record Player(String host, String path, Kind kind, Optional<String> people) {

        boolean plays(URI address) {
            String at = address.getHost().toLowerCase(Locale.ROOT);
            return (host.equals("*") || at.equals(host) || at.endsWith("." + host))
                    && Optional.ofNullable(address.getPath()).filter(each -> each.startsWith(path)).isPresent();
        }

        String forPeople(URI address) {
            String id = address.getPath().substring(path.length()).split("/", 2)[0];
            return people.filter(_ -> !id.isEmpty() && !id.equals("videoseries")).map(each -> each.replace(ID, id))
                    .orElse(address.toString());
        }
    }

    /** @param videoNamed before its name */
    private record Words(String language, String videoNamed, String video, String audioNamed, String audio) {

        static Words of(BundledTable.Row row) {
            return new Words(row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4));
        }

        String of(Kind kind, boolean named) {
            return switch (kind) {
                case VIDEO -> named ? videoNamed : video;
                case AUDIO -> named ? audioNamed : audio;
            };
        }
    }

    /** @param address empty if the page tells none that leads anywhere */
    private record Medium(Kind kind, Optional<String> address) {}

    private final Locale language;
    private final boolean online;

    private EmbeddedMedia(SourcePage.Head head) {
        language = head.language();
        online = head.source().isPresent();
    }

    /**
     * Changes the page.
     *
     * @param leftOut hears of each medium, which is not taken along
     */
    static void tell(Document page, SourcePage.Head head, BiConsumer<Node, String> leftOut) {
        EmbeddedMedia media = new EmbeddedMedia(head);
        for (Element player : page.body().select(Query.of(PLAYERS))) {
            if (player.closest(Query.of(OUT_OF_PLACE)) == null && !isUnseen(player)) {
                media.find(player).ifPresent(medium -> {
                    leftOut.accept(player, "embedded-" + player.normalName());
                    media.replace(player, medium);
                });
            }
        }
    }

    private Optional<Medium> find(Element player) {
        return switch (player.normalName()) {
            case "iframe" -> address(player).flatMap(EmbeddedMedia::parse).flatMap(EmbeddedMedia::known);
            case "lite-youtube" -> Optional.of(video("https://www.youtube.com/watch?v=" + player.attr("videoid")));
            case "lite-vimeo" -> Optional.of(video("https://vimeo.com/" + player.attr("videoid")));
            // One that starts by itself and has no controls is an ornament, or waits for a script.
            default -> player.hasAttr("controls") || player.hasClass("video-js") || player.nameIs("video-js")
                    ? Optional.of(new Medium(player.nameIs("audio") ? Kind.AUDIO : Kind.VIDEO, source(player)))
                    : Optional.empty();
        };
    }

    private static Medium video(String address) {
        return new Medium(Kind.VIDEO, Optional.of(address));
    }

    private static Optional<Medium> known(URI address) {
        return KNOWN.stream().filter(each -> each.plays(address)).findFirst()
                .map(each -> new Medium(each.kind(), Optional.of(each.forPeople(address))));
    }

    private static Optional<String> address(Element element) {
        return ADDRESSES.stream().map(each -> element.attr(each).strip())
                .filter(each -> !each.isEmpty() && UNREACHED.stream().noneMatch(each::startsWith)).findFirst();
    }

    /** An address on the page's own host leads nowhere while nobody knows that host. */
    private Optional<String> source(Element player) {
        return Stream.concat(Stream.of(player), player.select(Query.of("source")).stream())
                .flatMap(each -> address(each).stream()).findFirst()
                .filter(each -> online || parse(each).isPresent());
    }

    /** @return empty if it names no host */
    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address.startsWith("//") ? "https:" + address : address))
                    .filter(each -> each.getHost() != null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static boolean isUnseen(Element player) {
        return isTiny(player.attr("width")) || isTiny(player.attr("height"))
                || Stream.concat(Stream.of(player), player.parents().stream()).anyMatch(HiddenParts::isHidden);
    }

    private static boolean isTiny(String pixels) {
        return pixels.length() == 1 && Character.isDigit(pixels.charAt(0))
                && Character.digit(pixels.charAt(0), 10) <= WIDEST_UNSEEN;
    }

    private void replace(Element player, Medium medium) {
        String name = name(player);
        Element told = medium.address().map(each -> new Element("a").attr("href", each))
                .orElseGet(() -> new Element("span"));
        Words words = WORDS.get(language.getLanguage());
        if (words == null) {
            told.appendElement("span").attr("lang", "en")
                    .text(requireNonNull(WORDS.get("en")).of(medium.kind(), !name.isEmpty()));
        } else {
            told.appendText(words.of(medium.kind(), !name.isEmpty()));
        }
        told.appendText(name.isEmpty() ? "" : " " + name);
        if (player.closest(Query.of(LINES)) == null) {
            player.replaceWith(new Element("p").appendChild(told));
        } else {
            player.before(new TextNode(" "));
            player.after(new TextNode(" "));
            player.replaceWith(told);
        }
    }

    /** Empty if nobody gave it one, or if it stands beside it already. */
    private static String name(Element player) {
        String name = Stream.of("aria-label", "title", "data-title", "playlabel")
                .map(each -> VisibleText.of(player.attr(each))).filter(each -> !each.isEmpty()).findFirst().orElse("");
        if (name.startsWith(SPOTIFY)) {
            name = name.substring(SPOTIFY.length()).strip();
        }
        boolean isNone = name.isEmpty() || name.length() > LONGEST_NAME
                || NAMES_OF_PLAYERS.contains(name.toLowerCase(Locale.ROOT))
                || isBeside(player, name);
        return isNone ? "" : name;
    }

    private static boolean isBeside(Element player, String name) {
        Element at = player;
        while (at.previousElementSibling() == null && at.parent() instanceof Element parent && !parent.nameIs("body")) {
            at = parent;
        }
        Element figure = player.closest(Query.of("figure"));
        return Stream.of(Optional.ofNullable(at.previousElementSibling()), caption(figure))
                .flatMap(Optional::stream).anyMatch(each -> says(each, name));
    }

    /** It stands first in its figure, or last. */
    private static Optional<Element> caption(@Nullable Element figure) {
        return figure == null
                ? Optional.empty()
                : Stream.of(Optional.ofNullable(figure.firstElementChild()),
                        Optional.ofNullable(figure.lastElementChild())).flatMap(Optional::stream)
                        .filter(each -> each.nameIs("figcaption")).findFirst();
    }

    /** Looks at no more of a text than it has to: any number of players may stand beside a long one. */
    private static boolean says(Element element, String name) {
        int length = 0;
        for (TextNode text : (Iterable<TextNode>) element.nodeStream(TextNode.class)::iterator) {
            length += text.text().strip().length();
            if (length > name.length()) {
                return false;
            }
        }
        return VisibleText.of(element).equalsIgnoreCase(name);
    }
}
