package lectern.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lectern.content.publication.Described;
import lectern.content.publication.MetadataReader;
import lectern.content.source.Findings;
import lectern.content.source.SourceFile;

/** Finds out what holds of what publication.yaml says: where it has a slip, also what it said before. */
final class DescriptionReader {

    private final PublicationFiles files;
    private final GoodDescriptions descriptions;
    private final Findings inYaml;

    /** @param descriptions what holds while publication.yaml has a slip */
    DescriptionReader(PublicationFiles files, GoodDescriptions descriptions, Findings inYaml) {
        this.files = files;
        this.descriptions = descriptions;
        this.inYaml = inYaml;
    }

    /** @return empty, with a problem, if nobody can tell: it may say that the text is withdrawn */
    Optional<Described> read(String id) {
        Path yaml = files.root().resolve(MetadataReader.FILE);
        if (!files.isFolder() || Files.notExists(yaml)) {
            return Optional.of(Described.NOTHING);
        }
        Optional<String> text = SourceFile.read(yaml, inYaml);
        if (text.isEmpty()) {
            return descriptions.find(id)
                    .flatMap(good -> MetadataReader.read(good, Optional.empty(), new Findings(inYaml.file())));
        }
        Optional<Described> good = MetadataReader.good(text.get(), inYaml);
        if (good.isPresent()) {
            descriptions.keep(id, text.get());
            return good;
        }
        return MetadataReader.read(text.get(), descriptions.find(id), inYaml);
    }
}
