package lectern.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.edition.Format;

/** Kinds of requests as figures tell them apart: few, whatever is asked for. Threads may share it. */
final class Kinds {
    /** What leads nowhere. */
    static final String UNKNOWN = "unknown";

    private final Set<String> endings;

    /** @param formats all that there are */
    Kinds(List<Format> formats) {
        endings = formats.stream().map(Format::ending).collect(Collectors.toUnmodifiableSet());
    }

    String of(Optional<Address> address) {
        return address.map(this::of).orElse(UNKNOWN);
    }

    private String of(Address address) {
        return switch (address) {
            case Address.Search _ -> "search";
            case Address.Page _,Address.WithSlash _ -> "page";
            case Address.Form form -> endings.contains(form.ending()) ? form.ending() : UNKNOWN;
            case Address.LibraryForm form -> form.format().ending();
            case Address.Feed _ -> "feed";
            case Address.Catalogue _ -> "catalogue";
            case Address.File _,Address.Sitemap _ -> "file";
        };
    }
}
