package lectern.speech.words;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.document.Problem;

/**
 * A pronunciation lexicon, W3C PLS 1.0. Document types and external entities are refused: the file may come from
 * anybody.
 *
 * @param lexicon  its entries with an alias
 * @param problems entries that could not be used
 * @see <a href="https://www.w3.org/TR/pronunciation-lexicon/">Pronunciation Lexicon Specification 1.0</a>
 */
public record PlsFile(Lexicon lexicon, List<Problem> problems) {
    private static final int LONGEST = 500;

    public PlsFile {
        problems = List.copyOf(problems);
    }

    /**
     * @param file for its problems
     */
    public static PlsFile read(Path file, String pls) {
        Map<String, String> aliases = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(pls));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("lexeme")) {
                    lexeme(file, reader, aliases, problems);
                }
            }
        } catch (XMLStreamException cause) {
            int line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNumber());
            problems.add(problem(file, line, "The lexicon is not well-formed XML.",
                    "Mend it at this line; entries before it are used."));
        }
        return new PlsFile(new Lexicon(aliases), problems);
    }

    private static void lexeme(Path file, XMLStreamReader reader, Map<String, String> aliases, List<Problem> problems)
            throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        List<String> graphemes = new ArrayList<>();
        List<String> said = new ArrayList<>();
        boolean phoneme = false;
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("lexeme"))) {
            if (reader.isStartElement()) {
                String element = reader.getLocalName();
                phoneme |= element.equals("phoneme");
                String text = reader.getElementText().strip().replaceAll("\\s+", " ");
                if (element.equals("grapheme")) {
                    graphemes.add(Characters.plain(Characters.clean(text)));
                } else if (element.equals("alias")) {
                    said.add(text);
                }
            }
        }
        if (graphemes.stream().anyMatch(String::isEmpty) || graphemes.isEmpty()
                || said.isEmpty() && !phoneme || said.stream().anyMatch(text -> !isSayable(text))) {
            problems.add(problem(file, line, "The entry for " + graphemes + " can not be used.",
                    "Give a grapheme and an alias in plain letters."));
        } else if (!said.isEmpty()) {
            graphemes.forEach(grapheme -> aliases.put(grapheme, said.getFirst()));
        }
    }

    private static boolean isSayable(String alias) {
        return alias.length() <= LONGEST && alias.matches("[A-Za-z' ,.;:-]*[A-Za-z][A-Za-z' ,.;:-]*");
    }

    private static Problem problem(Path file, int line, String text, String remedy) {
        return new Problem(Problem.Code.LEXICON_INVALID, file, line, text, remedy);
    }
}
