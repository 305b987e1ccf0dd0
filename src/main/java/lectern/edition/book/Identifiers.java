package lectern.edition.book;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The ids of the elements of a page, read from the very page: so they are there, and in this order. */
public final class Identifiers {
    private Identifiers() {}

    public static List<String> of(byte[] xhtml) {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> ids = new ArrayList<>();
        try {
            XMLStreamReader page = readers.createXMLStreamReader(new ByteArrayInputStream(xhtml));
            while (page.hasNext()) {
                if (page.next() == XMLStreamConstants.START_ELEMENT) {
                    String id = page.getAttributeValue(null, "id");
                    if (id != null) {
                        ids.add(id);
                    }
                }
            }
            page.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a page of a book is no XML", broken);
        }
        return ids;
    }
}
