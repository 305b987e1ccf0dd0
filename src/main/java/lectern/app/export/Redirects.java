package lectern.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.SiteName;
import lectern.document.Withdrawn;
import lectern.web.http.Mount;

/**
 * Where web servers send those who come to a former address or by a code, and whom they tell that something was withdrawn:
 * as parts of their own files. Names hold letters, digits and hyphens only, so that nothing in them means anything there.
 */
record Redirects(Library library, Mount mount) {
    /**
     * A form of the text, or a page beside it, has another name as the text has. Web servers decode addresses before they
     * look here, and what else than these letters is decoded could end a header and begin another.
     */
    private static final String REST = "((?:[./][A-Za-z0-9._~/-]*)?)$";

    /** Behind six digits of a code, as a pattern in which nothing has a meaning to the servers' own files. */
    private static final String MORE = "[0-9][0-9]$";

    /** The pages of the library and of errors are files of these names. */
    private static final Set<String> PAGES = Set.of("index", "404");

    /** For within a server's block. */
    String nginx() {
        List<String> lines = new ArrayList<>();
        if (isBelow()) {
            lines.add("location = " + mount.outside("/") + " { try_files " + mount.outside("/index.html") + " =404; }");
        }
        former().forEach(old -> lines.add("location ~ ^" + mount.outside(old.getKey()) + REST + " { return 308 "
                + to(old) + "$1$is_args$args; }"));
        // A line each: nginx reads no word of more than 4 KB.
        withdrawn().forEach(address -> lines.add(
                "location ~ ^(?<withdrawn>" + address + ")" + REST + " { error_page 410 @withdrawn; return 410; }"));
        if (!withdrawn().isEmpty()) {
            lines.add("location @withdrawn { rewrite ^ $withdrawn/index.html break; }");
        }
        return text(lines);
    }

    /** For within a map: a table stays small and quick, of however many texts it tells. Whole addresses count first there. */
    String nginxCodes() {
        return text(leading().map(each -> each.address() + " "
                + (each.to().isEmpty() ? "\"\"" : each.to()) + ";").toList());
    }

    /** For within a site's block. */
    String caddy() {
        List<String> lines = new ArrayList<>();
        if (isBelow()) {
            lines.add("rewrite " + mount.outside("/") + " " + mount.outside("/index.html"));
        }
        List<Map.Entry<String, Place>> former = former();
        for (int i = 0; i < former.size(); i++) {
            String name = "former" + i;
            lines.add("@" + name + " path_regexp " + name + " ^" + mount.outside(former.get(i).getKey()) + REST);
            lines.addAll(redirect(name, to(former.get(i)) + "{re." + name + ".1}", 308));
        }
        if (leading().findAny().isPresent()) {
            lines.add("@code path_regexp ^" + mount.outside("/") + "[0-9]{" + Codes.LENGTH + ",}$");
            lines.add("route @code {");
            lines.add("\tmap {path} {code} {");
            leading().forEach(
                    each -> lines.add("\t\t" + each.address() + " " + (each.to().isEmpty() ? "\"\"" : each.to())));
            lines.add("\t\tdefault \"\"");
            lines.add("\t}");
            lines.add("\t@led expression `{code} != \"\"`");
            redirect("led", "{code}", 302).forEach(line -> lines.add("\t" + line));
            lines.add("}");
        }
        if (!withdrawn().isEmpty()) {
            lines.add("@withdrawn path_regexp withdrawn ^(" + String.join("|", withdrawn()) + ")" + REST);
            lines.add("error @withdrawn 410");
        }
        return text(lines);
    }

    /** What stands behind the question mark goes along. */
    private static List<String> redirect(String matcher, String to, int status) {
        return List.of("route @" + matcher + " {", "\trewrite * " + to, "\tredir {uri} " + status, "}");
    }

    /** Of a site below a path, the library's address ends with a slash, and no other does. */
    private boolean isBelow() {
        return !mount.path().isEmpty();
    }

    /** Sections before what they are in, for the first that fits counts. */
    private List<Map.Entry<String, Place>> former() {
        return library.former().entrySet().stream().filter(old -> !isOfSite(old.getKey().split("/")[1]))
                .sorted(Comparator.comparing((Map.Entry<String, Place> old) -> old.getKey().lastIndexOf('/') == 0))
                .toList();
    }

    private String to(Map.Entry<String, Place> old) {
        return mount.outside(old.getValue().address());
    }

    /**
     * A row of a web server's table.
     *
     * @param address outside, or a pattern of it, as both servers write one
     * @param to      where it leads; empty if it leads nowhere
     */
    private record Row(String address, String to) {}

    /** What is told of single codes stands before patterns, for one server takes the first row that fits. */
    private Stream<Row> leading() {
        SortedMap<String, String> unknown = unknown();
        Stream<Row> single = single().entrySet().stream().map(
                each -> new Row(mount.outside("/" + each.getKey()), mount.outside(each.getValue().address())));
        Stream<Row> own = beside(unknown.keySet()).map(each -> new Row(mount.outside("/" + each), ""));
        return Stream.of(single, own, unknown.entrySet().stream()
                .map(each -> new Row("~^" + mount.outside("/" + each.getKey()) + MORE, mount.outside(each.getValue()))))
                .flatMap(each -> each);
    }

    /** Six digits that lead to what was withdrawn, with any two behind them: which these were, nobody has noted. */
    private SortedMap<String, String> unknown() {
        SortedMap<String, String> unknown = new TreeMap<>();
        library.codes().leads().forEach((code, leads) -> {
            List<Place> gone = leads.stream().filter(lead -> lead.names().isEmpty()).map(Codes.Lead::place)
                    .filter(this::isTold).distinct().toList();
            if (!gone.isEmpty()) {
                // Among several, whoever comes chooses on the page that the six digits have.
                unknown.put(code, gone.size() == 1 ? gone.getFirst().address() : "/" + code);
            }
        });
        return unknown;
    }

    /** Addresses of eight digits that have a page, and begin as one of these codes. */
    private Stream<String> beside(Set<String> codes) {
        return Stream.of(shared().keySet().stream(), library.publications().stream().map(Publication::id),
                library.withdrawn().stream().map(Withdrawn::id)).flatMap(each -> each)
                .filter(name -> name.length() == Codes.LENGTH + 2 && codes.contains(name.substring(0, Codes.LENGTH))
                        && name.substring(Codes.LENGTH).chars().allMatch(each -> each >= '0' && each <= '9'))
                .distinct().sorted();
    }

    private SortedMap<String, Place> single() {
        SortedMap<String, Place> single = new TreeMap<>();
        codes().forEach((code, places) -> {
            if (places.size() == 1) {
                single.put(code, places.getFirst());
            }
        });
        return single;
    }

    /** Codes that somebody has to choose behind, with what they lead to. */
    SortedMap<String, List<Place>> shared() {
        SortedMap<String, List<Place>> shared = codes();
        shared.values().removeIf(places -> places.size() == 1);
        return shared;
    }

    /** All that may be on paper: with the digits, too, that part those which would be alike. */
    private SortedMap<String, List<Place>> codes() {
        SortedMap<String, List<Place>> codes = new TreeMap<>();
        library.codes().leads().forEach((code, leads) -> Stream
                .concat(Stream.of(code), leads.stream().flatMap(lead -> lead.more().stream()).map(code::concat))
                .filter(typed -> !library.has(Place.of(typed)) && library.findWithdrawn(typed).isEmpty())
                .forEach(typed -> {
                    List<Place> places = library.codes().find(typed).stream().filter(this::isTold).toList();
                    if (!places.isEmpty()) {
                        codes.put(typed, places);
                    }
                }));
        return codes;
    }

    /** Whether it has a page, if only one that says whom to ask. */
    private boolean isTold(Place place) {
        return library.has(place) || library.findWithdrawn(place.publication()).isPresent();
    }

    private List<String> withdrawn() {
        return library.withdrawn().stream().map(Withdrawn::id).filter(id -> library.find(id).isEmpty())
                .filter(id -> !isOfSite(id)).distinct().sorted().map(id -> mount.outside("/" + id)).toList();
    }

    /** Files of the site itself go before what had their name once, as a server's own pages do. */
    private static boolean isOfSite(String publication) {
        return PAGES.contains(publication) || SiteName.reserved(SiteName.Beside.PUBLICATIONS).contains(publication);
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "# Nothing had another name.\n" : String.join("\n", lines) + "\n";
    }
}
