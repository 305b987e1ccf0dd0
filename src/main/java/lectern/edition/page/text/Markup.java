package lectern.edition.page.text;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.Locale;
import lectern.edition.Words;

/**
 * Writes elements, attributes and text, and is the only place where text becomes HTML. Whatever is given as a value
 * or as text is escaped; names of elements and attributes are ours.
 */
public final class Markup {
    private final TemplateOutput out;
    private final boolean isXml;
    private boolean inTag;

    public Markup(TemplateOutput out) {
        this(out, false);
    }

    private Markup(TemplateOutput out, boolean isXml) {
        this.out = out;
        this.isXml = isXml;
    }

    /** Writes XHTML, which programs for books read: they know no element that ends by itself. */
    public static Markup xml(TemplateOutput out) {
        return new Markup(out, true);
    }

    /** {@code <element}; attributes may follow. */
    Markup start(String element) {
        closeTag();
        out.writeContent("<");
        out.writeContent(element);
        inTag = true;
        return this;
    }

    /** Only directly after {@link #start} or another attribute. */
    Markup attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException(name + " stands outside a tag");
        }
        out.writeContent(" ");
        out.writeContent(name);
        out.writeContent("=\"");
        Escape.htmlAttribute(value, out);
        out.writeContent("\"");
        return this;
    }

    /** The language of an element, where it is not the language around it. */
    Markup language(Locale language, Locale around) {
        if (!language.equals(around) && !language.getLanguage().isEmpty()) {
            attribute("lang", language.toLanguageTag());
            if (isXml) {
                attribute("xml:lang", language.toLanguageTag());
            }
            if (Words.isRightToLeft(language) != Words.isRightToLeft(around)) {
                attribute("dir", Words.directionOf(language));
            }
        }
        return this;
    }

    Markup text(String text) {
        closeTag();
        Escape.htmlContent(text, out);
        return this;
    }

    Markup end(String element) {
        closeTag();
        out.writeContent("</");
        out.writeContent(element);
        out.writeContent(">");
        return this;
    }

    /** Ends an element that has no content and no end, such as {@code br}. */
    Markup empty() {
        out.writeContent(isXml ? "/>" : ">");
        inTag = false;
        return this;
    }

    private void closeTag() {
        if (inTag) {
            out.writeContent(">");
            inTag = false;
        }
    }
}
