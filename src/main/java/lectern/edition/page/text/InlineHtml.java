package lectern.edition.page.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.document.text.KeptTogether;
import lectern.document.text.LeftToRight;
import lectern.edition.Words;

/** Writes sentences, each with its id, and all that can be in them. For one section, on one thread. */
final class InlineHtml {
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\w\u2013.,-])[\\d٠-٩]{1,3}(?:[.,٫][\\d٠-٩])?[\u2013-][\\d٠-٩]{1,3}(?:[.,٫][\\d٠-٩])?(?![\\w\u2013-]|[.,]\\d)");

    private final Markup markup;
    private final Addresses addresses;
    private final Words words;
    private final WordList wordList;
    private final Footnotes footnotes;
    private final Set<String> explained = new HashSet<>();
    /** Whether the last letter of the sentence so far is one that runs to the right. */
    private boolean behindLatin;

    InlineHtml(Markup markup, Addresses addresses, Words words, WordList wordList, Footnotes footnotes) {
        this.markup = markup;
        this.addresses = addresses;
        this.words = words;
        this.wordList = wordList;
        this.footnotes = footnotes;
    }

    /** Sentences in a row, each in an element of its own. */
    void sentences(List<Sentence> sentences, Locale around) {
        String space = "";
        for (Sentence sentence : sentences) {
            markup.text(space).start("span").attribute("id", sentence.id()).language(sentence.language(), around);
            content(sentence, true, true);
            markup.end("span");
            space = " ";
        }
    }

    /** An element that is a sentence itself. */
    void title(String element, Sentence title, Locale around) {
        markup.start(element).attribute("id", title.id()).language(title.language(), around);
        content(title, false, false);
        markup.end(element);
    }

    /** What a list of definitions defines: it needs no link to another. */
    void term(Sentence term, Locale around) {
        markup.start("dt");
        if (wordList == WordList.HERE) {
            markup.meaning("glossterm");
        }
        markup.start("span").attribute("id", term.id()).language(term.language(), around);
        content(term, true, false);
        markup.end("span").end("dt");
    }

    private void content(Sentence sentence, boolean explains, boolean links) {
        behindLatin = false;
        content(sentence.content(), new Context(sentence.text(), sentence.language(), explains, links));
    }

    /**
     * @param explains whether an abbreviation is explained where it comes first: not in titles
     * @param links    whether a word may lead to where it is explained: not in titles, and not in links
     */
    private record Context(String sentence, Locale language, boolean explains, boolean links) {
        Context inLink() {
            return new Context(sentence, language, explains, false);
        }

        Context in(Locale other) {
            return new Context(sentence, other, explains, links);
        }

        boolean says(String words) {
            return sentence.toLowerCase(language).contains(words.toLowerCase(language));
        }
    }

    private void content(List<Inline> content, Context context) {
        content.forEach(inline -> inline(inline, context));
    }

    private void inline(Inline inline, Context context) {
        switch (inline) {
            case Inline.Text plain -> text(plain.text(), context);
            case Inline.Strong strong -> element("strong", strong, context);
            case Inline.Emphasis emphasis -> element("em", emphasis, context);
            case Inline.Subscript subscript -> element("sub", subscript, context);
            case Inline.Superscript superscript -> element("sup", superscript, context);
            case Inline.Pronounced pronounced -> content(pronounced.content(), context);
            case Inline.Link link -> link(link, context);
            case Inline.Abbreviation abbreviation -> abbreviation(abbreviation, context);
            case Inline.Foreign foreign -> {
                behindLatin = false;
                markup.start("span").language(foreign.language(), context.language());
                content(foreign.content(), context.in(foreign.language()));
                markup.end("span");
                behindLatin = false;
            }
            case Inline.LineBreak _ -> {
                markup.start("br").empty();
                behindLatin = false;
            }
            case Inline.Picture picture -> {
                picture.image().filter(addresses::shows).ifPresentOrElse(image -> picture(image, picture.alt()),
                        () -> markup.text(picture.alt()));
                behindLatin = false;
            }
        }
    }

    /** The first time that a word comes which the publication explains, it leads there. */
    private void text(String text, Context context) {
        int written = 0;
        if (context.links() && wordList.isFor(context.language())) {
            int from = 0;
            for (var found = wordList.find(text, 0); found.isPresent(); found = wordList.find(text, from)) {
                WordList.Found word = found.get();
                from = word.end();
                Optional<String> address = addresses.link(word.address());
                if (address.isPresent() && explained.add(word.address())) {
                    plain(text.substring(written, word.start()), context);
                    markup.start("a").attribute("class", "word").meaning("glossref", "doc-glossref")
                            .attribute("href", address.get())
                            .text(KeptTogether.glued(text.substring(word.start(), from))).end("a");
                    written = from;
                }
            }
        }
        plain(text.substring(written), context);
    }

    /**
     * In text that runs to the left, a browser would put a number behind its unit, and turn its groups round. Behind a word
     * in Latin letters it does not, and the two are to stay in one order.
     */
    private void plain(String text, Context context) {
        String glued = KeptTogether.glued(text);
        int written = 0;
        if (Words.isRightToLeft(context.language())) {
            for (KeptTogether.Range number : LeftToRight.stretches(glued)) {
                String before = glued.substring(written, number.start());
                whole(before);
                if (written == 0 && behindLatin && before.isBlank()) {
                    whole(glued.substring(number.start(), number.end()));
                } else {
                    markup.start("bdi").attribute("dir", "ltr");
                    whole(glued.substring(number.start(), number.end()));
                    markup.end("bdi");
                    // What is set apart holds nothing that stands behind it.
                    behindLatin = false;
                }
                written = number.end();
            }
        }
        whole(glued.substring(written));
        behindLatin = LeftToRight.endsSo(glued.substring(written), behindLatin);
    }

    /** No line ends behind the dash of a short range: "2–" may be taken for the dose. */
    private void whole(String text) {
        int written = 0;
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            markup.text(text.substring(written, range.start())).start("span").attribute("class", "whole")
                    .text(range.group()).end("span");
            written = range.end();
        }
        markup.text(text.substring(written));
    }

    private void element(String name, Inline.Span span, Context context) {
        markup.start(name);
        content(span.content(), context);
        markup.end(name);
    }

    private void link(Inline.Link link, Context context) {
        addresses.link(link.target()).ifPresentOrElse(address -> {
            markup.start("a").attribute("href", address);
            if (footnotes.isReference(link)) {
                markup.attribute("aria-label", words.say("note.numbered", Inline.text(link.content()).strip()));
                if (!words.locale().getLanguage().equals(context.language().getLanguage())) {
                    markup.language(words.locale(), context.language());
                }
            }
            content(link.content(), context.inLink());
            markup.end("a");
        }, () -> content(link.content(), context));
    }

    /** A title is out of reach of a finger and of many eyes, so the first use says it in the text. */
    private void abbreviation(Inline.Abbreviation abbreviation, Context context) {
        String expansion = abbreviation.expansion().strip();
        if (expansion.isEmpty()) {
            content(abbreviation.content(), context);
            return;
        }
        markup.start("abbr").attribute("title", expansion);
        content(abbreviation.content(), context);
        markup.end("abbr");
        if (context.explains() && explained.add(Inline.text(abbreviation.content())) && !context.says(expansion)) {
            markup.text(" (" + expansion + ")");
        }
    }

    private void picture(Image image, String alt) {
        markup.start("img").attribute("class", "inline").attribute("src", addresses.picture(image))
                .attribute("alt", alt).attribute("width", Integer.toString(image.width()))
                .attribute("height", Integer.toString(image.height())).empty();
    }
}
