package lectern.cluster.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.store.Digest;

/**
 * A publisher's folder at one moment, with all that enters what is made of it: its files by their digests, and what no node may
 * take from itself, because it differs from node to node: the times of files, and the time zone that says when a day
 * begins. Immutable.
 *
 * @param zone      of the publisher
 * @param equipment that the publisher had
 * @param entries   files and folders by their paths in the folder, which is {@code ""} itself; names are parted by {@code /}
 * @param slips     what the descriptions said before, of publications whose description has a slip now, by the id
 */
record Snapshot(ZoneId zone, Equipment equipment, SortedMap<String, Entry> entries, SortedMap<String, String> slips) {

    /** The folder itself among the entries. */
    static final String ROOT = "";

    /**
     * A file or a folder.
     *
     * @param changed in whole milliseconds, as every file system knows them
     * @param content empty for a folder
     */
    record Entry(Instant changed, Optional<Content> content) {

        Entry at(Instant other) {
            return new Entry(other, content);
        }
    }

    /** What is in a file. */
    record Content(Digest digest, long size) {}

    Snapshot {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        slips = Collections.unmodifiableSortedMap(new TreeMap<>(slips));
    }

    /**
     * Of its names and the words in its files, and of what enters all that is made of them besides. Snapshots that readers cannot
     * tell apart have the same.
     */
    Digest identity() {
        return Digest.of(out -> {
            out.write((zone.getId() + " " + equipment.digest() + "\0").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Entry> each : entries.entrySet()) {
                String content = each.getValue().content.map(file -> file.digest.hex()).orElse("folder");
                out.write((content + " " + each.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** What is in its files, each once. */
    Set<Content> contents() {
        return entries.values().stream().flatMap(each -> each.content.stream()).collect(Collectors.toSet());
    }

    boolean hasFiles() {
        return entries.values().stream().anyMatch(each -> each.content.isPresent());
    }

    /**
     * The same behind another, so that times are those that readers were told and never go back: what has not changed keeps
     * its times, whatever a copy of the folder has; and what has changed, but came with old times, has changed now. So it is
     * with voices and fonts, too.
     */
    Snapshot after(Snapshot before, Instant now) {
        SortedMap<String, Entry> dated = new TreeMap<>(entries);
        SortedMap<String, SortedMap<String, Entry>> mine = places();
        SortedMap<String, SortedMap<String, Entry>> theirs = before.places();
        mine.forEach((place, files) -> {
            SortedMap<String, Entry> old = theirs.get(place);
            if (old != null && contents(files).equals(contents(old))) {
                dated.putAll(old);
            } else if (old != null && !newest(files).isAfter(newest(old))) {
                String top = files.firstKey();
                dated.put(top, Objects.requireNonNull(files.get(top)).at(later(now, newest(old))));
            }
        });
        Entry root = Objects.requireNonNull(dated.get(ROOT));
        Entry rootBefore = Objects.requireNonNull(before.entries.get(ROOT));
        dated.put(ROOT, mine.keySet().equals(theirs.keySet()) ? rootBefore : root);
        if (!contents(entries).equals(contents(before.entries)) && !newest(dated).isAfter(newest(before.entries))) {
            dated.put(ROOT, root.at(later(now, newest(before.entries))));
        }
        return new Snapshot(zone, equipment.after(before.equipment, now), dated, slips);
    }

    /** Now, if that is later: the clock of who published before may have been ahead. */
    static Instant later(Instant now, Instant before) {
        return now.isAfter(before) ? now : before.plusMillis(1);
    }

    /** All that is directly in the folder, with what is in it. */
    private SortedMap<String, SortedMap<String, Entry>> places() {
        SortedMap<String, SortedMap<String, Entry>> places = new TreeMap<>();
        entries.forEach((path, entry) -> {
            if (!path.equals(ROOT)) {
                places.computeIfAbsent(place(path), _ -> new TreeMap<>()).put(path, entry);
            }
        });
        return places;
    }

    private static String place(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    private static Map<String, Optional<Content>> contents(Map<String, Entry> entries) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().content));
    }

    private static Instant newest(Map<String, Entry> entries) {
        return entries.values().stream().map(Entry::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** With what descriptions said before. */
    Snapshot with(Map<String, String> said) {
        return new Snapshot(zone, equipment, entries, new TreeMap<>(said));
    }
}
