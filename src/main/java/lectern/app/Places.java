package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lectern.app.operation.LatestChange;
import lectern.app.operation.Size;
import lectern.content.kept.KeptReadings;
import lectern.edition.Build;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Where things are: the folders every command shares. They stand beside the launcher unless told otherwise.
 */
public final class Places {

    /** The name of the file with what was read of the content. */
    static final String READINGS = "lectern.readings";

    @Option(names = "--content", paramLabel = "DIR", converter = FolderConverter.class, //
            description = "the publications' folder (default: content)")
    private Path content = home().resolve("content");

    @Option(names = "--voices", paramLabel = "DIR", description = "the voices' folder (default: voices)")
    private Path voices = home().resolve("voices");

    @Option(names = "--fonts", paramLabel = "DIR", description = "more fonts for large print (default: fonts)")
    private Path fonts = home().resolve("fonts");

    @Option(names = "--cache", paramLabel = "DIR", description = "what was made before (default: cache)")
    private Path cache = home().resolve("cache");

    @Option(names = "--cache-quota", paramLabel = "SIZE", converter = Size.Converter.class, //
            description = "how much of the disk what was made before may take, such as 500m or 20g (default: 5g)")
    private Size quota = Size.parse("5g");

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

    /** A node's copy of what is published in its cluster. */
    Path copy() {
        return cache.resolve("content");
    }

    /** The newest change of what editions are made with. */
    Instant equipped() throws IOException {
        return LatestChange.in(voices, fonts, program());
    }

    /** In bytes. */
    long quota() {
        return quota.bytes();
    }

    /** What holds while a publication.yaml has a slip. */
    Path descriptions() {
        return cache.resolve("descriptions.zip");
    }

    /** What was read of the content before: by a server with this cache, or when the program was built. */
    KeptReadings readings() {
        return readings(cache.resolve(READINGS), builtReadings());
    }

    /** Those that belong to the program. */
    Path builtReadings() {
        return program().resolveSibling(READINGS);
    }

    static KeptReadings readings(Path... files) {
        return new KeptReadings(Build.packed() + " " + Runtime.version(), List.of(files));
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
        changed.quota = quota;
        return changed;
    }

    /** The launcher names its own folder; a jar started by hand uses the folder it is started in. */
    private static Path home() {
        return Path.of(System.getProperty("lectern.home", ""));
    }

    /** Reads the name of a folder that must be there: a slip in it must not look like an empty library. */
    static final class FolderConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String written) {
            Path folder = Path.of(written);
            if (!Files.isDirectory(folder)) {
                throw new TypeConversionException("there is no folder '" + written + "'");
            }
            return folder;
        }
    }
}
