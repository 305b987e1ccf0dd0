package lectern.edition.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.function.Consumer;

/** What a template writes, as UTF-8. */
final class Html {
    /** As many pieces as a section's page has. The list that holds them would be copied again and again while it grows. */
    private static final int PIECES = 1_500;

    private Html() {}

    static byte[] bytes(Consumer<OwaspHtmlTemplateOutput> template) {
        Utf8ByteOutput bytes = new Utf8ByteOutput(PIECES);
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        return bytes.toByteArray();
    }
}
