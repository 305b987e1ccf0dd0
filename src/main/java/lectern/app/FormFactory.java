package lectern.app;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.edition.Format;
import lectern.edition.Renderer;

/**
 * A form of texts that this program makes: its format says all that others need to know of it.
 *
 * @param renderer makes it, out of the parts that are there
 */
record FormFactory(Format format, Function<Renderers, Renderer> renderer) {

    /** The endings of forms, as one names them to a person. */
    static String endings(List<FormFactory> forms) {
        return forms.stream().map(form -> form.format().ending())
                .collect(Collectors.joining(", "));
    }
}
