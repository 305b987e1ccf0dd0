package lectern.edition.epub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A file of XML, written in order. Used by one thread. */
final class XmlFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private interface Step {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    XmlFile() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** @param attributes names and values in turn */
    XmlFile start(String element, String... attributes) {
        return write(out -> {
            out.writeStartElement(element);
            attributes(out, attributes);
        });
    }

    /** An element without content. */
    XmlFile empty(String element, String... attributes) {
        return write(out -> {
            out.writeEmptyElement(element);
            attributes(out, attributes);
            out.writeCharacters("\n");
        });
    }

    /** An element that holds text and nothing else. */
    XmlFile element(String element, String text, String... attributes) {
        return start(element, attributes).text(text).end();
    }

    XmlFile text(String text) {
        return write(out -> out.writeCharacters(text));
    }

    XmlFile end() {
        return write(out -> {
            out.writeEndElement();
            out.writeCharacters("\n");
        });
    }

    XmlFile doctype(String declaration) {
        return write(out -> {
            out.writeDTD(declaration);
            out.writeCharacters("\n");
        });
    }

    /** What is XML already. */
    XmlFile content(String written) {
        return write(out -> {
            out.writeCharacters("\n");
            out.flush();
            bytes.writeBytes(written.getBytes(StandardCharsets.UTF_8));
        });
    }

    byte[] bytes() {
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
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException inMemory(XMLStreamException cause) {
        return new IllegalStateException("text without control characters can be written to memory", cause);
    }
}
