package lectern.speech.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lectern.document.Message;
import lectern.document.Problem;

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
        PlsReader reader = new PlsReader(file);
        if (pls.length() > MOST_CHARACTERS) {
            reader.problem(0, Message.LEXICON_TOO_LONG.with(MOST_CHARACTERS));
            return reader.result();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reader.read(factory.createXMLStreamReader(new StringReader(pls)));
        } catch (XMLStreamException cause) {
            int line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNumber());
            reader.problem(line, Message.LEXICON_NO_XML.with());
        } catch (MissingResourceException cause) {
            // The JDK has no words for some of what may be wrong with a document type.
            reader.problem(0, Message.LEXICON_NO_XML.with());
        }
        return reader.result();
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
}
