package lectern.speech.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.ipa.Transcribed;
import lectern.speech.words.rule.Said;
import lectern.table.BundledTable;

/**
 * Puts a short rest where a number is easily taken for another: of "thirteen milligrams" the "n" is lost in the "m",
 * and "thirty milligrams" is left. The mark that makes it is a comma, which every engine knows.
 */
final class HeardApart {
    private static final Pattern NUMBER_AND_WORD = Pattern.compile(
            "(?<![a-z])(?:(?:thir|four|fif|six|seven|eigh|nine)t(?:een|y)|(?:twen|for)ty)(?= ([a-z]{1,40}))",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> UNITS = BundledTable.read("speech/script/units-after-a-rest.txt").column();

    private HeardApart() {}

    static Said of(Said said) {
        Matcher numbers = NUMBER_AND_WORD.matcher(said.words());
        StringBuilder words = new StringBuilder();
        List<Integer> rests = new ArrayList<>();
        while (numbers.find()) {
            if (isUnit(numbers.group(1)) && Transcribed.at(said.transcribed(), numbers.end()).isEmpty()) {
                rests.add(numbers.end());
                numbers.appendReplacement(words, "$0,");
            }
        }
        numbers.appendTail(words);
        return rests.isEmpty()
                ? said
                : new Said(words.toString(),
                        said.transcribed().stream().map(each -> each.shifted(before(each.start(), rests))).toList());
    }

    private static int before(int place, List<Integer> rests) {
        return (int) rests.stream().filter(rest -> rest < place).count();
    }

    private static boolean isUnit(String word) {
        return UNITS.stream().anyMatch(unit -> unit.endsWith("-")
                ? word.startsWith(unit.substring(0, unit.length() - 1))
                : word.equals(unit) || word.equals(unit + "s"));
    }
}
