package lectern.edition.print.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lectern.edition.print.layout.Paginator;
import lectern.edition.print.style.Tag;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.PrintedAddress;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/**
 * The link annotations of one page. A link over several lines is one annotation with a quadrilateral for each line
 * (ISO 32000-1, table 173), so that a reader meets it once.
 */
final class LinkAnnotations {
    private record Area(double left, double foot, double right, double top) {}

    private final Map<Tag, List<Area>> areas = new IdentityHashMap<>();
    private final List<Tag> order = new ArrayList<>();

    /** @param baseline up from the paper's foot */
    void add(Placed.Run run, double baseline) {
        if (run.tag().isArtifact() || run.tag().link().isEmpty()) {
            return;
        }
        Tag link = run.tag().link().get();
        List<Area> lines = areas.computeIfAbsent(link, each -> {
            order.add(each);
            return new ArrayList<>();
        });
        lines.add(new Area(run.x(), baseline - run.font().face().descent() * run.font().size(), run.x() + run.width(),
                baseline + run.font().face().ascent() * run.font().size()));
    }

    /** @param spots pages and places by name */
    void write(COSDictionary page, Map<String, Paginator.Spot> spots, List<COSDictionary> pages, double height,
            StructureTree structure) {
        if (order.isEmpty()) {
            return;
        }
        COSArray annotations = new COSArray();
        for (Tag link : order) {
            COSDictionary annotation = annotation(link, (Tag.Details.Target) link.details(), spots, pages, height);
            annotations.add(annotation);
            structure.annotate(link, annotation, page);
        }
        page.setItem(COSName.ANNOTS, annotations);
    }

    private COSDictionary annotation(Tag link, Tag.Details.Target target, Map<String, Paginator.Spot> spots,
            List<COSDictionary> pages, double height) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        annotation.setString(COSName.CONTENTS, target.purpose());
        annotation.setInt(COSName.F, 4);
        COSArray border = new COSArray();
        for (int i = 0; i < 3; i++) {
            border.add(COSInteger.ZERO);
        }
        annotation.setItem(COSName.BORDER, border);
        List<Area> lines = requireNonNull(areas.get(link));
        annotation.setItem(COSName.RECT, numbers(lines.stream().mapToDouble(Area::left).min().orElseThrow(),
                lines.stream().mapToDouble(Area::foot).min().orElseThrow(),
                lines.stream().mapToDouble(Area::right).max().orElseThrow(),
                lines.stream().mapToDouble(Area::top).max().orElseThrow()));
        if (lines.size() > 1) {
            COSArray quads = new COSArray();
            for (Area line : lines) {
                // Upper left, upper right, lower left, lower right: what readers expect, against the specification's picture.
                quads.addAll(numbers(line.left(), line.top(), line.right(), line.top(), line.left(), line.foot(),
                        line.right(), line.foot()));
            }
            annotation.setItem(COSName.getPDFName("QuadPoints"), quads);
        }
        if (target.inside()) {
            // What has no words has no place; its link leads to the beginning.
            Paginator.Spot spot = spots.getOrDefault(target.target(), new Paginator.Spot(0, 0));
            annotation.setItem(COSName.DEST, destination(pages.get(spot.page()), height - spot.top()));
        } else {
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.S, COSName.getPDFName("URI"));
            action.setString(COSName.URI, PrintedAddress.encoded(target.target(), letter -> letter < 0x80));
            annotation.setItem(COSName.A, action);
        }
        return annotation;
    }

    /** @param top up from the paper's foot */
    static COSArray destination(COSDictionary page, double top) {
        COSArray destination = new COSArray();
        destination.add(page);
        destination.add(COSName.getPDFName("XYZ"));
        destination.add(COSNull.NULL);
        destination.add(new COSFloat((float) Math.round(top)));
        destination.add(COSNull.NULL);
        return destination;
    }

    private static COSArray numbers(double... numbers) {
        COSArray array = new COSArray();
        for (double number : numbers) {
            array.add(new COSFloat(Math.round(number * 100) / 100f));
        }
        return array;
    }
}
