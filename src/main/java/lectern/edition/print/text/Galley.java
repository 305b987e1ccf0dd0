package lectern.edition.print.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.document.Sentence;

/** A column of strips in the making. */
public final class Galley {
    private final List<Strip> strips = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    private final List<Waiting> labels = new ArrayList<>();
    private Optional<Strip.Bookmark> bookmark = Optional.empty();
    private double gap;
    private double room;

    /** A label that stands beside the first line of what comes next. */
    private record Waiting(Placed.Line line, double height) {}

    /** Leaves at least so much room above the next strip. */
    public void gap(double points) {
        gap = Math.max(gap, points);
    }

    /** What comes next begins a page. */
    public void freshPage() {
        room(1);
    }

    /** What comes next begins a page where less than this part of one is free. */
    public void room(double part) {
        room = Math.max(room, part);
    }

    /** A name for the place of what comes next. */
    public void anchor(String name) {
        anchors.add(name);
    }

    /** Names a sentence as a link to it does: {@code #} and its id. */
    public void anchor(Sentence sentence) {
        anchors.add("#" + sentence.id());
    }

    public void bookmark(int level, String title) {
        bookmark = Optional.of(new Strip.Bookmark(level, title));
    }

    public void label(Placed.Line line, double height) {
        labels.add(new Waiting(line, height));
    }

    public void add(double height, Tie tie, List<Placed> placed) {
        add(new Strip(0, height, tie, 0, placed, Strip.Names.NONE, List.of()));
    }

    /** Adds it with the gap, the labels and the names that wait for the next strip. */
    public void add(Strip strip) {
        List<Placed> placed = labels.isEmpty() ? strip.placed() : labelled(strip.placed());
        anchors.addAll(strip.names().anchors());
        strips.add(
                new Strip(Math.max(gap, strip.gap()), strip.height(), strip.tie(), Math.max(room, strip.room()), placed,
                        new Strip.Names(anchors, bookmark.or(strip.names()::bookmark)), strip.repeated()));
        anchors.clear();
        bookmark = Optional.empty();
        gap = 0;
        room = 0;
    }

    private List<Placed> labelled(List<Placed> placed) {
        Optional<Double> baseline = placed.stream().filter(Placed.Line.class::isInstance)
                .map(each -> ((Placed.Line) each).baseline()).findFirst();
        List<Placed> all = new ArrayList<>();
        for (Waiting label : labels) {
            all.add(new Placed.Line(baseline.orElse(label.line().baseline()), label.line().runs()));
        }
        all.addAll(placed);
        labels.clear();
        return all;
    }

    /** Labels and names that found nothing to stand beside get a strip of their own. */
    public void settle() {
        settle(Tie.NONE);
    }

    /** Labels that wait get a strip of their own: what comes next would stand upon them. */
    public void settleLabels() {
        if (!labels.isEmpty()) {
            settle(Tie.FIRM);
        }
    }

    /** @param tie of such a label to what comes below it */
    public void settle(Tie tie) {
        if (!labels.isEmpty()) {
            add(labels.stream().mapToDouble(Waiting::height).max().orElse(0), tie, List.of());
        } else if (!anchors.isEmpty() || bookmark.isPresent()) {
            add(0, Tie.NONE, List.of());
        }
    }

    /** Takes a part that was set apart; if it is short enough, all of it stays on one page. */
    public void add(Galley part, double shortEnough) {
        add(part, shortEnough, Tie.NONE);
    }

    /** @param after its tie to what comes below it */
    public void add(Galley part, double shortEnough, Tie after) {
        boolean kept = part.height() <= shortEnough;
        for (Strip strip : part.strips) {
            if (strip == part.strips.getLast()) {
                add(strip.tied(after));
            } else {
                add(kept ? strip.tied(Tie.LOOSE) : strip);
            }
        }
    }

    public List<Strip> strips() {
        return strips;
    }

    /** The strips so far, which are forgotten here; what waits for the next one goes on waiting. */
    public List<Strip> take() {
        List<Strip> taken = List.copyOf(strips);
        strips.clear();
        return taken;
    }

    /** Reaches from the first strip's top to the last one's foot. */
    public double height() {
        double height = 0;
        for (int i = 0; i < strips.size(); i++) {
            height += (i == 0 ? 0 : strips.get(i).gap()) + strips.get(i).height();
        }
        return height;
    }
}
