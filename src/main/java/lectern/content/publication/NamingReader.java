package lectern.content.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.source.Findings;
import lectern.document.Codes;
import lectern.document.Message;
import lectern.document.Naming;
import lectern.document.Place;
import lectern.document.Section;

/** Makes sense of what publication.yaml says of codes and of names that something had before. */
public final class NamingReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    /** One to four words. */
    private static final Pattern PHRASE = Pattern.compile("\\S{1,60}( \\S{1,60}){0,3}");
    /** In one line: each is looked for with all others. */
    private static final int MOST_SYNONYMS = 20;
    private static final String WHOLE = "/";

    private final String id;
    private final Set<String> sections;
    private final Findings findings;

    private NamingReader(String id, Set<String> sections, Findings findings) {
        this.id = id;
        this.sections = sections;
        this.findings = findings;
    }

    public static Naming read(String id, Described.GivenNames names, List<Section> sections, Findings findings) {
        NamingReader reader = new NamingReader(id, sections.stream().map(Section::id).collect(Collectors.toSet()),
                findings);
        return new Naming(names.code().flatMap(reader::code), reader.codes(names.codes()),
                reader.moved(names.moved()), reader.synonyms(names.synonyms()));
    }

    private Optional<String> code(Described.Named written) {
        Optional<String> code = Codes.digits(written.name());
        if (code.isEmpty()) {
            findings.problem(written.line(), Message.CODE_INVALID.with(written.name()));
        }
        return code;
    }

    private Map<String, String> codes(Map<String, Described.Named> written) {
        Map<String, String> codes = new HashMap<>();
        written.forEach((section, code) -> {
            if (sections.contains(section)) {
                code(code).ifPresent(digits -> codes.put(section, digits));
            } else {
                nowhere(section, code.line());
            }
        });
        return codes;
    }

    private Map<Place, Place> moved(Map<String, Described.Named> written) {
        Map<Place, Place> moved = new HashMap<>();
        written.forEach((before, now) -> {
            Optional<Place> old = before(before, now.line());
            // A name may lead to another that has moved as well.
            boolean known = now.name().equals(WHOLE) || sections.contains(now.name())
                    || written.containsKey(now.name());
            if (!known) {
                nowhere(now.name(), now.line());
            } else if (old.isPresent()) {
                moved.put(old.get(), now.name().equals(WHOLE) ? Place.of(id) : Place.of(id, now.name()));
            }
        });
        return moved;
    }

    /** Each line is one group: words and phrases with commas between them. */
    private List<List<String>> synonyms(List<Described.Named> written) {
        List<List<String>> groups = new ArrayList<>();
        for (Described.Named line : written) {
            List<String> group = Stream.of(line.name().split("[,;،、，]")).map(String::strip)
                    .filter(each -> !each.isEmpty()).distinct().toList();
            Optional<String> strange = group.stream().filter(each -> !PHRASE.matcher(each).matches()).findFirst();
            if (strange.isPresent()) {
                findings.problem(line.line(), Message.SYNONYM_TOO_LONG.with(strange.get()));
            } else if (group.size() < 2) {
                findings.problem(line.line(), Message.SYNONYM_ALONE.with(line.name()));
            } else if (group.size() > MOST_SYNONYMS) {
                findings.problem(line.line(), Message.SYNONYMS_TOO_MANY.with(group.getFirst(), MOST_SYNONYMS));
            } else {
                groups.add(group);
            }
        }
        return groups;
    }

    /** {@code section}, {@code /publication} or {@code /publication/section}. */
    private Optional<Place> before(String written, int line) {
        List<String> names = List
                .of((written.startsWith("/") ? written.substring(1) : id + "/" + written).split("/", -1));
        if (names.size() > 2 || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            findings.problem(line, Message.FORMER_NAME_INVALID.with(written));
            return Optional.empty();
        }
        Place place = names.size() == 1 ? Place.of(names.getFirst()) : Place.of(names.getFirst(), names.getLast());
        if (place.publication().equals(id) && place.section().filter(name -> !sections.contains(name)).isEmpty()) {
            findings.problem(line, Message.MOVED_AND_STILL_THERE.with(written));
            return Optional.empty();
        }
        return Optional.of(place);
    }

    private void nowhere(String name, int line) {
        findings.problem(line, Message.SECTION_NOT_FOUND.with(name));
    }
}
