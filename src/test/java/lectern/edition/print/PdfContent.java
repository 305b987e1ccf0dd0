package lectern.edition.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.edition.print.style.PrintStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * What somebody sees who looks at a PDF: its letters and pictures in the order of reading, where they are, and the
 * element that each belongs to. Knows the file only, nothing of how it was laid out.
 */
public final class PdfContent extends PDFTextStripper {

    /** A structure element; two are the same only if they are one object. */
    public static final class Element {
        private final String type;
        private final Optional<Element> parent;
        private final boolean columnHeader;
        private final List<Element> kids = new ArrayList<>();

        Element(PDStructureElement element, Optional<Element> parent) {
            this.type = element.getStructureType();
            this.parent = parent;
            this.columnHeader = element.getAttributes().toString().contains("Scope=Column");
            parent.ifPresent(each -> each.kids.add(this));
        }

        public String type() {
            return type;
        }

        List<Element> kids() {
            return kids;
        }

        boolean isColumnHeader() {
            return columnHeader;
        }

        boolean isHeading() {
            return type.matches("H[1-6]");
        }

        /** The paragraph, heading, label or picture around a span or a link. */
        public Element block() {
            return parent.isPresent() && (type.equals("Span") || type.equals("Link")) ? parent.get().block() : this;
        }

        boolean isInside(Element other) {
            return this == other || parent.isPresent() && parent.get().isInside(other);
        }

        boolean isInside(String other) {
            return type.equals(other) || parent.isPresent() && parent.get().isInside(other);
        }

        /** The section at the top of the tree. */
        public Element top() {
            return parent.isEmpty() || parent.get().parent.isEmpty() ? this : parent.get().top();
        }
    }

    /**
     * @param baseline down from the paper's top
     * @param element  empty for what is no part of the text
     */
    public record Letter(int page, String text, double x, double width, double baseline, double size,
            Optional<Element> element) {
        public boolean isSpace() {
            return text.isBlank();
        }

        public boolean isOn(Letter other) {
            return page == other.page && Math.abs(baseline - other.baseline) < 0.01;
        }

        public double right() {
            return x + width;
        }

        public Optional<Element> block() {
            return element.map(Element::block);
        }
    }

    /** @param before how many letters were seen before it */
    record Picture(int page, int before, double left, double top, double right, double foot) {}

    /** A rule or a bar. */
    record Bar(int page, double left, double top, double right, double foot) {}

    private final List<Bar> bars = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final Map<COSDictionary, Map<Integer, Element>> owners = new HashMap<>();
    private Optional<Element> current = Optional.empty();
    private int pages;

    private PdfContent() {
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    public static PdfContent of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfContent seen = new PdfContent();
            seen.collect(document.getDocumentCatalog().getStructureTreeRoot(), Optional.empty());
            seen.pages = document.getNumberOfPages();
            seen.writeText(document, Writer.nullWriter());
            return seen;
        }
    }

    public static List<Letter> letters(byte[] pdf) throws IOException {
        return of(pdf).letters;
    }

    private void collect(PDStructureNode node, Optional<Element> parent) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    Element own = new Element(element, parent);
                    elements.add(own);
                    collect(element, Optional.of(own));
                }
                case Integer number -> own((PDStructureElement) node, number, parent);
                case PDMarkedContentReference reference -> owners
                        .computeIfAbsent(reference.getPage().getCOSObject(), _ -> new HashMap<>())
                        .put(reference.getMCID(), parent.orElseThrow());
                default -> {
                }
            }
        }
    }

    private void own(PDStructureElement element, int number, Optional<Element> owner) {
        owners.computeIfAbsent(element.getPage().getCOSObject(), _ -> new HashMap<>()).put(number,
                owner.orElseThrow());
    }

    public List<Letter> letters() {
        return letters;
    }

    List<Bar> bars() {
        return bars;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** In the order of the tree. */
    List<Element> elements() {
        return elements;
    }

    int pages() {
        return pages;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        current = properties == null || !properties.containsKey(COSName.MCID)
                ? Optional.empty()
                : Optional.of(owners.get(getCurrentPage().getCOSObject()).get(properties.getInt(COSName.MCID)));
    }

    @Override
    public void endMarkedContentSequence() {
        current = Optional.empty();
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        letters.add(new Letter(getCurrentPageNo(), letter.getUnicode(), letter.getXDirAdj(), letter.getWidthDirAdj(),
                letter.getYDirAdj(), letter.getFontSizeInPt(), current));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals("Do")) {
            Matrix square = getGraphicsState().getCurrentTransformationMatrix();
            double height = getCurrentPage().getMediaBox().getHeight();
            COSBase object = getCurrentPage().getResources().getXObject((COSName) operands.getFirst()).getCOSObject();
            float[] box = object instanceof COSDictionary dictionary && dictionary.containsKey(COSName.BBOX)
                    ? dictionary.getCOSArray(COSName.BBOX).toFloatArray()
                    : new float[]{0, 0, 1, 1};
            var one = square.transformPoint(box[0], box[1]);
            var other = square.transformPoint(box[2], box[3]);
            pictures.add(new Picture(getCurrentPageNo(), letters.size(), Math.min(one.x, other.x),
                    height - Math.max(one.y, other.y), Math.max(one.x, other.x), height - Math.min(one.y, other.y)));
            return;
        }
        if (operator.getName().equals("re")) {
            List<Float> box = operands.stream().map(each -> ((COSNumber) each).floatValue()).toList();
            double foot = getCurrentPage().getMediaBox().getHeight() - box.get(1);
            bars.add(new Bar(getCurrentPageNo(), box.get(0), foot - box.get(3), box.get(0) + box.get(2), foot));
            return;
        }
        super.processOperator(operator, operands);
    }

    /** The letters of the text by their paragraphs, without what is no part of the text. */
    public Map<Element, List<Letter>> blocks() {
        return letters.stream().filter(letter -> letter.block().isPresent()).collect(Collectors
                .groupingBy(letter -> letter.block().orElseThrow(), java.util.LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The lines that letters stand on, in order of reading. */
    public static List<List<Letter>> lines(List<Letter> letters) {
        List<List<Letter>> lines = new ArrayList<>();
        for (Letter letter : letters) {
            // A shifted letter stays on the line that it is read on.
            boolean same = !lines.isEmpty() && lines.getLast().getLast().page() == letter.page()
                    && Math.abs(lines.getLast().getFirst().baseline() - letter.baseline()) < letter.size() * 0.6;
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(letter);
        }
        return lines;
    }

    /** Letters by the page that they are on. */
    public static Map<Integer, List<Letter>> byPage(List<Letter> letters) {
        return letters.stream().collect(Collectors.groupingBy(Letter::page, TreeMap::new, Collectors.toList()));
    }

    /** Without running lines and the hyphens of cut words. */
    static String text(List<Letter> letters, PrintStyle style) {
        double foot = style.frame(false).left() + style.textHeight();
        StringBuilder text = new StringBuilder();
        letters.stream().filter(letter -> letter.baseline() <= foot && !letter.text().equals("\u00ad"))
                .forEach(letter -> text.append(letter.text()));
        return text.toString();
    }
}
