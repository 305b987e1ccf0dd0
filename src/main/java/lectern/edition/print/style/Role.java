package lectern.edition.print.style;

/** Standard structure types (ISO 32000-1, 14.8.4) that prints are made of. */
public enum Role {
    DOCUMENT("Document"), SECT("Sect"), H1("H1"), H2("H2"), H3("H3"), H4("H4"), H5("H5"), H6("H6"), P("P"), L("L"),
    LI("LI"), LBL("Lbl"), LBODY("LBody"), TABLE("Table"), TR("TR"), TH("TH"), TD("TD"), CAPTION("Caption"),
    TOC("TOC"), TOCI("TOCI"), FIGURE("Figure"), LINK("Link"), NOTE("Note"), QUOTE("BlockQuote"), DIV("Div"),
    SPAN("Span"),
    /** What is no part of the text: running lines, leaders, rules, headers that are repeated. */
    ARTIFACT("Artifact");

    private final String type;

    Role(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** PDF 1.7 knows six levels; what lies deeper stays at the sixth, so that no level is skipped. */
    public static Role heading(int level) {
        return values()[H1.ordinal() + Math.min(level, 6) - 1];
    }
}
