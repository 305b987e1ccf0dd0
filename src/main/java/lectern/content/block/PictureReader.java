package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.inline.BlockContext;
import lectern.content.inline.DescribedPicture;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.picture.DrawnLines;
import lectern.content.source.Lines;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Message;
import lectern.document.text.Undescribed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code img} and {@code svg} elements: the picture, and above all its words. */
public final class PictureReader {
    private static final Pattern PICTURE_FILE = Pattern.compile("\\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic)$",
            Pattern.CASE_INSENSITIVE);

    private final PageContext page;
    private final BlockReader blocks;

    PictureReader(PageContext page, BlockReader blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    /** Empty for decoration. */
    Optional<DescribedPicture> find(Element element, BlockContext scope) {
        return find(element, scope, false);
    }

    /** @param captioned whether a caption shows that it is no decoration, whatever its {@code alt} */
    Optional<DescribedPicture> find(Element element, BlockContext scope, boolean captioned) {
        List<Block> description = new ArrayList<>();
        Optional.ofNullable(page.descriptions().remove(element))
                .ifPresent(target -> description.addAll(blocks.blocks(target, scope.inside("p"))));
        boolean kept = captioned || !description.isEmpty();
        return element.nameIs("svg")
                ? drawing(element, scope, kept, description)
                : picture(element, scope, kept, description);
    }

    private Optional<DescribedPicture> picture(Element img, BlockContext scope, boolean kept, List<Block> description) {
        int line = Lines.of(img);
        String address = address(img);
        String words = words(img, address);
        String alternative = VisibleText.of(img.attr("alt"));
        boolean named = isFileName(alternative, address);
        if (named) {
            page.findings().leftOut("file-name", line, alternative);
        }
        if (words.isEmpty() && !kept && !named && isDecoration(img)) {
            page.findings().leftOut("decorative-picture", line, "");
            return Optional.empty();
        }
        Optional<Image> image = page.images().find(address, line, page.findings());
        return Optional.of(words.isEmpty()
                ? withoutWords(image, line, kept && !named && img.hasAttr("alt"), scope.language(), description)
                : new DescribedPicture(image, words, scope.language(), List.copyOf(description)));
    }

    private DescribedPicture withoutWords(Optional<Image> image, int line, boolean isEmpty, Locale around,
            List<Block> description) {
        page.findings().problem(line,
                (isEmpty ? Message.PICTURE_CALLED_DECORATION : Message.PICTURE_WITHOUT_WORDS).with());
        Undescribed instead = Undescribed.in(around);
        return new DescribedPicture(image, instead.words(), instead.language(), List.copyOf(description));
    }

    private static boolean isDecoration(Element img) {
        return img.hasAttr("alt") || img.attr("role").matches("presentation|none")
                || img.attr("width").equals("1") && img.attr("height").equals("1");
    }

    /** Pages that load pictures late keep the true address elsewhere. */
    private static String address(Element img) {
        String address = img.attr("src").strip();
        boolean placeholder = address.isEmpty() || address.startsWith("data:") && address.length() < 300;
        for (String late : List.of("data-src", "data-lazy-src", "data-original")) {
            if (placeholder && !img.attr(late).isBlank()) {
                return img.attr(late).strip();
            }
        }
        return address;
    }

    private static String words(Element img, String address) {
        for (String attribute : List.of("alt", "aria-label", "title")) {
            String words = VisibleText.of(img.attr(attribute));
            if (!words.isEmpty() && !isFileName(words, address)) {
                return words;
            }
        }
        return "";
    }

    /**
     * Some editors fill in "IMG_1234.jpg", and keep it where the file has another name now: that says nothing, and whoever
     * left it there has not called the picture a decoration.
     */
    private static boolean isFileName(String words, String address) {
        return words.indexOf(' ') < 0 && words.indexOf('.') > 0
                && (!address.isEmpty() && address.endsWith(words) || PICTURE_FILE.matcher(words).find());
    }

    /** An SVG inside the page: its title is its alternative, and the labels drawn in it are words of the page too. */
    private Optional<DescribedPicture> drawing(Element svg, BlockContext scope, boolean kept, List<Block> description) {
        int line = Lines.of(svg);
        Element rest = svg.clone();
        String title = taken(rest.selectFirst(Query.of("> title")));
        String desc = taken(rest.selectFirst(Query.of("> desc")));
        List<String> drawn = new ArrayList<>();
        for (Element text = rest.selectFirst(Query.of("text")); text != null; text = rest
                .selectFirst(Query.of("text"))) {
            DrawnLines.part(text);
            drawn.add(taken(text));
        }
        String labels = VisibleText.of(String.join(" ", drawn));
        String label = VisibleText.of(svg.attr("aria-label"));
        String words = !label.isEmpty() ? label : !title.isEmpty() ? title : labels;
        if (words.isEmpty() && desc.isEmpty() && !kept) {
            page.findings().leftOut("decorative-picture", line, VisibleText.of(rest));
            return Optional.empty();
        }
        String lost = VisibleText.of((words.equals(title) ? "" : title) + " " + VisibleText.of(rest));
        if (!lost.isEmpty()) {
            page.findings().leftOut("inside-drawing", line, lost);
        }
        BlockContext paragraph = scope.inside("p");
        for (String text : List.of(desc, words.equals(labels) ? "" : labels)) {
            if (!text.isEmpty()) {
                description.add(new Block.Paragraph(page.sentences().all(text, paragraph)));
            }
        }
        Optional<Image> image = page.images().drawing(svg, line, page.findings());
        return Optional.of(words.isEmpty()
                ? withoutWords(image, line, false, scope.language(), description)
                : new DescribedPicture(image, words, scope.language(), List.copyOf(description)));
    }

    /** The words of a part, which is taken out so that what is left shows what else there is. */
    private static String taken(@Nullable Element part) {
        if (part == null) {
            return "";
        }
        // Before it is taken out: a title outside of a drawing would count as a page's, which nobody sees.
        String words = VisibleText.of(part);
        part.remove();
        return words;
    }
}
