package lectern.edition.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A file of XML, written in order into memory, as UTF-8. Characters that XML 1.0 has no place for (2.2: controls, halves of
 * pairs) are left out of texts and of attributes, whoever wrote them. Used by one thread.
 */
public final class XmlFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private interface Step {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    public XmlFile() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** @param attributes names and values in turn; namespaces are declared by attributes, too */
    public XmlFile start(String element, String... attributes) {
        return write(out -> {
            out.writeStartElement(element);
            attributes(out, attributes);
        });
    }

    /**
     * An element without content.
     *
     * @param attributes names and values in turn
     */
    public XmlFile empty(String element, String... attributes) {
        return write(out -> {
            out.writeEmptyElement(element);
            attributes(out, attributes);
            out.writeCharacters("\n");
        });
    }

    /**
     * An element that holds text and nothing else.
     *
     * @param attributes names and values in turn
     */
    public XmlFile element(String element, String text, String... attributes) {
        return start(element, attributes).text(text).end();
    }

    public XmlFile text(String text) {
        return write(out -> out.writeCharacters(printable(text)));
    }

    /** Ends the element that was started last. */
    public XmlFile end() {
        return write(out -> {
            out.writeEndElement();
            out.writeCharacters("\n");
        });
    }

    /** @param declaration all of it, {@code <!DOCTYPE …>} */
    public XmlFile doctype(String declaration) {
        return write(out -> {
            out.writeDTD(declaration);
            out.writeCharacters("\n");
        });
    }

    /** @param written what is XML already */
    public XmlFile content(String written) {
        return write(out -> {
            out.writeCharacters("\n");
            out.flush();
            bytes.writeBytes(written.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The whole file; whatever is open is ended. */
    public byte[] bytes() {
        write(out -> {
            out.writeEndDocument();
            out.flush();
        });
        return bytes.toByteArray();
    }

    private XmlFile write(Step step) {
        try {
            step.write(xml);
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
        return this;
    }

    private static void attributes(XMLStreamWriter out, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
    }

    /** A text without the characters that are left out. Most texts have none, and are not copied. */
    public static String printable(String text) {
        if (text.codePoints().allMatch(XmlFile::isPrintable)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().filter(XmlFile::isPrintable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character < 0x7F || character == '\n' || character == '\t'
                || character > 0x9F && !(character >= 0xD800 && character <= 0xDFFF) && character != 0xFFFE
                        && character != 0xFFFF;
    }

    private static IllegalStateException inMemory(XMLStreamException cause) {
        return new IllegalStateException("a file in memory can be written", cause);
    }
}
