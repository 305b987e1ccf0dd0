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
import lectern.document.Message;
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
            problems.add(new Problem(file, 0, Message.LEXICON_MORE.with(more)));
        }
        return new PlsFile(new Lexicon(entries), problems);
    }

    void problem(int line, Message.Told told) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(file, line, told));
        } else {
            more++;
        }
    }

    void read(XMLStreamReader reader) throws XMLStreamException {
        boolean root = true;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                problem(reader.getLocation().getLineNumber(), Message.LEXICON_WITH_DOCTYPE.with());
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
            problem(reader.getLocation().getLineNumber(), Message.LEXICON_UNNAMED.with(PlsFile.NAMESPACE));
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
            problem(line, Message.ENTRY_UNUSABLE.with(graphemes));
            return;
        }
        entry(line, graphemes, way.get()).ifPresent(entry -> graphemes.forEach(grapheme -> {
            Lexicon.Entry first = entries.putIfAbsent(grapheme, entry);
            if (first != null && !first.equals(entry)) {
                problem(line, Message.ENTRY_TWICE.with(grapheme));
            }
        }));
    }

    private Optional<Lexicon.Entry> entry(int line, List<String> graphemes, Way way) {
        if (way.alphabet().isEmpty()) {
            if (!isSayable(way.text())) {
                problem(line, Message.ALIAS_UNUSABLE.with(graphemes));
                return Optional.empty();
            }
            return Optional.of(new Lexicon.Alias(way.text()));
        }
        if (!way.alphabet().get().equals("ipa")) {
            problem(line, Message.ALPHABET_UNKNOWN.with(graphemes));
            return Optional.empty();
        }
        try {
            return Optional.of(new Lexicon.Sounds(Ipa.parse(way.text())));
        } catch (UnknownSoundException cause) {
            problem(line, Message.PHONEME_UNUSABLE.with(graphemes, cause.getMessage()));
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
