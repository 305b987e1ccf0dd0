package lectern.edition.page.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lectern.document.SiteDescription;
import lectern.edition.Json;

/** The manifest by which pages become one of a phone's programs, with the publisher's name and colour in it. */
final class SiteManifest {

    private SiteManifest() {}

    /** @param usual that of a site that nothing is said of */
    static Assets.Asset of(SiteDescription site, Assets.Asset usual) {
        String json = new String(usual.bytes(), StandardCharsets.UTF_8);
        String named = site.name().map(name -> json.replace("\"name\": \"Lectern\"", "\"name\": " + quoted(name)))
                .orElse(json);
        String coloured = site.masthead().accent()
                .map(accent -> named.replaceFirst("(\"theme_color\": \"#)[0-9a-f]{6}", "$1" + accent.onLight().hex()))
                .orElse(named);
        // It stands beside the others no more.
        String icon = usual.address().replace("lectern.webmanifest", "icon.svg").replaceFirst("^/assets/", "../");
        return Assets.Asset.of(usual.name(), usual.mediaType(),
                coloured.replace("\"icon.svg\"", quoted(icon)).getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream();
        try {
            Json.write(text, quoted);
        } catch (IOException impossible) {
            throw new UncheckedIOException("there is memory", impossible);
        }
        return quoted.toString(StandardCharsets.UTF_8);
    }
}
