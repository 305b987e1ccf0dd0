package lectern.speech.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.UnknownSoundException;
import lectern.speech.words.rule.Characters;

/**
 * A pronunciation lexicon, W3C PLS 1.0. Of several ways to say a word the first counts, or the first that is
 * preferred. Document types and external entities are refused: the file may come from anybody.
 *
 * @param lexicon  its entries
 * @param problems entries that could not be used; the others are
 * @see <a href="https://www.w3.org/TR/pronunciation-lexicon/">Pronunciation Lexicon Specification 1.0</a>
 */
public record PlsFile(Lexicon lexicon, List<Problem> problems) {
    static final String NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon";
    /** Some 30,000 entries: no language's hard words are more. */
    public static final int MOST_CHARACTERS = 4_000_000;
    private static final int LONGEST = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SAYABLE = Pattern.compile("[' ,.;:-]*+[A-Za-z][A-Za-z' ,.;:-]*+");
    private static final int MOST_PROBLEMS = 100;

    public PlsFile {
        problems = List.copyOf(problems);
    }

    /** A file's text, of a file that is too long only as much as tells it. */
    public static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // A character has at most four bytes.
            byte[] bytes = in.readNBytes(4 * MOST_CHARACTERS + 4);
            return bytes.length > 4 * MOST_CHARACTERS
                    ? " ".repeat(MOST_CHARACTERS + 1)
                    : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /**
     * @param file for its problems
     */
    public static PlsFile read(Path file, String pls) {
        Reading reading = new Reading(file);
        if (pls.length() > MOST_CHARACTERS) {
            reading.problem(0, Message.LEXICON_TOO_LONG.with(MOST_CHARACTERS));
            return reading.result();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reading.read(factory.createXMLStreamReader(new StringReader(pls)));
        } catch (XMLStreamException cause) {
            int line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNumber());
            reading.problem(line, Message.LEXICON_NO_XML.with());
        }
        return reading.result();
    }

    /**
     * Writes a lexicon so that {@link #read} finds the same.
     *
     * @param language of its words
     */
    public static void write(Lexicon lexicon, Locale language, Writer out) throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
            writer.writeStartElement("lexicon");
            writer.writeDefaultNamespace(NAMESPACE);
            writer.writeAttribute("version", "1.0");
            writer.writeAttribute("alphabet", "ipa");
            writer.writeAttribute("xml:lang", language.toLanguageTag());
            for (Map.Entry<String, Lexicon.Entry> entry : new TreeMap<>(lexicon.entries()).entrySet()) {
                writer.writeCharacters("\n  ");
                writer.writeStartElement("lexeme");
                element(writer, "grapheme", entry.getKey());
                switch (entry.getValue()) {
                    case Lexicon.Alias alias -> element(writer, "alias", alias.words());
                    case Lexicon.Sounds sounds -> element(writer, "phoneme", sounds.ipa().transcription());
                }
                writer.writeEndElement();
            }
            writer.writeCharacters("\n");
            writer.writeEndElement();
            writer.writeCharacters("\n");
            writer.flush();
        } catch (XMLStreamException cause) {
            throw new IOException("the lexicon could not be written", cause);
        }
    }

    private static void element(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    private static final class Reading {
        private final Path file;
        private final Map<String, Lexicon.Entry> entries = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int more;
        private String alphabet = "";

        private Reading(Path file) {
            this.file = file;
        }

        private PlsFile result() {
            if (more > 0) {
                problems.add(new Problem(file, 0, Message.LEXICON_MORE.with(more)));
            }
            return new PlsFile(new Lexicon(entries), problems);
        }

        private void problem(int line, Message.Told told) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(file, line, told));
            } else {
                more++;
            }
        }

        private void read(XMLStreamReader reader) throws XMLStreamException {
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    problem(reader.getLocation().getLineNumber(), Message.LEXICON_WITH_DOCTYPE.with());
                } else if (event == XMLStreamConstants.START_ELEMENT && root) {
                    root(reader);
                    root = false;
                } else if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("lexeme")) {
                    lexeme(reader);
                }
            }
        }

        private void root(XMLStreamReader reader) {
            alphabet = attribute(reader, "alphabet").orElse("");
            if (!reader.getLocalName().equals("lexicon") || !NAMESPACE.equals(reader.getNamespaceURI())) {
                problem(reader.getLocation().getLineNumber(), Message.LEXICON_UNNAMED.with(NAMESPACE));
            }
        }

        private void lexeme(XMLStreamReader reader) throws XMLStreamException {
            int line = reader.getLocation().getLineNumber();
            List<String> graphemes = new ArrayList<>();
            List<Way> ways = new ArrayList<>();
            while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("lexeme"))) {
                if (reader.isStartElement()) {
                    String element = reader.getLocalName();
                    boolean preferred = attribute(reader, "prefer").filter("true"::equals).isPresent();
                    String written = attribute(reader, "alphabet").orElse(alphabet);
                    String text = SPACES.matcher(reader.getElementText().strip()).replaceAll(" ");
                    switch (element) {
                        case "grapheme" -> graphemes.add(Characters.plain(Characters.clean(text)));
                        case "alias" -> ways.add(new Way(Optional.empty(), text, preferred));
                        case "phoneme" -> ways.add(new Way(Optional.of(written), text, preferred));
                        // <example> and what later versions may have: for people, or not for us.
                        default -> {
                        }
                    }
                }
            }
            Optional<Way> way = ways.stream().filter(Way::preferred).findFirst().or(() -> ways.stream().findFirst());
            if (graphemes.isEmpty() || way.isEmpty() || !graphemes.stream().allMatch(Reading::isWritten)) {
                problem(line, Message.ENTRY_UNUSABLE.with(graphemes));
                return;
            }
            entry(line, graphemes, way.get()).ifPresent(entry -> graphemes.forEach(grapheme -> {
                Lexicon.Entry first = entries.putIfAbsent(grapheme, entry);
                if (first != null && !first.equals(entry)) {
                    problem(line, Message.ENTRY_TWICE.with(grapheme));
                }
            }));
        }

        private Optional<Lexicon.Entry> entry(int line, List<String> graphemes, Way way) {
            if (way.alphabet().isEmpty()) {
                if (!isSayable(way.text())) {
                    problem(line, Message.ALIAS_UNUSABLE.with(graphemes));
                    return Optional.empty();
                }
                return Optional.of(new Lexicon.Alias(way.text()));
            }
            if (!way.alphabet().get().equals("ipa")) {
                problem(line, Message.ALPHABET_UNKNOWN.with(graphemes));
                return Optional.empty();
            }
            try {
                return Optional.of(new Lexicon.Sounds(Ipa.parse(way.text())));
            } catch (UnknownSoundException cause) {
                problem(line, Message.PHONEME_UNUSABLE.with(graphemes, cause.getMessage()));
                return Optional.empty();
            }
        }

        private static Optional<String> attribute(XMLStreamReader reader, String name) {
            return Optional.ofNullable(reader.getAttributeValue(null, name));
        }

        private static boolean isWritten(String grapheme) {
            return !grapheme.isEmpty() && grapheme.length() <= LONGEST && Character.isLetterOrDigit(grapheme.charAt(0));
        }

        private static boolean isSayable(String alias) {
            return alias.length() <= LONGEST && SAYABLE.matcher(alias).matches();
        }
    }

    /**
     * One way to say a word.
     *
     * @param alphabet of a phoneme; an alias has none
     */
    private record Way(Optional<String> alphabet, String text, boolean preferred) {}
}
