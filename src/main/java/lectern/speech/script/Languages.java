package lectern.speech.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.document.Inline;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.speech.Voices;

/** The languages of a publication, each with the first text in it. */
final class Languages {
    private static final int EXCERPT = 60;

    private final Publication publication;
    private final Map<Locale, String> first = new LinkedHashMap<>();

    Languages(Publication publication) {
        this.publication = publication;
        for (Section section : publication.sections()) {
            for (Sentence sentence : section.sentences()) {
                first.putIfAbsent(sentence.language(), sentence.text());
                collect(sentence.content());
            }
        }
    }

    /** A problem for each that no voice speaks. */
    List<Problem> without(Voices voices) {
        List<Problem> problems = new ArrayList<>();
        first.forEach((language, text) -> {
            if (!language.getLanguage().isEmpty() && voices.speaking(language).isEmpty()) {
                problems.add(new Problem(Path.of(publication.id()), 0,
                        Message.LANGUAGE_WITHOUT_VOICE.with(language.getDisplayLanguage(Locale.ENGLISH),
                                language.toLanguageTag(), excerpt(text), voices.remedy(language))));
            }
        });
        return problems;
    }

    private void collect(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Foreign foreign) {
                first.putIfAbsent(foreign.language(), Inline.text(foreign.content()));
            }
            if (inline instanceof Inline.Span span) {
                collect(span.content());
            }
        }
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
