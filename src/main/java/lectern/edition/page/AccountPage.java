package lectern.edition.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.document.account.LeftOut;
import lectern.document.account.ScriptLine;
import lectern.document.account.Tally;
import lectern.edition.page.look.PageFrame;

/**
 * What the template of an account shows: how complete the sound of a section or of a whole publication is.
 *
 * @param section  empty for the whole
 * @param accounts of the section, or of all
 * @param script   of the section
 */
record AccountPage(PageFrame frame, Publication publication, Optional<Section> section, List<Account> accounts,
        List<ScriptLine> script) {

    /**
     * A line of a section's account.
     *
     * @param language of the sentence
     * @param unusual  whether its pace is far from that of the others
     */
    record Row(Account.Line line, Locale language, boolean unusual) {}

    /** What the account is of. */
    Sentence title() {
        return new Subject(publication, section).title();
    }

    boolean isWhole() {
        return lost() == 0 && publication.isWhole();
    }

    int sentences() {
        return accounts.stream().mapToInt(account -> account.lines().size()).sum();
    }

    int spoken() {
        return accounts.stream().mapToInt(Account::spoken).sum();
    }

    int leftOut() {
        return accounts.stream().mapToInt(Account::leftOut).sum();
    }

    int lost() {
        return accounts.stream().mapToInt(Account::lost).sum();
    }

    /** How long all are together; empty as long as one has not been made. */
    Optional<Duration> length() {
        return accounts.stream().map(Account::length).reduce(Optional.of(Duration.ZERO),
                (sum, each) -> sum.flatMap(so -> each.map(so::plus)));
    }

    /** Visible words of the publisher's files. */
    int words() {
        return publication.tallies().stream().mapToInt(Tally::words).sum();
    }

    int wordsRead() {
        return publication.tallies().stream().mapToInt(Tally::read).sum();
    }

    int wordsLeftOut() {
        return publication.tallies().stream().mapToInt(Tally::leftOut).sum();
    }

    /** Words that a guess left out although they look like text, and that no publisher confirmed. */
    int wordsDoubtful() {
        return publication.tallies().stream().mapToInt(Tally::doubtful).sum();
    }

    /** Whether something that is surely text is missing. */
    boolean isLossy() {
        return lost() > 0 || wordsLost() > 0;
    }

    int wordsLost() {
        return words() - wordsRead() - wordsLeftOut();
    }

    /** How often each rule left something out of the files, by the rule's name. */
    Map<String, Long> rules() {
        return publication.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::rule, TreeMap::new, Collectors.counting()));
    }

    /** The section an account is of. */
    Section of(Account account) {
        return publication.find(account.section()).orElseThrow();
    }

    /** The lines of one section. */
    List<Row> rows() {
        List<Sentence> sentences = section.map(Section::sentences).orElse(List.of());
        Set<Account.Line> unusual = new HashSet<>(accounts.getFirst().unusual());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Account.Line line = accounts.getFirst().lines().get(i);
            rows.add(new Row(line, sentences.get(i).language(), unusual.contains(line)));
        }
        return rows;
    }
}
