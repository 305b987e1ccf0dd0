package lectern.edition.word;

import java.util.LinkedHashMap;
import java.util.Map;
import lectern.edition.xml.XmlFile;

/**
 * What a part of a document leads to, each by an id (Open Packaging Conventions, ISO/IEC 29500-2). Used by one thread.
 */
final class Relationships {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private record Target(String type, String address, boolean external) {}

    private final Map<Target, String> ids = new LinkedHashMap<>();

    /** @param type the last word of its address, such as {@code styles} */
    String part(String type, String file) {
        return id(new Target(OFFICE + type, file, false));
    }

    String of(String type, String file) {
        return id(new Target(type, file, false));
    }

    /** An address on the web. */
    String link(String address) {
        return id(new Target(OFFICE + "hyperlink", address, true));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    private String id(Target target) {
        return ids.computeIfAbsent(target, _ -> "rId" + (ids.size() + 1));
    }

    byte[] bytes() {
        XmlFile xml = new XmlFile();
        xml.start("Relationships", "xmlns", NAMESPACE);
        ids.forEach((target, id) -> {
            if (target.external()) {
                xml.empty("Relationship", "Id", id, "Type", target.type(), "Target", target.address(), "TargetMode",
                        "External");
            } else {
                xml.empty("Relationship", "Id", id, "Type", target.type(), "Target", target.address());
            }
        });
        return xml.end().bytes();
    }
}
