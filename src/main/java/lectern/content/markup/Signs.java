package lectern.content.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import lectern.document.Message;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts visible words in the place of what nobody can read, and notes it. For one page and one thread. */
final class Signs {

    private final String unknown;
    private final boolean foreign;
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** @param language of the page: that of the words, if it is among ours */
    Signs(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("lectern.content.markup.Signs", language,
                Signs.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.unknown = words.getString("unknown");
        this.foreign = words.getLocale().getLanguage().isEmpty() && !language.getLanguage().equals("en");
    }

    Node unknown() {
        TextNode words = new TextNode(unknown);
        return foreign ? new Element("span").attr("lang", "en").appendChild(words) : words;
    }

    void report(Element place, Message.Told told) {
        unreadable.add(new Unreadable(place, told));
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }
}
