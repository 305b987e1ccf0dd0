package lectern.content.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.source.Findings;
import lectern.content.source.SourceFile;
import lectern.document.Message;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Lets through of an SVG only what draws: known elements, no script, no event, no reference that leaves the file. Parsed
 * by jsoup, which knows no DTD, expands no entity of one and reads nothing from elsewhere.
 */
final class SvgCleaner {

    /** A cleaned drawing. */
    record Drawing(byte[] svg, int width, int height) {}

    private static final Set<String> ELEMENTS = Set.of("svg", "g", "a", "defs", "symbol", "use", "switch", "title",
            "desc",
            "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textpath",
            "image",
            "lineargradient", "radialgradient", "stop", "clippath", "mask", "pattern", "marker", "filter", "feblend",
            "fecolormatrix", "fecomponenttransfer", "fecomposite", "feconvolvematrix", "fediffuselighting",
            "fedisplacementmap", "fedistantlight", "fedropshadow", "feflood", "fefunca", "fefuncb", "fefuncg",
            "fefuncr",
            "fegaussianblur", "femerge", "femergenode", "femorphology", "feoffset", "fepointlight",
            "fespecularlighting",
            "fespotlight", "fetile", "feturbulence");
    private static final Set<String> SHAPES = Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
            "text", "image", "use");
    /** What an author must be told of: the rest that is not let through (metadata of editors) harms nobody by its absence. */
    private static final Set<String> DANGEROUS = Set.of("script", "foreignobject", "iframe", "object", "embed",
            "handler",
            "animate", "set", "animatetransform", "animatemotion", "audio", "video");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\\s*['\"]?\\s*(?!#)[^)]{0,4000}\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORT = Pattern.compile("@(import|charset|namespace)[^;{}]{0,4000};?",
            Pattern.CASE_INSENSITIVE);

    /** What is called otherwise would be written under another name, and one that is there twice hides all of a drawing. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9:-]*+");

    /** Pixels that filters and masks may have to compute: each is a picture as large as the drawing. */
    private static final double MOST_EFFECTS = 1_000_000_000;
    /** Names of attributes by which a shape asks for such a picture. */
    private static final Set<String> EFFECTS = Set.of("filter", "mask");

    private boolean harmful;
    private long primitives;
    private long elements;
    private long users;
    /** Whether a style sheet asks for effects: of whatever it likes. */
    private boolean styled;

    private SvgCleaner() {}

    /** Whether a drawing says how large it is, and has a shape in it. */
    static boolean isShown(byte[] drawing) {
        Document document = Parser.xmlParser().parseInput(SourceFile.text(drawing), "");
        return document.children().stream().filter(child -> child.nameIs("svg")).findFirst()
                .filter(svg -> SvgSize.isSaid(svg)
                        && svg.stream().anyMatch(each -> SHAPES.contains(each.normalName().toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    static boolean looksLikeSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        return head.contains("<svg");
    }

    static Optional<Drawing> clean(byte[] bytes, int line, Findings findings) {
        Document document = Parser.xmlParser().parseInput(SourceFile.text(bytes), "");
        Optional<Element> root = document.children().stream().filter(child -> child.nameIs("svg")).findFirst();
        return root.flatMap(svg -> clean(svg, line, findings));
    }

    static Optional<Drawing> clean(Element original, int line, Findings findings) {
        SvgCleaner cleaner = new SvgCleaner();
        Element svg = original.clone();
        cleaner.element(svg);
        cleaner.children(svg);
        if (cleaner.harmful) {
            findings.problem(line, Message.DRAWING_UNSAFE.with());
        }
        svg.attr("xmlns", "http://www.w3.org/2000/svg");
        svg.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
        Optional<SvgSize> size = SvgSize.of(svg);
        if (size.isEmpty() || size.get().width() * size.get().height() * cleaner.effects() > MOST_EFFECTS) {
            return Optional.empty();
        }
        Document document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        document.appendChild(svg);
        return Optional.of(new Drawing(document.outerHtml().getBytes(StandardCharsets.UTF_8),
                (int) Math.max(1, Math.round(size.get().width())), (int) Math.max(1, Math.round(size.get().height()))));
    }

    private void children(Element parent) {
        for (Node child : List.copyOf(parent.childNodes())) {
            if (child instanceof Element element && keeps(element)) {
                element(element);
                children(element);
            } else if (child instanceof DataNode || parent.normalName().equals("style") && child instanceof TextNode) {
                style(child);
            } else if (child instanceof CDataNode text) {
                // Only as text it is written without the characters that XML forbids: one of them hides all of a drawing.
                text.replaceWith(new TextNode(text.getWholeText()));
            } else if (!(child instanceof TextNode)) {
                child.remove();
            }
        }
    }

    /** How many pictures have to be computed at most. */
    private long effects() {
        return (styled ? elements : users) * Math.max(1, primitives);
    }

    private boolean keeps(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        harmful |= DANGEROUS.contains(name) || DANGEROUS.contains(name.replaceFirst("^.*:", ""));
        return ELEMENTS.contains(name);
    }

    private void element(Element element) {
        primitives += element.normalName().startsWith("fe") ? 1 : 0;
        elements++;
        users += EFFECTS.stream().anyMatch(name -> element.hasAttr(name) || element.attr("style").contains(name))
                ? 1
                : 0;
        // Not by the element: it takes names that differ in their capitals for one, and then writes that twice.
        Attributes attributes = element.attributes();
        for (Attribute attribute : List.copyOf(attributes.asList())) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip();
            boolean reference = name.equals("href") || name.equals("xlink:href");
            boolean foreign = name.contains(":")
                    && !Set.of("xlink:href", "xml:space", "xml:lang").contains(attribute.getKey());
            if (reference && !isInside(value, element) || name.startsWith("on") || name.equals("src")
                    || name.equals("xml:base") || value.toLowerCase(Locale.ROOT).contains("javascript:")) {
                harmful |= !element.nameIs("a");
                attributes.remove(attribute.getKey());
            } else if (foreign || name.equals("xmlns") || !NAME.matcher(name).matches()) {
                attributes.remove(attribute.getKey());
            } else {
                attributes.put(attribute.getKey(), css(value));
            }
        }
    }

    /** A part of the same file, or a raster written into it. */
    private static boolean isInside(String value, Element element) {
        return value.startsWith("#")
                || element.nameIs("image")
                        && value.matches("(?s)data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*+");
    }

    private void style(Node text) {
        String css = text instanceof DataNode data ? data.getWholeData() : ((TextNode) text).getWholeText();
        styled |= EFFECTS.stream().anyMatch(css::contains);
        TextNode safe = new TextNode(css(css));
        text.replaceWith(safe);
    }

    /** Takes out addresses. A backslash could spell one in disguise, so such a style goes whole. */
    private String css(String css) {
        if (css.indexOf('\\') >= 0) {
            harmful = true;
            return "";
        }
        Matcher addresses = ADDRESS.matcher(css);
        if (addresses.find() || css.contains("@")) {
            String safe = IMPORT.matcher(addresses.replaceAll("none")).replaceAll("");
            harmful |= !safe.equals(css);
            return safe;
        }
        return css;
    }
}
