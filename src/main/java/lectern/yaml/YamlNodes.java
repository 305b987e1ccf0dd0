package lectern.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a text in YAML as nodes rather than objects, so that each problem has its line. Whatever the text, it takes
 * little time and memory: it is no longer than 64 KB and no deeper than 20 levels, and aliases stay single nodes, so
 * that none can multiply.
 */
public final class YamlNodes {

    private static final LoadSettings SETTINGS = LoadSettings.builder().setAllowDuplicateKeys(true)
            .setCodePointLimit(64 * 1024).setMaxAliasesForCollections(5).build();
    private static final int DEEPEST = 20;

    private YamlNodes() {}

    /**
     * @return empty for a text that says nothing
     * @throws YamlEngineException if it breaks the rules of YAML, or a bound
     */
    public static Optional<Node> of(String yaml) {
        boundDepth(yaml);
        return new Compose(SETTINGS).composeString(yaml);
    }

    /** Composing nodes calls itself for each level, so the depth is counted first, on the flat events. */
    private static void boundDepth(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // Only what nests is counted.
                }
            }
            if (depth > DEEPEST) {
                throw new ComposerException("It is nested too deeply", event.getStartMark());
            }
        }
    }

    /** Lines count from 1; 0 means that it is not known. */
    public static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
