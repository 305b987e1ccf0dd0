package lectern.content.importer;

import java.util.List;
import lectern.content.source.Findings;

/** Takes web pages as they are, also those that a browser saved in the form of a mail. */
final class HtmlImporter implements Importer {

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht", ".webarchive");
    }

    @Override
    public String html(String text, Findings findings) {
        return text;
    }

    @Override
    public boolean isWebPage() {
        return true;
    }
}
