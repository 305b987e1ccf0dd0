package lectern.edition.print.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lectern.edition.Words;
import lectern.edition.print.font.Face;
import lectern.edition.print.layout.Layout;
import lectern.edition.print.layout.PageLayout;
import lectern.edition.print.layout.PageWalk;
import lectern.edition.print.layout.PrintedPage;
import lectern.edition.print.text.Placed;
import lectern.store.Digest;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Draws a layout as PDF 1.7 that is valid PDF/UA-1. Decides nothing about where things stand. The same layout, key
 * and moment give the same bytes.
 */
public final class PdfWriter {
    /** What is larger is kept in a temporary file while it is made. */
    private static final long IN_MEMORY = 16 << 20;

    private final Layout layout;
    private final double height;
    private final PDDocument document;
    private final StructureTree structure = new StructureTree();
    private final Map<Face, EmbeddedFont> fonts = new IdentityHashMap<>();
    private final Map<Face, String> names = new IdentityHashMap<>();
    private final COSDictionary fontResources = new COSDictionary();
    private final PictureBox pictures;

    private final Streams streams;
    private final ContentBytes bytes = new ContentBytes();

    private PdfWriter(Layout layout, PDDocument document, Streams streams) {
        this.layout = layout;
        this.streams = streams;
        this.height = layout.style().paper().height();
        this.document = document;
        this.pictures = new PictureBox(document, layout.style().colours());
    }

    /**
     * @param key  the document's identifiers are made from it
     * @param made what the document says of when it was made
     */
    public static void write(PageLayout print, Digest key, Instant made, OutputStream out) throws IOException {
        Layout layout = print.measured();
        write(layout, print.pages(layout), key, made, out);
    }

    /** Writes the first page alone, as it is in the whole: what its links lead to is not there. */
    public static void writeFirst(PageLayout print, Digest key, Instant made, OutputStream out) throws IOException {
        Layout layout = print.measured();
        write(layout.first(), print.pages(layout), key, made, out);
    }

    private static void write(Layout layout, PageWalk pages, Digest key, Instant made, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
                Streams streams = new Streams(document.getDocument())) {
            new PdfWriter(layout, document, streams).write(pages, key, made);
            document.save(out);
        }
    }

    private void write(PageWalk laidOut, Digest key, Instant made) throws IOException {
        document.setVersion(1.7f);
        document.setDocumentId(Long.parseUnsignedLong(key.hex().substring(0, 16), 16));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fontResources);
        resources.setItem(COSName.XOBJECT, pictures.resources());
        List<COSDictionary> pages = new ArrayList<>();
        for (int i = 0; i < layout.pages(); i++) {
            pages.add(page(resources));
        }
        for (COSDictionary page : pages) {
            draw(laidOut.next().orElseThrow(), page, pages);
        }
        for (EmbeddedFont font : fonts.values()) {
            font.finish(streams);
        }
        describe(pages, made);
    }

    private COSDictionary page(COSDictionary resources) {
        PDPage page = new PDPage(
                new PDRectangle((float) layout.style().paper().width(), (float) layout.style().paper().height()));
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        return page.getCOSObject();
    }

    private void draw(PrintedPage page, COSDictionary dictionary, List<COSDictionary> pages) throws IOException {
        bytes.clear();
        StructureTree.OnPage marks = structure.page(dictionary);
        PageContent content = new PageContent(bytes, layout.style(), marks, new PageContent.FontNames() {
            @Override
            public String name(Face face) {
                font(face);
                return requireNonNull(names.get(face));
            }

            @Override
            public EmbeddedFont font(Face face) {
                return embedded(face);
            }
        });
        LinkAnnotations links = new LinkAnnotations();
        for (PrintedPage.Standing standing : page.strips()) {
            for (Placed placed : standing.strip().placed()) {
                draw(placed, standing.top(), content, links);
            }
        }
        for (Placed.Line line : page.running()) {
            content.line(line, 0);
        }
        links.write(dictionary, layout.spots(), pages, height, structure);
        content.finish();
        dictionary.setItem(COSName.CONTENTS, streams.of(bytes.array(), bytes.length()));
    }

    private void draw(Placed placed, double top, PageContent content, LinkAnnotations links) throws IOException {
        switch (placed) {
            case Placed.Line line -> {
                content.line(line, top);
                line.runs().forEach(run -> links.add(run, height - top - line.baseline() + run.rise()));
            }
            case Placed.Picture picture -> pictures.draw(picture, top, content);
            case Placed.Bar bar -> content.bar(bar, top);
            case Placed.Nothing nothing -> {
                if (!nothing.tag().isArtifact()) {
                    structure.element(nothing.tag());
                }
            }
        }
    }

    private EmbeddedFont embedded(Face face) {
        return fonts.computeIfAbsent(face, each -> {
            EmbeddedFont font = new EmbeddedFont(each);
            String name = "F" + names.size();
            names.put(each, name);
            fontResources.setItem(COSName.getPDFName(name), font.dictionary());
            return font;
        });
    }

    /** A reader program calls each page as the page itself does: by its place from the cover on. */
    private static COSDictionary labels() {
        COSDictionary decimal = new COSDictionary();
        decimal.setItem(COSName.S, COSName.getPDFName("D"));
        COSArray ranges = new COSArray();
        ranges.add(COSInteger.ZERO);
        ranges.add(decimal);
        COSDictionary labels = new COSDictionary();
        labels.setItem(COSName.getPDFName("Nums"), ranges);
        return labels;
    }

    private void describe(List<COSDictionary> pages, Instant made) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        COSDictionary dictionary = catalog.getCOSObject();
        dictionary.setItem(COSName.STRUCT_TREE_ROOT, structure.finish());
        dictionary.setString(COSName.LANG, layout.language().toLanguageTag());
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        dictionary.setItem(COSName.getPDFName("MarkInfo"), marked);
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        if (Words.isRightToLeft(layout.language())) {
            preferences.setName(COSName.getPDFName("Direction"), "R2L");
        }
        dictionary.setItem(COSName.getPDFName("ViewerPreferences"), preferences);
        dictionary.setItem(COSName.getPDFName("PageLabels"), labels());
        if (!layout.outline().isEmpty()) {
            dictionary.setItem(COSName.OUTLINES, PdfOutline.of(layout.outline(), pages, height));
        }
        COSStream metadata = document.getDocument().createCOSStream();
        metadata.setItem(COSName.TYPE, COSName.METADATA);
        metadata.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        try (OutputStream out = metadata.createOutputStream()) {
            out.write(Xmp.of(layout.title(), layout.language(), made).getBytes(StandardCharsets.UTF_8));
        }
        dictionary.setItem(COSName.METADATA, metadata);
        document.getDocumentInformation().setTitle(layout.title());
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
    }
}
