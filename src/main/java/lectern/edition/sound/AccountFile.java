package lectern.edition.sound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.account.Account;
import lectern.document.account.LeftOut;
import lectern.document.account.ScriptLine;
import lectern.document.account.Tally;
import org.jspecify.annotations.Nullable;

/** The account as it is written down, with the names of its fields. Times are in seconds; what is null is left out. */
record AccountFile(String publication, String title, String voice, boolean complete, Source source,
        List<Part> sections) {

    record Source(List<File> files, List<Removed> leftOut) {}

    record File(String file, int words, int read, int leftOut, List<String> lost) {
        static File of(Tally tally) {
            return new File(tally.file().toString(), tally.words(), tally.read(), tally.leftOut(), tally.lost());
        }
    }

    record Removed(String rule, String file, int line, String text) {
        static Removed of(LeftOut part) {
            return new Removed(part.rule(), part.file().toString(), part.line(), part.text());
        }
    }

    /** A section. */
    record Part(String id, String title, int sentences, int spoken, int leftOut, int lost, double seconds,
            List<Line> lines, List<Said> script) {
        static Part of(Section section, Account account, List<ScriptLine> script) {
            Set<Account.Line> unusual = Set.copyOf(account.unusual());
            return new Part(section.id(), section.name(), account.lines().size(), account.spoken(),
                    account.leftOut(), account.lost(), AccountFile.seconds(account.length().orElseThrow()),
                    account.lines().stream().map(line -> Line.of(line, unusual.contains(line))).toList(),
                    script.stream().map(Said::of).toList());
        }
    }

    /** @param start null with what follows it if nothing of the sentence is heard */
    record Line(String sentence, int written, int spoken, @Nullable Double start, @Nullable Double seconds,
            @Nullable Boolean unusual, List<Omission> leftOut) {
        static Line of(Account.Line line, boolean unusual) {
            Optional<Account.Heard> heard = line.heard();
            return new Line(line.sentence(), line.written(), line.spoken(),
                    heard.map(each -> AccountFile.seconds(each.start())).orElse(null),
                    heard.map(each -> AccountFile.seconds(each.length())).orElse(null),
                    heard.map(_ -> unusual).orElse(null),
                    line.leftOut().stream().map(each -> new Omission(each.rule(), each.text())).toList());
        }
    }

    record Omission(String rule, String text) {}

    /**
     * What is heard in order, announcements between the sentences included.
     *
     * @param sentence null for an announcement
     */
    record Said(@Nullable String sentence, List<Words> said) {
        static Said of(ScriptLine line) {
            return new Said(line.sentence().orElse(null), line.parts().stream().map(Words::of).toList());
        }
    }

    /** @param voice null where it does not change */
    record Words(@Nullable String voice, String language, String words, double pause) {
        static Words of(ScriptLine.Part part) {
            return new Words(part.voice().orElse(null), part.language().toLanguageTag(), part.words(),
                    AccountFile.seconds(part.pause()));
        }
    }

    static AccountFile of(Publication publication, String voice, List<Part> sections) {
        return new AccountFile(publication.id(), publication.title(), voice,
                publication.isWhole() && sections.stream().allMatch(each -> each.lost() == 0),
                new Source(publication.tallies().stream().map(File::of).toList(),
                        publication.leftOut().stream().map(Removed::of).toList()),
                sections);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
