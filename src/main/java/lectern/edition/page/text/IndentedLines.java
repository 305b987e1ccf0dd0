package lectern.edition.page.text;

/** Lines of text below each other, each as far from the margin as it belongs. For one text, on one thread. */
final class IndentedLines {
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private String margin = "";
    private String mark = "";

    /** What the next line begins with, instead of the last step of its margin. */
    void mark(String next) {
        mark = next;
    }

    void indent() {
        margin += STEP;
    }

    void outdent() {
        margin = margin.substring(STEP.length());
    }

    boolean isIndented() {
        return !margin.isEmpty();
    }

    void add(String line) {
        // However wide a mark is, those of one depth begin below each other.
        int outer = Math.max(0, margin.length() - STEP.length());
        text.append(mark.isEmpty() ? margin : margin.substring(0, outer) + mark)
                .append(line.replace("\n", "\n" + margin)).append('\n');
        mark = "";
    }

    /** An empty line, unless there is one. */
    void gap() {
        if (!text.isEmpty() && text.lastIndexOf("\n\n") != text.length() - 2) {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
