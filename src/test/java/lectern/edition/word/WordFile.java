package lectern.edition.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lectern.document.Library;
import lectern.document.Sentence;
import lectern.edition.Format;
import lectern.edition.Recipes;
import lectern.edition.print.font.Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word document of ours, as Apache POI reads it. */
record WordFile(byte[] bytes, Map<String, byte[]> parts, XWPFDocument document) {
    static final String MAIN = "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ";
    private static final Set<String> ADDED = Set.of("Label", "Address", "Expansion", "TOC1", "TOC2", "Title",
            "Subtitle");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static WordFile of(Library library, String publication, Optional<String> section, Map<String, String> choices)
            throws IOException {
        byte[] bytes = bytes(library, publication, section, choices);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new WordFile(bytes, parts, new XWPFDocument(new ByteArrayInputStream(bytes)));
    }

    static WordFile of(Library library, String publication) throws IOException {
        return of(library, publication, Optional.empty(), Map.of());
    }

    static byte[] bytes(Library library, String publication, Optional<String> section, Map<String, String> choices)
            throws IOException {
        WordRenderer renderer = new WordRenderer(() -> {
            try {
                return Fonts.in(Path.of("none"));
            } catch (UncheckedIOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }, Optional.of(java.net.URI.create("https://reading.example.org")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(Recipes.of(library, Format.WORD, renderer, publication, section, choices), out);
        return out.toByteArray();
    }

    /** What the schemas of Office Open XML find wrong with the parts. */
    List<String> faults() throws IOException, XmlException {
        List<String> faults = new ArrayList<>();
        validate("document", org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument.Factory
                .parse(part("document")), faults);
        validate("styles", StylesDocument.Factory.parse(part("styles")), faults);
        validate("numbering", NumberingDocument.Factory.parse(part("numbering")), faults);
        validate("footnotes", FootnotesDocument.Factory.parse(part("footnotes")), faults);
        validate("settings", SettingsDocument.Factory.parse(part("settings")), faults);
        validate("footer", FtrDocument.Factory.parse(part("footer")), faults);
        return faults;
    }

    ByteArrayInputStream part(String name) {
        return new ByteArrayInputStream(parts.get("word/" + name + ".xml"));
    }

    private static void validate(String name, XmlObject part, List<String> faults) {
        List<org.apache.xmlbeans.XmlError> found = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(found));
        found.forEach(each -> faults.add(name + ": " + each.getMessage() + " at "
                + each.getCursorLocation().xmlText().replaceAll("xmlns:\\w+=\"[^\"]*\" ?", "").lines().findFirst()
                        .orElse("")));
    }

    /** The words of the main part that are a sentence's: neither titles nor labels, addresses and the list of contents. */
    List<String> ownWords() throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
            NodeList paragraphs = builders.newDocumentBuilder().parse(part("document")).getElementsByTagName("w:p");
            for (int i = 0; i < paragraphs.getLength(); i++) {
                Element paragraph = (Element) paragraphs.item(i);
                if (!ADDED.contains(style(paragraph, "w:pStyle"))) {
                    NodeList runs = paragraph.getElementsByTagName("w:r");
                    for (int j = 0; j < runs.getLength(); j++) {
                        Element run = (Element) runs.item(j);
                        boolean own = !ADDED.contains(style(run, "w:rStyle"))
                                && run.getElementsByTagName("w:br").getLength() == 0;
                        text.append(own ? run.getTextContent().replace("\n", "") : " ");
                    }
                }
                text.append('\n');
            }
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
        return words(text.toString());
    }

    private static String style(Element element, String name) {
        NodeList styles = element.getElementsByTagName(name);
        return styles.getLength() == 0 ? "" : ((Element) styles.item(0)).getAttribute("w:val");
    }

    /** The bytes of the first picture. */
    byte[] picture() {
        return parts.entrySet().stream().filter(each -> each.getKey().startsWith("word/media/image1."))
                .map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    /** Elements of the main part, or another, that an XPath finds. */
    static List<XmlObject> find(XmlObject part, String path) {
        List<XmlObject> found = new ArrayList<>();
        try (XmlCursor cursor = part.newCursor()) {
            cursor.selectPath(MAIN + path);
            while (cursor.toNextSelection()) {
                found.add(cursor.getObject());
            }
        }
        return found;
    }

    List<XmlObject> find(String path) {
        return find(document.getDocument(), path);
    }

    XWPFParagraph paragraph(String words) {
        return document.getParagraphs().stream().filter(each -> each.getText().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph with " + words));
    }

    static List<String> words(List<Sentence> sentences) {
        return words(Sentence.text(sentences));
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
