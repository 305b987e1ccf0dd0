package lectern.speech.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.document.Problem;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.UnknownSoundException;
import lectern.speech.words.rule.TextCleaner;

/** Reads the entries of one pronunciation lexicon. Used once, by one thread. */
final class PlsReader {
    private static final int LONGEST = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SAYABLE = Pattern.compile("[' ,.;:-]*+[A-Za-z][A-Za-z' ,.;:-]*+");
    private static final int MOST_PROBLEMS = 100;

    /**
     * One way to say a word.
     *
     * @param alphabet of a phoneme; an alias has none
     */
    private record Way(Optional<String> alphabet, String text, boolean preferred) {}

    private final Path file;
    private final Map<String, Lexicon.Entry> entries = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int more;
    private String alphabet = "";

    PlsReader(Path file) {
        this.file = file;
    }

    PlsFile result() {
        if (more > 0) {
            problems.add(new Problem(Problem.Code.LEXICON_INVALID, file, 0, "There are " + more + " more problems.",
                    "Mend those above first."));
        }
        return new PlsFile(new Lexicon(entries), problems);
    }

    void problem(int line, String text, String remedy) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(Problem.Code.LEXICON_INVALID, file, line, text, remedy));
        } else {
            more++;
        }
    }

    void read(XMLStreamReader reader) throws XMLStreamException {
        boolean root = true;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                problem(reader.getLocation().getLineNumber(),
                        "The lexicon has a document type, which is not read.",
                        "Remove everything from <!DOCTYPE to its end.");
            } else if (event == XMLStreamConstants.START_ELEMENT && root) {
                root(reader);
                root = false;
            } else if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("lexeme")) {
                lexeme(reader);
            }
        }
    }

    private void root(XMLStreamReader reader) {
        alphabet = attribute(reader, "alphabet").orElse("");
        if (!reader.getLocalName().equals("lexicon") || !PlsFile.NAMESPACE.equals(reader.getNamespaceURI())) {
            problem(reader.getLocation().getLineNumber(), "This does not say that it is a lexicon.",
                    "Begin it with <lexicon version=\"1.0\" xmlns=\"" + PlsFile.NAMESPACE
                            + "\" alphabet=\"ipa\" xml:lang=\"en\">; its entries are used nevertheless.");
        }
    }

    private void lexeme(XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        List<String> graphemes = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("lexeme"))) {
            if (reader.isStartElement()) {
                String element = reader.getLocalName();
                boolean preferred = attribute(reader, "prefer").filter("true"::equals).isPresent();
                String written = attribute(reader, "alphabet").orElse(alphabet);
                String text = SPACES.matcher(reader.getElementText().strip()).replaceAll(" ");
                switch (element) {
                    case "grapheme" -> graphemes.add(TextCleaner.plain(TextCleaner.clean(text)));
                    case "alias" -> ways.add(new Way(Optional.empty(), text, preferred));
                    case "phoneme" -> ways.add(new Way(Optional.of(written), text, preferred));
                    // <example> and what later versions may have: for people, or not for us.
                    default -> {
                    }
                }
            }
        }
        Optional<Way> way = ways.stream().filter(Way::preferred).findFirst().or(() -> ways.stream().findFirst());
        if (graphemes.isEmpty() || way.isEmpty() || !graphemes.stream().allMatch(PlsReader::isWritten)) {
            problem(line, "The entry for " + graphemes + " can not be used.",
                    "Give it a grapheme that begins with a letter or a digit, and an alias or a phoneme.");
            return;
        }
        entry(line, graphemes, way.get()).ifPresent(entry -> graphemes.forEach(grapheme -> {
            Lexicon.Entry first = entries.putIfAbsent(grapheme, entry);
            if (first != null && !first.equals(entry)) {
                problem(line, "“" + grapheme + "” has an entry above that says it in another way.",
                        "Remove one of them: the first is used.");
            }
        }));
    }

    private Optional<Lexicon.Entry> entry(int line, List<String> graphemes, Way way) {
        if (way.alphabet().isEmpty()) {
            if (!isSayable(way.text())) {
                problem(line, "The alias of " + graphemes + " can not be said.", "Write it in plain letters.");
                return Optional.empty();
            }
            return Optional.of(new Lexicon.Alias(way.text()));
        }
        if (!way.alphabet().get().equals("ipa")) {
            problem(line, "The phoneme of " + graphemes + " is written in an alphabet that is not known.",
                    "Write it in the International Phonetic Alphabet and say alphabet=\"ipa\" at the beginning.");
            return Optional.empty();
        }
        try {
            return Optional.of(new Lexicon.Sounds(Ipa.parse(way.text())));
        } catch (UnknownSoundException cause) {
            problem(line, "The phoneme of " + graphemes + " can not be said.", cause.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    private static boolean isWritten(String grapheme) {
        return !grapheme.isEmpty() && grapheme.length() <= LONGEST && Character.isLetterOrDigit(grapheme.charAt(0));
    }

    private static boolean isSayable(String alias) {
        return alias.length() <= LONGEST && SAYABLE.matcher(alias).matches();
    }
}
