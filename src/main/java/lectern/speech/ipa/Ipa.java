package lectern.speech.ipa;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sounds of a word or phrase in the International Phonetic Alphabet. Two that sound the same to every engine are
 * equal, however they were written. Begin at {@link #parse}.
 *
 * @param transcription sounds from {@code sounds.tsv}, with a mark before each stressed syllable
 */
public record Ipa(String transcription) {
    private static final int MOST_CHARACTERS = 200;
    /** What transcriptions are set in, and ties. */
    private static final Pattern IGNORED = Pattern.compile("[/\\[\\]\\u035c\\u0361]");
    /** Ends of syllables and words: no sound goes across. */
    private static final Pattern BORDERS = Pattern.compile("[\\s.|\\u203f]+");

    /** @throws IllegalArgumentException if it has a sound that is not in the table */
    public Ipa {
        try {
            transcription = canonical(transcription);
        } catch (UnknownSoundException cause) {
            throw new IllegalArgumentException("transcription is " + transcription, cause);
        }
    }

    /** @throws UnknownSoundException with what is wrong, in a sentence, and what can be written */
    public static Ipa parse(String transcription) throws UnknownSoundException {
        return new Ipa(canonical(transcription));
    }

    /**
     * Reads the phones of a FreeTTS lexicon, of which a stressed one ends in 1. The mark stands before one consonant,
     * or before one that takes an "r" or "l" along: near enough to where the syllable begins.
     */
    public static Ipa ofFreeTts(List<String> phones) {
        StringBuilder written = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        String before = "";
        for (String phone : phones) {
            boolean stressed = phone.endsWith("1");
            Sound sound = Sounds.ofFreeTts(bare(phone))
                    .orElseThrow(() -> new IllegalArgumentException("phone is " + phone + ": there is no such"));
            String symbol = phone.equals("er") ? "ɚ" : sound.symbol();
            // "æ" and "ɔː" side by side would be read as another sound, and a rest that is none.
            written.append(Sounds.join(before, symbol) ? "." : "");
            starts.add(written.length());
            written.append(symbol);
            before = symbol;
            if (stressed) {
                int onset = onset(phones, starts.size() - 1);
                written.insert(starts.get(onset).intValue(), "ˈ");
                for (int i = onset; i < starts.size(); i++) {
                    starts.set(i, starts.get(i) + 1);
                }
            }
        }
        return new Ipa(written.toString());
    }

    /** FreeTTS's phones, with a 1 behind each stressed vowel; its voices know one degree of stress. */
    public List<String> freeTts() {
        List<String> phones = new ArrayList<>();
        for (Phoneme phoneme : phonemes()) {
            List<String> said = phoneme.sound().freeTts();
            String first = said.getFirst();
            phones.add(phoneme.stress().isEmpty() ? first : first.equals("ax") ? "ah1" : first + "1");
            phones.addAll(said.subList(1, said.size()));
        }
        return List.copyOf(phones);
    }

    /** espeak-ng's mnemonics, in the brackets that tell it they are some. */
    public String espeak() {
        StringBuilder mnemonics = new StringBuilder("[[");
        for (Phoneme phoneme : phonemes()) {
            mnemonics.append(switch (phoneme.stress()) {
                case "ˈ" -> "'";
                case "ˌ" -> ",";
                default -> "";
            }).append(phoneme.sound().espeak());
        }
        return mnemonics.append("]]").toString();
    }

    /** The same with "'s". */
    public Ipa possessive() {
        return new Ipa(transcription + phonemes().getLast().sound().possessive());
    }

    /** How many sounds it has. */
    public int length() {
        return phonemes().size();
    }

    @Override
    public String toString() {
        return transcription;
    }

    private List<Phoneme> phonemes() {
        return Phoneme.parse(transcription);
    }

    private static String canonical(String written) throws UnknownSoundException {
        if (written.length() > MOST_CHARACTERS) {
            throw new UnknownSoundException("It has more than " + MOST_CHARACTERS + " characters.");
        }
        String set = IGNORED.matcher(Normalizer.normalize(written, Normalizer.Form.NFC)).replaceAll("");
        String text = BORDERS.matcher(set).replaceAll(".").replace('g', 'ɡ').replace(':', 'ː').replace('\'', 'ˈ');
        StringBuilder sounds = new StringBuilder();
        boolean vowel = false;
        String before = "";
        for (int at = 0; at < text.length();) {
            if (!Phoneme.isSound(text.charAt(at))) {
                sounds.append(text.charAt(at) == '.' ? "" : text.substring(at, at + 1));
                before = text.charAt(at) == '.' ? before : "";
                at++;
                continue;
            }
            int from = at;
            Map.Entry<String, Sound> next = Sounds.find(text, at).orElseThrow(() -> new UnknownSoundException(
                    "“" + Character.toString(text.codePointAt(from)) + "” is not a sound that voices have. They have "
                            + Sounds.known() + "."));
            String symbol = next.getValue().symbol();
            sounds.append(Sounds.join(before, symbol) ? "." : "").append(symbol);
            before = symbol;
            vowel |= next.getValue().isVowel();
            at += next.getKey().length();
        }
        if (!vowel) {
            throw new UnknownSoundException("It has no vowel, so nothing could be heard.");
        }
        return sounds.toString();
    }

    private static int onset(List<String> phones, int vowel) {
        int at = vowel;
        if (at > 0 && !Sounds.ofFreeTts(bare(phones.get(at - 1))).orElseThrow().isVowel()) {
            at--;
            boolean liquid = List.of("r", "l").contains(phones.get(at));
            if (liquid && at > 0 && List.of("p", "b", "t", "d", "k", "g", "f").contains(phones.get(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private static String bare(String phone) {
        return phone.endsWith("1") ? phone.substring(0, phone.length() - 1) : phone;
    }
}
