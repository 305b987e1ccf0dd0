package lectern.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.SiteDescription;

/** What a publisher has chosen for those who choose nothing, such as a voice. It counts wherever it is offered. */
public record UsualChoices(SiteDescription.Usual usual) {
    private static final Path FILE = Path.of("site.yaml");

    List<Option> of(List<Option> options) {
        return usual.choices().isEmpty() ? options : options.stream().map(this::of).toList();
    }

    /** The option with that choice for those who choose nothing. */
    public Option of(Option option) {
        Optional<String> choice = usual.choice(option.name());
        return choice.map(option::usually).orElse(option);
    }

    /** Choices that are offered for nothing that is published. */
    public List<Problem> problems(Catalogue catalogue) {
        return usual.choices().entrySet().stream().flatMap(each -> {
            List<String> offered = catalogue.choices(each.getKey());
            return offered.isEmpty() || offered.contains(each.getValue().value())
                    ? Optional.<Problem>empty().stream()
                    : Optional.of(new Problem(FILE, each.getValue().line(), Message.CHOICE_NOT_THERE.with(each.getKey(),
                            each.getValue().value(), String.join(", ", offered)))).stream();
        }).toList();
    }
}
