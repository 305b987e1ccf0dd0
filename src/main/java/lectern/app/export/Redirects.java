package lectern.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Withdrawn;
import lectern.web.http.Mount;

/**
 * Where web servers send those who come to a former address or by a code, and whom they tell that something was withdrawn:
 * as parts of their own files. Names hold letters, digits and hyphens only, so that nothing in them means anything there.
 */
record Redirects(Library library, Mount mount) {
    /** A form of the text, or a page beside it, has another name as the text has. */
    private static final String REST = "((?:[./].*)?)$";

    /** For within a server's block. */
    String nginx() {
        List<String> lines = new ArrayList<>();
        if (isBelow()) {
            lines.add("location = " + mount.outside("/") + " { try_files " + mount.outside("/index.html") + " =404; }");
        }
        former().forEach(old -> lines.add("location ~ ^" + mount.outside(old.getKey()) + REST + " { return 308 "
                + to(old) + "$1$is_args$args; }"));
        codes().forEach((code, place) -> lines
                .add("location = " + mount.outside("/" + code) + " { return 302 " + mount.outside(place.address())
                        + "; }"));
        withdrawn().forEach(id -> {
            lines.add("location ~ ^" + mount.outside("/" + id) + REST + " { error_page 410 @withdrawn-" + id
                    + "; return 410; }");
            lines.add("location @withdrawn-" + id + " { rewrite ^ " + mount.outside("/" + id) + "/index.html break; }");
        });
        return text(lines);
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
            lines.add("redir @" + name + " " + to(former.get(i)) + "{re." + name + ".1} 308");
        }
        codes().forEach((code, place) -> lines
                .add("redir " + mount.outside("/" + code) + " " + mount.outside(place.address()) + " 302"));
        withdrawn().forEach(id -> {
            lines.add("@withdrawn-" + id + " path_regexp ^" + mount.outside("/" + id) + REST);
            lines.add("error @withdrawn-" + id + " 410");
        });
        return text(lines);
    }

    /** Of a site below a path, the library's address ends with a slash, and no other does. */
    private boolean isBelow() {
        return !mount.path().isEmpty();
    }

    /** Sections before what they are in, for the first that fits counts. */
    private List<Map.Entry<String, Place>> former() {
        return library.former().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Place> old) -> old.getKey().lastIndexOf('/') == 0))
                .toList();
    }

    private String to(Map.Entry<String, Place> old) {
        return mount.outside(old.getValue().address());
    }

    /** Those that lead to one place: of several, somebody would have to choose. */
    private SortedMap<String, Place> codes() {
        SortedMap<String, Place> codes = new TreeMap<>();
        library.codes().leads().forEach((code, leads) -> {
            if (leads.size() == 1 && !library.has(Place.of(code)) && library.has(leads.getFirst().place())) {
                codes.put(code, leads.getFirst().place());
            }
        });
        return codes;
    }

    private List<String> withdrawn() {
        return library.withdrawn().stream().map(Withdrawn::id).filter(id -> library.find(id).isEmpty()).distinct()
                .sorted().toList();
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "# Nothing had another name.\n" : String.join("\n", lines) + "\n";
    }
}
