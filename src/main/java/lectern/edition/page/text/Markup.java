package lectern.edition.page.text;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.edition.Words;

/**
 * Writes elements, attributes and text, and is the only place where text becomes HTML. Whatever is given as a value
 * or as text is escaped; names of elements and attributes are ours.
 */
public final class Markup {
    private final TemplateOutput out;
    private final Dialect dialect;
    private boolean inTag;

    /** Which elements and attributes there are. */
    enum Dialect {
        /** That of browsers. */
        HTML(Map.of()),
        /** That of programs for books of today: they know no element that ends by itself. */
        XHTML(Map.of()),
        /** XHTML 1.0 Transitional, of the year 2000. */
        TRANSITIONAL(Map.of("figure", "div", "figcaption", "div", "bdi", "span"));

        /** What stands for elements that it lacks. */
        private final Map<String, String> elements;

        Dialect(Map<String, String> elements) {
            this.elements = elements;
        }

        private String element(String name) {
            return elements.getOrDefault(name, name);
        }

        /** What an attribute is called; empty where there is none like it. */
        private Optional<String> attribute(String name) {
            if (this != TRANSITIONAL) {
                return Optional.of(name);
            }
            if (name.equals("aria-label")) {
                return Optional.of("title");
            }
            boolean isLater = name.equals("role") || name.equals("tabindex") || name.startsWith("aria-")
                    || name.startsWith("data-");
            return isLater ? Optional.empty() : Optional.of(name);
        }
    }

    public Markup(TemplateOutput out) {
        this(out, Dialect.HTML);
    }

    Markup(TemplateOutput out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    /** {@code <element}; attributes may follow. */
    Markup start(String element) {
        closeTag();
        out.writeContent("<");
        out.writeContent(dialect.element(element));
        inTag = true;
        return this;
    }

    /** A box around some of the items of a list of definitions, where there may be such boxes. */
    Markup startGroup() {
        return dialect == Dialect.TRANSITIONAL ? this : start("div");
    }

    Markup endGroup() {
        return dialect == Dialect.TRANSITIONAL ? this : end("div");
    }

    /** Whether a style sheet may show words that stand in attributes. */
    boolean folds() {
        return dialect != Dialect.TRANSITIONAL;
    }

    /** Whether a table may be all head. */
    boolean hasTablesWithoutBody() {
        return dialect != Dialect.TRANSITIONAL;
    }

    /** Only directly after {@link #start} or another attribute. */
    Markup attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException(name + " stands outside a tag");
        }
        dialect.attribute(name).ifPresent(known -> write(known, value));
        return this;
    }

    private void write(String name, String value) {
        out.writeContent(" ");
        out.writeContent(name);
        out.writeContent("=\"");
        Escape.htmlAttribute(value, out);
        out.writeContent("\"");
    }

    /**
     * What an element is in a book (EPUB 3 Structural Semantics Vocabulary), where programs ask.
     *
     * @param type a term of that vocabulary
     */
    Markup meaning(String type) {
        return dialect == Dialect.XHTML ? attribute("epub:type", type) : this;
    }

    /**
     * The same for programs that know no terms of books.
     *
     * @param role the role that stands for the term (Digital Publishing WAI-ARIA Module)
     */
    Markup meaning(String type, String role) {
        return dialect == Dialect.XHTML ? meaning(type).attribute("role", role) : this;
    }

    /** The language of an element, where it is not the language around it. */
    Markup language(Locale language, Locale around) {
        if (!language.equals(around) && !language.getLanguage().isEmpty()) {
            attribute("lang", language.toLanguageTag());
            if (dialect != Dialect.HTML) {
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
        out.writeContent(dialect.element(element));
        out.writeContent(">");
        return this;
    }

    /** Ends an element that has no content and no end, such as {@code br}. */
    Markup empty() {
        out.writeContent(dialect == Dialect.HTML ? ">" : "/>");
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
