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
    private boolean inTag;

    public Markup(TemplateOutput out) {
        this.out = out;
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

    /** Ends a tag of an element that has no content and no end, such as {@code br}. */
    Markup closeTag() {
        if (inTag) {
            out.writeContent(">");
            inTag = false;
        }
        return this;
    }

}
