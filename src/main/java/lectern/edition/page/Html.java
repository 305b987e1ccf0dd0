package lectern.edition.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.function.Consumer;

/** What a template writes, as UTF-8. */
final class Html {

    private Html() {}

    static byte[] bytes(Consumer<OwaspHtmlTemplateOutput> template) {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        return bytes.toByteArray();
    }
}
