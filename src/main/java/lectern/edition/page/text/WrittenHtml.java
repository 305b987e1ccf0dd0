package lectern.edition.page.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;

/** HTML as it is sent, for a template to put into a page. */
public record WrittenHtml(byte[] utf8) implements Content {

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeBinaryContent(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
