package lectern.app;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * Where things are: the folders every command shares. They stand beside the launcher unless told otherwise.
 */
public final class Places {

    @Option(names = "--content", paramLabel = "DIR", description = "the publications' folder (default: content)")
    private Path content = home().resolve("content");

    @Option(names = "--voices", paramLabel = "DIR", description = "the voices' folder (default: voices)")
    private Path voices = home().resolve("voices");

    @Option(names = "--fonts", paramLabel = "DIR", description = "more fonts for large print (default: fonts)")
    private Path fonts = home().resolve("fonts");

    @Option(names = "--cache", paramLabel = "DIR", description = "what was made before (default: cache)")
    private Path cache = home().resolve("cache");

    public Path content() {
        return content;
    }

    Path voices() {
        return voices;
    }

    Path fonts() {
        return fonts;
    }

    Path cache() {
        return cache;
    }

    /** What holds while a publication.yaml has a slip. */
    Path descriptions() {
        return cache.resolve("descriptions");
    }

    /** The jar or the folder that these classes come from. */
    Path program() {
        return Path.of(URI.create(Places.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** The same places with another cache. */
    Places withCache(Path other) {
        Places changed = new Places();
        changed.content = content;
        changed.voices = voices;
        changed.fonts = fonts;
        changed.cache = other;
        return changed;
    }

    /** The launcher names its own folder; a jar started by hand uses the folder it is started in. */
    private static Path home() {
        return Path.of(System.getProperty("lectern.home", ""));
    }
}
