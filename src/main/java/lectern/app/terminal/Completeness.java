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

    /** Tells people in figures how complete it is. */
    @Override
    public String toString() {
        int words = publication.tallies().stream().mapToInt(Tally::words).sum();
        int lostWords = publication.tallies().stream().mapToInt(tally -> tally.lost().size()).sum();
        int sentences = accounts.stream().mapToInt(account -> account.lines().size()).sum();
        int spoken = accounts.stream().mapToInt(Account::spoken).sum();
        int leftOut = accounts.stream().mapToInt(Account::leftOut).sum();
        return String.format(Locale.ENGLISH, "%s: %,d of %,d words, %,d of %,d sentences spoken, %,d left out",
                publication.id(), words - lostWords, words, spoken, sentences, leftOut);
    }
}
