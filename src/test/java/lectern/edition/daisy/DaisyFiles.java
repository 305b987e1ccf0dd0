package lectern.edition.daisy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lectern.audio.Decoded;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A book as a player meets it, and what is wrong with it that the official validator does not look at: pages that are no
 * XHTML 1.0 Transitional, places that are not there, clips beyond their sound, numbers that are not true.
 */
public final class DaisyFiles {
    private static final String DTD = "/org/w3c/css/util/xml/xhtml1.0/";
    private static final double SECOND = 1;

    private final Map<String, byte[]> files;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Double> lengths = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private DaisyFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    public static DaisyFiles of(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new DaisyFiles(files);
    }

    /** The same with another file. */
    public DaisyFiles with(String name, String text) {
        Map<String, byte[]> others = new LinkedHashMap<>(files);
        others.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new DaisyFiles(others);
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    public byte[] bytes(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    public Path unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** All that is wrong with it. */
    public List<String> faults() throws Exception {
        for (String name : files.keySet()) {
            if (!name.matches("[a-z0-9]{1,8}\\.[a-z0-9]{3,4}")) {
                faults.add(name + " is no name for an old player");
            }
            if (name.endsWith(".html") || name.endsWith(".smil")) {
                documents.put(name, parse(name));
            }
        }
        for (String name : documents.keySet()) {
            references(name);
            if (name.endsWith(".smil")) {
                clips(name);
            }
        }
        centre();
        return faults;
    }

    private Document parse(String name) throws ParserConfigurationException, IOException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
        boolean isPage = name.endsWith(".html");
        parsers.setValidating(isPage);
        DocumentBuilder parser = parsers.newDocumentBuilder();
        parser.setEntityResolver((_, address) -> isPage ? known(address) : empty());
        parser.setErrorHandler(new Faults(name));
        try {
            return parser.parse(new ByteArrayInputStream(bytes(name)));
        } catch (SAXException broken) {
            faults.add(name + " is no XML: " + broken.getMessage());
            return parser.newDocument();
        }
    }

    /** The Nu checker brings the W3C's own. */
    private static InputSource known(String address) {
        InputStream found = DaisyFiles.class.getResourceAsStream(DTD + address.replaceFirst(".*/", ""));
        return new InputSource(Objects.requireNonNull(found, address));
    }

    private static InputSource empty() {
        return new InputSource(InputStream.nullInputStream());
    }

    private final class Faults implements ErrorHandler {
        private final String name;

        private Faults(String name) {
            this.name = name;
        }

        @Override
        public void warning(SAXParseException exception) {
            error(exception);
        }

        @Override
        public void error(SAXParseException exception) {
            faults.add(name + " line " + exception.getLineNumber() + ": " + exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXParseException {
            throw exception;
        }
    }

    private void references(String name) {
        for (Element element : all(name, "*")) {
            for (String attribute : List.of("href", "src")) {
                if (element.hasAttribute(attribute)) {
                    reference(name, element, element.getAttribute(attribute));
                }
            }
        }
    }

    private void reference(String name, Element element, String address) {
        if (element.getTagName().equals("a") && address.matches("(https?|mailto|tel):[!-~]+")) {
            return;
        }
        String file = address.replaceFirst("#.*", "");
        String target = file.isEmpty() ? name : file;
        if (!files.containsKey(target)) {
            faults.add(name + " leads to " + address + ", and there is no such file");
        } else if (address.contains("#")) {
            Element found = find(target, address.substring(address.indexOf('#') + 1));
            if (found == null) {
                faults.add(name + " leads to " + address + ", and there is no such place");
            } else if (target.endsWith(".smil") && !found.getTagName().equals("text")) {
                faults.add(name + " leads to " + address + ", where some players end");
            }
        }
    }

    private Element find(String name, String id) {
        return all(name, "*").stream().filter(each -> each.getAttribute("id").equals(id)).findFirst().orElse(null);
    }

    private List<Element> all(String name, String tag) {
        List<Element> found = new ArrayList<>();
        var nodes = Objects.requireNonNull(documents.get(name)).getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** Inside their sound, behind each other, and what is read meanwhile in the order of its page. */
    private void clips(String name) throws IOException {
        Map<String, Double> ends = new HashMap<>();
        double sum = 0;
        for (Element clip : all(name, "audio")) {
            String sound = clip.getAttribute("src");
            double begin = time(clip.getAttribute("clip-begin"));
            double end = time(clip.getAttribute("clip-end"));
            sum += end - begin;
            if (!files.containsKey(sound)) {
                continue;
            }
            if (begin < ends.getOrDefault(sound, 0.0) || end <= begin || end > length(sound)) {
                faults.add(name + " has a clip from " + begin + " to " + end + " of " + sound + ", " + length(sound)
                        + " long, behind " + ends.get(sound));
            }
            ends.put(sound, end);
        }
        if (!name.equals(MasterSmil.NAME) && Math.abs(sum - clock(meta(name, "ncc:timeInThisSmil"))) > 0.002) {
            faults.add(name + " takes " + sum + " rather than " + meta(name, "ncc:timeInThisSmil"));
        }
        int last = -1;
        for (Element read : all(name, "text")) {
            String address = read.getAttribute("src");
            int mark = address.indexOf('#');
            int place = text(address.substring(0, mark)).indexOf(" id=\"" + address.substring(mark + 1) + "\"");
            if (place <= last) {
                faults.add(name + " is not in the order of its page at " + address);
            }
            last = place;
        }
    }

    private double length(String sound) throws IOException {
        if (!lengths.containsKey(sound)) {
            Decoded decoded = Decoded.of(bytes(sound));
            lengths.put(sound, (double) decoded.samples().length / decoded.sampleRate());
        }
        return Objects.requireNonNull(lengths.get(sound));
    }

    private static double time(String value) {
        return Double.parseDouble(value.replaceAll("npt=|s$", ""));
    }

    private static double clock(String value) {
        double seconds = 0;
        for (String part : value.split(":")) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
    }

    private String meta(String name, String property) {
        return all(name, "meta").stream().filter(meta -> meta.getAttribute("name").equals(property))
                .map(meta -> meta.getAttribute("content")).findFirst().orElse("nothing");
    }

    /** What players begin with: it counts, and what it counts is true. */
    private void centre() throws IOException {
        String ncc = NccFile.NAME;
        List<Element> items = new ArrayList<>();
        for (Node child = all(ncc, "body").getFirst().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                items.add(element);
            }
        }
        if (!items.getFirst().getTagName().equals("h1") || !items.getFirst().getAttribute("class").equals("title")) {
            faults.add(ncc + " does not begin with a title");
        }
        int above = 0;
        for (Element item : items) {
            if (item.getTagName().matches("h[1-6]")) {
                int level = item.getTagName().charAt(1) - '0';
                if (level > above + 1) {
                    faults.add(ncc + " leaves a level out at " + item.getTextContent());
                }
                above = level;
            }
        }
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        double sum = 0;
        for (String name : documents.keySet()) {
            if (name.endsWith(".smil") && !name.equals(MasterSmil.NAME)) {
                sum += clock(meta(name, "ncc:timeInThisSmil"));
            }
        }
        same("ncc:tocItems", String.valueOf(items.size()));
        same("ncc:files", String.valueOf(files.size()));
        same("ncc:kByteSize", String.valueOf((bytes + 1023) / 1024));
        if (Math.abs(sum - clock(meta(ncc, "ncc:totalTime"))) > SECOND / 2) {
            faults.add(ncc + " takes " + sum + " rather than " + meta(ncc, "ncc:totalTime"));
        }
        if (all(MasterSmil.NAME, "ref").size() + 1 != documents.keySet().stream()
                .filter(name -> name.endsWith(".smil")).count()) {
            faults.add(MasterSmil.NAME + " has other files than there are");
        }
    }

    private void same(String property, String value) {
        if (!meta(NccFile.NAME, property).equals(value)) {
            faults.add(property + " is " + meta(NccFile.NAME, property) + " rather than " + value);
        }
    }
}
