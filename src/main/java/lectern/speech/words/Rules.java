package lectern.speech.words;

import java.util.List;
import java.util.stream.Stream;
import lectern.speech.words.date.Dates;
import lectern.speech.words.dose.Doses;
import lectern.speech.words.dose.Strengths;
import lectern.speech.words.english.Chemistry;
import lectern.speech.words.english.CodeNumbers;
import lectern.speech.words.english.Counting;
import lectern.speech.words.english.EmergencyNumbers;
import lectern.speech.words.english.Initials;
import lectern.speech.words.english.LetteredNumbers;
import lectern.speech.words.english.Maori;
import lectern.speech.words.english.Markers;
import lectern.speech.words.english.Phones;
import lectern.speech.words.english.Plurals;
import lectern.speech.words.english.Postcodes;
import lectern.speech.words.english.Punctuation;
import lectern.speech.words.english.Repertoire;
import lectern.speech.words.english.RomanNumerals;
import lectern.speech.words.english.SetPhrases;
import lectern.speech.words.english.ShortForms;
import lectern.speech.words.english.Symbols;
import lectern.speech.words.english.WebAddresses;
import lectern.speech.words.quantity.DottedTimes;
import lectern.speech.words.quantity.Inches;
import lectern.speech.words.quantity.Money;
import lectern.speech.words.quantity.Quantities;
import lectern.speech.words.quantity.RaisedMarks;
import lectern.speech.words.quantity.Ratios;
import lectern.speech.words.quantity.Temperatures;
import lectern.speech.words.quantity.Times;
import lectern.speech.words.rule.Rule;

/** All rules of English, in the order of their rank: what knows more of its text comes first. */
public final class Rules {
    static final List<Rule> BEFORE_LEXICON = Stream
            .concat(Stream.of(new RaisedMarks(true)), WebAddresses.rules().stream()).toList();
    static final List<Rule> AFTER_LEXICON = Stream
            .of(Maori.rules(), SetPhrases.rules(), CodeNumbers.rules(), Postcodes.rules(), EmergencyNumbers.rules(),
                    Phones.rules(), LetteredNumbers.rules(), Doses.rules(), Strengths.rules(), Equations.rules(),
                    Temperatures.rules(),
                    Plurals.rules(),
                    Ratios.rules(), Dates.rules(), Times.rules(), Money.rules(), DottedTimes.rules(),
                    Quantities.rules(), Inches.rules(), RomanNumerals.rules(), ShortForms.rules(), Chemistry.rules(),
                    Markers.rules(), Initials.rules(),
                    Counting.rules(),
                    Symbols.rules(), Punctuation.rules(), Repertoire.rules())
            .flatMap(List::stream).toList();

    private Rules() {}

    public static Stream<Rule> all() {
        return Stream.concat(BEFORE_LEXICON.stream(), AFTER_LEXICON.stream());
    }
}
