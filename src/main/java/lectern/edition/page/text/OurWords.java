package lectern.edition.page.text;

import java.util.Locale;
import lectern.edition.Words;

/** The words that a page adds to a publisher's text, said to be in their own language where the text has another. */
record OurWords(Markup markup, Words words) {

    /** Names the language in the element that was begun last. */
    Markup language(Locale around) {
        return words.locale().getLanguage().equals(around.getLanguage())
                ? markup
                : markup.language(words.locale(), around);
    }

    /** Words in the element that was begun last. */
    Markup say(String key, Locale around, Object... values) {
        return language(around).text(words.say(key, values));
    }

    /** Words in an element that says that they matter. */
    void strong(String key, Locale around) {
        markup.start("strong");
        say(key, around).end("strong");
    }
}
