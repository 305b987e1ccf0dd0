package lectern.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.document.Place;
import lectern.document.SiteName;
import lectern.edition.Format;
import lectern.edition.opds.BookCatalogue;

/**
 * What a path asks for. Names hold letters, digits and hyphens only, so whatever is encoded, doubled or dotted is no
 * address here, and no path ever reaches the file system.
 */
sealed interface Address {
    int LONGEST = 300;
    Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    Pattern ENDING = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*");
    Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9-]+\\.[a-z0-9]+");

    /** The publication or section whose name the address begins with, if it is of one. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** A page to read in a browser. */
    sealed interface Page extends Address {}

    record Library() implements Page {}

    record Search() implements Page {}

    record PublicationPage(String publication) implements Page {
        @Override
        public Optional<Place> place() {
            return Optional.of(Place.of(publication));
        }
    }

    record SectionPage(String publication, String section) implements Page {
        @Override
        public Optional<Place> place() {
            return Optional.of(Place.of(publication, section));
        }
    }

    /** What a reader keeps on a device. */
    record Kept() implements Page {}

    /**
     * A form of a section or of the whole.
     *
     * @param ending of a form, if there is one that has it
     */
    record Form(String publication, Optional<String> section, String ending) implements Address {
        @Override
        public Optional<Place> place() {
            return Optional.of(new Place(publication, section));
        }
    }

    /** How complete the sound of a section or of the whole is. */
    record Account(String publication, Optional<String> section) implements Page {
        @Override
        public Optional<Place> place() {
            return Optional.of(new Place(publication, section));
        }
    }

    /** Where a large print of a section or of the whole is chosen. */
    record Print(String publication, Optional<String> section) implements Page {
        @Override
        public Optional<Place> place() {
            return Optional.of(new Place(publication, section));
        }
    }

    /** Where a reader says how pages should look. */
    record Preferences() implements Page {}

    /** How to hear a publication, or everything, in a podcast app. */
    record Subscribe(Optional<String> publication) implements Page {
        @Override
        public Optional<Place> place() {
            return publication.map(Place::of);
        }
    }

    /** The podcast of a publication, or of everything. */
    record Feed(Optional<String> publication) implements Address {
        @Override
        public Optional<Place> place() {
            return publication.map(Place::of);
        }
    }

    /** The library as reading apps look through it. */
    sealed interface Catalogue extends Address {}

    record Books(BookCatalogue.Version version) implements Catalogue {}

    /** What people type: in the version that their app asks for. */
    record AnyBooks() implements Catalogue {}

    /** How such apps search it. */
    record BookSearch() implements Catalogue {}

    /** The library's own form. */
    record LibraryForm(Format format) implements Address {}

    /** Something that is sent as it is. */
    sealed interface File extends Address {}

    record Picture(String publication, String file) implements File {
        @Override
        public Optional<Place> place() {
            return Optional.of(Place.of(publication));
        }
    }

    record Asset(String digest, String file) implements File {}

    record Robots() implements File {}

    /** All addresses, for search engines. */
    record Sitemap() implements Address {}

    /** The script that answers for pages that are kept on a device. */
    record Worker() implements File {}

    /** The same address with a slash behind it: people type it. */
    record WithSlash(String path) implements Address {}

    /** @param path as it came, not decoded */
    static Optional<Address> parse(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            return Optional.empty();
        }
        if (path.equals("/")) {
            return Optional.of(new Library());
        }
        if (path.endsWith("/")) {
            String without = path.substring(0, path.length() - 1);
            return parse(without).filter(address -> !(address instanceof WithSlash || address instanceof Library))
                    .map(_ -> new WithSlash(without));
        }
        List<String> parts = List.of(path.substring(1).split("/", -1));
        return switch (parts.size()) {
            case 1 -> page(parts.getFirst(), Optional.empty());
            case 2 ->
                isName(parts.getFirst()) ? page(parts.getLast(), Optional.of(parts.getFirst())) : Optional.empty();
            case 3 -> isName(parts.get(0)) && isName(parts.get(1)) ? third(parts) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** {@code name} or {@code name.ending}. */
    private static Optional<Address> page(String last, Optional<String> publication) {
        Optional<SiteName> own = SiteName.find(last,
                publication.isPresent() ? SiteName.Beside.SECTIONS : SiteName.Beside.PUBLICATIONS);
        if (own.isPresent()) {
            return own(own.get(), publication);
        }
        int dot = last.indexOf('.');
        String name = dot < 0 ? last : last.substring(0, dot);
        if (!isName(name)) {
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(publication.<Address>map(of -> new SectionPage(of, name))
                    .orElse(new PublicationPage(name)));
        }
        String ending = last.substring(dot + 1);
        if (!ENDING.matcher(ending).matches()) {
            return Optional.empty();
        }
        return Optional.of(publication.map(of -> new Form(of, Optional.of(name), ending))
                .orElse(new Form(name, Optional.empty(), ending)));
    }

    /** What the site's own name asks for: of the library, or of a publication. */
    private static Optional<Address> own(SiteName name, Optional<String> publication) {
        return switch (name) {
            case SEARCH -> Optional.of(new Search());
            case PREFERENCES -> Optional.of(new Preferences());
            case KEPT -> Optional.of(new Kept());
            case WORKER -> Optional.of(new Worker());
            case ROBOTS -> Optional.of(new Robots());
            case SITEMAP -> Optional.of(new Sitemap());
            case SUBSCRIBE -> Optional.of(new Subscribe(publication));
            case FEED -> Optional.of(new Feed(publication));
            case COVER -> Optional.of(publication.<Address>map(of -> new Form(of, Optional.empty(), name.text()))
                    .orElse(new LibraryForm(Format.COVER)));
            case ACCOUNT -> publication.map(of -> new Account(of, Optional.empty()));
            case PRINT -> publication.map(of -> new Print(of, Optional.empty()));
            case OPDS -> Optional.of(new AnyBooks());
            case OPDS_ATOM -> Optional.of(new Books(BookCatalogue.Version.ATOM));
            case OPDS_JSON -> Optional.of(new Books(BookCatalogue.Version.JSON));
            case OPDS_SEARCH -> Optional.of(new BookSearch());
            case ASSETS, IMAGES, API, HEALTH, METRICS, FAVICON -> Optional.empty();
        };
    }

    /** What stands behind a publication's and a section's name, or names of the site in their places. */
    private static Optional<Address> third(List<String> parts) {
        String last = parts.get(2);
        if (last.equals(SiteName.ACCOUNT.text())) {
            return Optional.of(new Account(parts.get(0), Optional.of(parts.get(1))));
        }
        if (last.equals(SiteName.PRINT.text())) {
            return Optional.of(new Print(parts.get(0), Optional.of(parts.get(1))));
        }
        if (!FILE_NAME.matcher(last).matches()) {
            return Optional.empty();
        }
        if (parts.get(0).equals(SiteName.ASSETS.text())) {
            return Optional.of(new Asset(parts.get(1), last));
        }
        return parts.get(1).equals(SiteName.IMAGES.text())
                ? Optional.of(new Picture(parts.get(0), last))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
