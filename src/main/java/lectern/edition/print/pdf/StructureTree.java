package lectern.edition.print.pdf;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import lectern.edition.print.style.Tag;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The tags of a document as structure elements (ISO 32000-1, 14.7). An element is made when its tag is first seen on a
 * page, behind what its parent has by then, so the tree is in the order of the pages.
 */
final class StructureTree {
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName ALT = COSName.getPDFName("Alt");
    private static final COSName EXPANSION = COSName.E;

    private final COSDictionary root = new COSDictionary();
    private final COSArray kids = new COSArray();
    private final COSArray parents = new COSArray();
    private final Map<Tag, COSDictionary> elements = new IdentityHashMap<>();
    private final Map<String, COSDictionary> names = new TreeMap<>();
    private int nextKey;

    StructureTree() {
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, kids);
    }

    COSDictionary element(Tag tag) {
        COSDictionary known = elements.get(tag);
        if (known != null) {
            return known;
        }
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, tag.role().type());
        details(tag.details(), element);
        elements.put(tag, element);
        if (tag.parent().isPresent()) {
            COSDictionary parent = element(tag.parent().get());
            element.setItem(COSName.P, parent);
            add(parent, element);
        } else {
            element.setItem(COSName.P, root);
            kids.add(element);
        }
        return element;
    }

    private static void add(COSDictionary parent, COSBase kid) {
        COSArray kids = parent.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            parent.setItem(COSName.K, kids);
        }
        kids.add(kid);
    }

    private void details(Tag.Details details, COSDictionary element) {
        switch (details) {
            case Tag.Details.None _ -> {
            }
            case Tag.Details.Language language -> element.setString(COSName.LANG, language.language().toLanguageTag());
            case Tag.Details.Expansion expansion -> element.setString(EXPANSION, expansion.text());
            case Tag.Details.Alternative alternative -> {
                element.setString(ALT, alternative.text());
                attributes(element, "Layout").setName("Placement", "Block");
            }
            case Tag.Details.Target _ -> {
            }
            case Tag.Details.Cell cell -> cell(cell, element);
            case Tag.Details.Numbering numbering -> attributes(element, "List")
                    .setName("ListNumbering", numbering.numbered() ? "Decimal" : "Disc");
            case Tag.Details.Name name -> {
                element.setString(COSName.ID, name.id());
                names.put(name.id(), element);
            }
        }
    }

    private static void cell(Tag.Details.Cell cell, COSDictionary element) {
        COSDictionary attributes = attributes(element, "Table");
        cell.scope().ifPresent(scope -> attributes.setName("Scope", scope));
        if (cell.columns() > 1) {
            attributes.setInt("ColSpan", cell.columns());
        }
        if (cell.rows() > 1) {
            attributes.setInt("RowSpan", cell.rows());
        }
    }

    private static COSDictionary attributes(COSDictionary element, String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        element.setItem(COSName.A, attributes);
        return attributes;
    }

    /** The marked content of one page. */
    final class OnPage implements PageContent.Marks {
        private final COSDictionary page;
        private final COSArray owners = new COSArray();

        private OnPage(COSDictionary page) {
            this.page = page;
            page.setInt(COSName.STRUCT_PARENTS, nextKey);
            parents.add(COSInteger.get(nextKey));
            parents.add(owners);
            nextKey++;
        }

        @Override
        public int next(Tag tag) {
            int number = owners.size();
            COSDictionary element = element(tag);
            owners.add(element);
            if (!element.containsKey(COSName.PG)) {
                element.setItem(COSName.PG, page);
            }
            if (element.getDictionaryObject(COSName.PG) == page) {
                add(element, COSInteger.get(number));
            } else {
                COSDictionary reference = new COSDictionary();
                reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
                reference.setItem(COSName.PG, page);
                reference.setInt(COSName.MCID, number);
                add(element, reference);
            }
            return number;
        }
    }

    OnPage page(COSDictionary page) {
        return new OnPage(page);
    }

    /** Makes an annotation part of its link's element. */
    void annotate(Tag link, COSDictionary annotation, COSDictionary page) {
        COSDictionary element = element(link);
        annotation.setInt(COSName.STRUCT_PARENT, nextKey);
        parents.add(COSInteger.get(nextKey));
        parents.add(element);
        nextKey++;
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.getPDFName("Obj"), annotation);
        add(element, reference);
    }

    COSDictionary finish() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setItem(COSName.getPDFName("ParentTree"), tree);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), nextKey);
        if (!names.isEmpty()) {
            COSArray pairs = new COSArray();
            names.forEach((name, element) -> {
                pairs.add(new COSString(name));
                pairs.add(element);
            });
            COSDictionary ids = new COSDictionary();
            ids.setItem(COSName.NAMES, pairs);
            root.setItem(COSName.getPDFName("IDTree"), ids);
        }
        return root;
    }
}
