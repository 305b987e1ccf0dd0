package lectern.content.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.content.source.Findings;

/** Whatever a drawing holds, what is left of it is XML that runs nothing and asks for nothing from elsewhere. */
public final class DrawingTarget {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    private DrawingTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<byte[]> cleaned = SvgCleaner.clean(input, 1, new Findings(Path.of("a.svg")))
                .map(SvgCleaner.Drawing::svg);
        if (cleaned.isPresent()) {
            try {
                check(XML.createXMLStreamReader(new ByteArrayInputStream(cleaned.get())));
            } catch (XMLStreamException broken) {
                throw new AssertionError(new String(cleaned.get(), UTF_8), broken);
            }
        }
    }

    private static void check(XMLStreamReader drawing) throws XMLStreamException {
        while (drawing.hasNext()) {
            refuse(drawing.next() == XMLStreamReader.DTD, "a document type");
            if (drawing.isStartElement()) {
                refuse(drawing.getLocalName().equalsIgnoreCase("script"), drawing.getLocalName());
                for (int i = 0; i < drawing.getAttributeCount(); i++) {
                    String name = drawing.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
                    String value = drawing.getAttributeValue(i).strip();
                    refuse(name.startsWith("on"), name);
                    refuse(name.equals("href") && !value.isEmpty() && !value.startsWith("#")
                            && !value.startsWith("data:image/"), value);
                }
            }
        }
    }

    private static void refuse(boolean harmful, String what) {
        if (harmful) {
            throw new AssertionError(what);
        }
    }
}
