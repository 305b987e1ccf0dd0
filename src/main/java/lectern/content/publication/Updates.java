package lectern.content.publication;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.inline.BlockContext;
import lectern.content.inline.Names;
import lectern.content.inline.Passage;
import lectern.content.inline.SentenceIds;
import lectern.content.inline.Sentences;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Update;

/** Makes sections of what publication.yaml says was corrected. */
public final class Updates {

    private final Sentences sentences;

    public Updates(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The newest first, those of one day as they stand in the file. Each is named by its day and its words: a number
     * would give a second one, written above the first, the first one's episode, which subscribers have heard.
     *
     * @param taken the ids of the publication's own sections
     */
    public List<Update> of(List<Described.WrittenUpdate> described, Locale language, Stream<String> taken) {
        Names names = new Names(taken.collect(Collectors.toSet()));
        List<Update> updates = new ArrayList<>();
        for (Described.WrittenUpdate each : described) {
            Section section = new Section(
                    names.unique("update-" + each.date() + "-" + SentenceIds.letters(each.text())), 1,
                    title(each, language), language,
                    List.of(new Block.Paragraph(sentences.all(each.text(), BlockContext.top(language)))));
            updates.add(new Update(each.date(), section));
        }
        return updates.stream().sorted(Comparator.comparing(Update::date).reversed()).toList();
    }

    /** Our own words: in the text's language, if it is among ours, else in English, and marked as that. */
    private Sentence title(Described.WrittenUpdate update, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("lectern.content.publication.Updates", language,
                Updates.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean english = words.getLocale().getLanguage().isEmpty();
        Locale said = english && !language.getLanguage().equals("en") ? Locale.UK : language;
        Passage title = new Passage();
        title.text(words.getString("updated").replace("{0}",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(said).format(update.date())));
        return sentences.whole(title, BlockContext.top(said).named("h"));
    }
}
