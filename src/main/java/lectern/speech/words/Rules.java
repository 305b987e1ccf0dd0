package lectern.speech.words;

import java.util.List;
import java.util.stream.Stream;

/** All rules of English, in the order of their rank: what knows more of its text comes first. */
final class Rules {
    /** Changes with any rule or table: part of what tells one script from another. */
    static final String REVISION = "6";

    static final List<Rule> BEFORE_LEXICON = Stream
            .concat(Stream.of(new RaisedMarks(true)), WebAddresses.rules().stream()).toList();
    static final List<Rule> AFTER_LEXICON = Stream
            .of(Maori.rules(), SetPhrases.rules(), Codes.rules(), Postcodes.rules(), EmergencyNumbers.rules(),
                    Phones.rules(), Doses.rules(), Equations.rules(), Temperatures.rules(), Plurals.rules(),
                    Ratios.rules(), Dates.rules(), Times.rules(), Money.rules(), DottedTimes.rules(),
                    Quantities.rules(), Inches.rules(), RomanNumerals.rules(), Abbreviations.rules(), Chemistry.rules(),
                    Markers.rules(), Acronyms.rules(),
                    Counting.rules(),
                    Symbols.rules(), Marks.rules(), Repertoire.rules())
            .flatMap(List::stream).toList();

    private Rules() {}

    static Stream<Rule> all() {
        return Stream.concat(BEFORE_LEXICON.stream(), AFTER_LEXICON.stream());
    }
}
