package lectern.web;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What says when something changed, where the files of the content do not.
 *
 * @param clock     its zone says when a day begins
 * @param equipment the newest change of voices, fonts and the program itself
 * @param swap      the moment that counts for what has just come; files may bring old dates along
 * @param alone     whether no other server answers for the same address
 */
public record Dates(Clock clock, Supplier<Instant> equipment, Supplier<Instant> swap, boolean alone) {

    /** Of a server whose content comes from its own files. */
    public static Dates ofFiles(Clock clock, Instant equipment) {
        return new Dates(clock, () -> equipment, clock::instant, true);
    }

    /** Of one of several servers, whose files bring dates along that hold for all of them. */
    public static Dates ofAll(Clock clock, Supplier<Instant> equipment) {
        return new Dates(clock, equipment, () -> Instant.EPOCH, false);
    }

    FirstServed firstServed() {
        return new FirstServed(clock, alone);
    }
}
