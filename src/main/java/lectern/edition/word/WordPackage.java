package lectern.edition.word;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lectern.edition.Words;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.xml.XmlFile;

/** The small files of a document, and the names of its parts (ISO/IEC 29500-2). */
final class WordPackage {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String FOLDER = "word/";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CORE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of("document", "document.main", "styles",
            "styles", "numbering", "numbering", "settings", "settings", "footnotes", "footnotes", "footer", "footer"));
    /** No footnotes: the lines above those there are. */
    private static final int SEPARATOR = -1;

    private WordPackage() {}

    static byte[] contentTypes() {
        XmlFile xml = new XmlFile();
        xml.start("Types", "xmlns", TYPES);
        xml.empty("Default", "Extension", "rels", "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (String kind : new String[]{"png", "jpeg", "gif"}) {
            xml.empty("Default", "Extension", kind, "ContentType", "image/" + kind);
        }
        PARTS.forEach((part, type) -> xml.empty("Override", "PartName", "/" + FOLDER + part + ".xml", "ContentType",
                MEDIA + type + "+xml"));
        xml.empty("Override", "PartName", "/docProps/core.xml", "ContentType", CORE);
        return xml.end().bytes();
    }

    static byte[] relationships() {
        Relationships relationships = new Relationships();
        relationships.part("officeDocument", FOLDER + "document.xml");
        relationships.of(Relationships.CORE, "docProps/core.xml");
        return relationships.bytes();
    }

    /** No person's name, and no time. */
    static byte[] properties(String title, Locale language) {
        XmlFile xml = new XmlFile();
        xml.start("cp:coreProperties", "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.element("dc:title", title);
        if (!language.getLanguage().isEmpty()) {
            xml.element("dc:language", language.toLanguageTag());
        }
        return xml.end().bytes();
    }

    static byte[] settings(PrintStyle style, Locale language) {
        XmlFile xml = new XmlFile();
        xml.start("w:settings", "xmlns:w", WORD);
        xml.empty("w:defaultTabStop", "w:val", Integer.toString(Numberings.step(style)));
        xml.empty("w:autoHyphenation", "w:val", "0");
        xml.start("w:footnotePr").empty("w:footnote", "w:id", Integer.toString(SEPARATOR))
                .empty("w:footnote", "w:id", Integer.toString(SEPARATOR + 1)).end();
        xml.start("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                "http://schemas.microsoft.com/office/word", "w:val", "15").end();
        if (Words.isRightToLeft(language)) {
            xml.empty("w:themeFontLang", "w:val", "en-US", "w:bidi", language.toLanguageTag());
        }
        return xml.end().bytes();
    }

    /** "Page 3 of 12", counted by the program that shows it. */
    static byte[] footer(WordDocument document) {
        XmlFile xml = part("w:ftr");
        WordRun runs = new WordRun(xml, document.language(), document.style());
        RunLook look = RunLook.plain(document.words().locale()).as(RunLook.Kind.LABEL);
        String pattern = document.words().say("print.page", "\uE000", "\uE001");
        xml.start("w:p");
        ParagraphLook.of("Footer", document.wording().isRightToLeft()).write(xml, 0);
        for (String piece : pattern.split("(?<=[\uE000\uE001])|(?=[\uE000\uE001])")) {
            if (piece.equals("\uE000") || piece.equals("\uE001")) {
                xml.start("w:fldSimple", "w:instr", piece.equals("\uE000") ? " PAGE " : " NUMPAGES ");
                runs.text("1", look);
                xml.end();
            } else {
                runs.text(piece, look);
            }
        }
        return xml.end().end().bytes();
    }

    /** A part that has text, begun with all names that may be in it. */
    static XmlFile part(String element) {
        XmlFile xml = new XmlFile();
        return xml.start(element, "xmlns:w", WORD, "xmlns:r", RELATIONSHIPS, "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main", "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
    }

    /** The part of the footnotes, begun with the lines above them. */
    static XmlFile footnotes() {
        XmlFile xml = part("w:footnotes");
        line(xml, "separator", SEPARATOR);
        line(xml, "continuationSeparator", SEPARATOR + 1);
        return xml;
    }

    private static void line(XmlFile xml, String kind, int id) {
        xml.start("w:footnote", "w:type", kind, "w:id", Integer.toString(id)).start("w:p").start("w:r")
                .empty("w:" + kind).end().end().end();
    }
}
