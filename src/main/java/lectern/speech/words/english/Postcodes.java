package lectern.speech.words.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Codes of letters and digits that people write down: where they live and who they are. */
public final class Postcodes {
    private static final String LEFT = "(?<![\\p{L}\\d°-])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    private static final String STATE = "(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]"
            + "|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])";
    private static final String TOWN = Vocabulary.anyOf("town-with-postcode");

    private Postcodes() {}

    public static List<Rule> rules() {
        return List.of(
                // Britain: SW1A 2AA, M1 1AE, B33 8TH.
                PatternRule.of("postcode", LEFT + "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}" + RIGHT, Postcodes::spelled),
                // Ireland: D02 X285, A65 F4E2.
                PatternRule.of("postcode",
                        LEFT + "[AC-FHKNPRTV-Y]\\d[\\dW] ?(?=[A-Z]{0,3}\\d)[\\dAC-FHKNPRTV-Y]{4}" + RIGHT,
                        Postcodes::spelled),
                // Canada: K1A 0B1.
                PatternRule.of("postcode", LEFT + "(?!T\\dN)[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d" + RIGHT,
                        Postcodes::spelled),
                PatternRule.of("postcode",
                        "(?=\\d{5})(?<=\\b" + STATE + ",? |(?i:zip code:?|zip:?) )\\d{5}(?:-\\d{4})?" + RIGHT,
                        Postcodes::spelled),
                PatternRule.of("postcode", "(?=\\d{4})(?<=\\b" + TOWN + " )\\d{4}(?= ?[.,;)]|$)" + RIGHT,
                        Postcodes::spelled),
                PatternRule.of("code-number",
                        "(?<=\\b(?i:private bag|po box|p\\.o\\. box|gpo box|locked bag|reply paid|freepost|box) )\\d{4,6}"
                                + RIGHT,
                        Postcodes::spelled),
                PatternRule.of("code-number",
                        LEFT + "[A-Z]{1,4}(?:/[A-Z]{1,4}){0,3}/\\d{3,6}(?:/\\d{1,6}){0,2}" + RIGHT,
                        Postcodes::spelled),
                // Bank accounts: GB29 NWBK 6016 1331 9268 19.
                PatternRule.of("code-number", LEFT + "[A-Z]{2}\\d\\d(?: [A-Z\\d]{4}){3,7}(?: [A-Z\\d]{1,3})?" + RIGHT,
                        Postcodes::spelled),
                // Licences of medicines: PL 12345/0001.
                PatternRule.of("code-number",
                        "(?<=\\b(?:PL|PLPI|PLGB|THR|EU|HR|NR|PA) ?)\\d{1,5}/\\d{2,5}(?:/\\d{1,4}){0,2}" + RIGHT,
                        Postcodes::spelled),
                // National Insurance: QQ 12 34 56 C.
                PatternRule.of("code-number", LEFT + "[A-Z]{2}( ?)\\d\\d\\1\\d\\d\\1\\d\\d\\1[A-DF-M]"
                        + RIGHT, Postcodes::spelled),
                // Ireland's and New Zealand's numbers of patients: 1234567FA, ZAC5361.
                PatternRule.of("code-number", LEFT + "(?:\\d{7}[A-W][ABW]?|[A-HJ-NP-Z]{3}\\d{4})" + RIGHT,
                        Postcodes::spelled));
    }

    /** "S W one A, two A A". */
    private static Optional<String> spelled(MatchResult match, Line line) {
        StringBuilder words = new StringBuilder();
        for (char c : match.group().toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == '/') {
                words.append(" slash");
            } else if (c == ' ' || c == '-') {
                words.append(',');
            } else {
                words.append(words.isEmpty() ? "" : " ").append(Character.isDigit(c)
                        ? Numbers.digits(Character.toString(c))
                        : Character.toString(c));
            }
        }
        return Optional.of(words.toString());
    }
}
