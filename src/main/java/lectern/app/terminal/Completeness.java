package lectern.app.terminal;

import java.util.List;
import java.util.Locale;
import lectern.document.Publication;
import lectern.document.account.Account;
import lectern.document.account.Tally;

/**
 * Whether all of a publication reaches a listener: every visible word of its files is in a sentence or listed, and
 * every sentence is said or left out by a rule.
 *
 * @param accounts of all its sections
 */
public record Completeness(Publication publication, List<Account> accounts) {

    public boolean isWhole() {
        return publication.tallies().stream().allMatch(tally -> tally.lost().isEmpty())
                && accounts.stream().allMatch(account -> account.lost() == 0);
    }

    /** Tells people in figures how complete it is: as many are left out or lost as are listed. */
    @Override
    public String toString() {
        int words = publication.tallies().stream().mapToInt(Tally::words).sum();
        int read = publication.tallies().stream().mapToInt(Tally::read).sum();
        int lostWords = publication.tallies().stream().mapToInt(tally -> tally.lost().size()).sum();
        int sentences = accounts.stream().mapToInt(account -> account.lines().size()).sum();
        int spoken = accounts.stream().mapToInt(Account::spoken).sum();
        int leftOut = accounts.stream().mapToInt(Account::leftOut).sum();
        int lost = accounts.stream().mapToInt(Account::lost).sum();
        return String.format(Locale.ENGLISH, "%s: %,d of %,d words in the booklet%s; %,d of %,d sentences spoken%s",
                publication.id(), read, words, missing(words - read - lostWords, lostWords), spoken, sentences,
                missing(leftOut, lost));
    }

    private static String missing(int leftOut, int lost) {
        return String.format(Locale.ENGLISH, ", %,d left out", leftOut)
                + (lost == 0 ? "" : String.format(Locale.ENGLISH, ", %,d lost", lost));
    }
}
