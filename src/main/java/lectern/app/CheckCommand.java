package lectern.app;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lectern.app.terminal.Completeness;
import lectern.content.ContentFolder;
import lectern.content.LeftOutRecord;
import lectern.content.importer.Importers;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.account.Account;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;
import lectern.speech.Voice;
import lectern.speech.script.UnknownWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a publisher what is wrong with the content and what of it readers will not get. */
@Command(name = "check", mixinStandardHelpOptions = true, //
        description = {"Lists problems in the content, what was left out, and words that the voice has to guess.",
                "Ends with 1 if readers lose something."}, //
        footer = {"",
                "Every word that a page shows as text is counted: in the booklet, or left out by a rule that is named.",
                "Running text is told apart from menus and lists of links; where a guess left it out although it looks",
                "like the text, that is an error until publication.yaml says what is text. Not counted are words in",
                "pictures, sound and video, and what a page would fetch from elsewhere.", "",
                "A guessed word that sounds wrong (./lectern say WORD) is mended by an entry in the lexicon.pls beside",
                "the publication, with its sounds in the International Phonetic Alphabet or as other words."})
final class CheckCommand implements Callable<Integer> {
    private static final int EXCERPT = 70;
    /** More would hide the problems; after those are in a lexicon, the next come up. */
    private static final int UNKNOWN_WORDS = 30;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", //
            description = "a publication's id, or the path of a file or folder; everything if not given")
    private Optional<String> source = Optional.empty();

    @Option(names = "--confirm", //
            description = "what the selectors in publication.yaml leave out was looked at, and is no text")
    private boolean confirm;

    @Mixin
    private Places places = new Places();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Importers importers;

    CheckCommand() {
        this(Importers.ALL);
    }

    CheckCommand(Importers importers) {
        this.importers = importers;
    }

    @Override
    public Integer call() throws IOException, UsageException {
        ContentFolder content = Publications.folder(places, importers);
        Library before = Publications.read(content, source);
        for (Publication publication : before.publications()) {
            confirm(publication, spec.commandLine().getOut());
        }
        Library library = confirm ? Publications.read(content, source) : before;
        try (Application application = new Application(places, () -> library)) {
            List<Problem> problems = new ArrayList<>(library.problems());
            problems.addAll(application.problems());
            library.publications().forEach(each -> problems.addAll(application.problems(each)));
            problems.addAll(application.vanished(library).stream()
                    .filter(each -> source.isEmpty() || each.file().equals(Path.of(source.get()))).toList());
            PrintWriter out = spec.commandLine().getOut();
            problems.forEach(out::println);
            Guard guard = new Guard(new ArrayList<>());
            library.publications().forEach(publication -> leftOut(publication, out));
            library.publications().forEach(each -> guard.of("The list of guessed words", each,
                    application.speech()::unknownWords)
                    .ifPresent(words -> unknownWords(each, words, application.speech(), out)));
            List<Completeness> completeness = library.publications().stream()
                    .flatMap(each -> guard.of("The script", each, application::accounts)
                            .map(accounts -> new Completeness(each, accounts)).stream())
                    .toList();
            guard.problems().forEach(out::println);
            problems.addAll(guard.problems());
            completeness.forEach(each -> unspoken(each, out));
            library.publications().stream().flatMap(each -> each.tallies().stream()).map(CheckCommand::told)
                    .forEach(out::println);
            completeness.forEach(out::println);
            boolean whole = completeness.stream().allMatch(Completeness::isWhole);
            long errors = problems.stream()
                    .filter(problem -> problem.code().severity() == Problem.Severity.ERROR).count();
            out.println(counted(library.publications().size(), "publication") + ", "
                    + counted(problems.size(), "problem") + ", " + errors + " of them "
                    + (errors == 1 ? "an error" : "errors"));
            return errors == 0 && whole ? Main.DONE : Main.CONTENT_PROBLEMS;
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Where the words of a file went, in one line. */
    private static String told(Tally tally) {
        String doubtful = tally.doubtful() > 0
                ? String.format(Locale.ENGLISH, ", %,d of them may well be text", tally.doubtful())
                : "";
        return String.format(Locale.ENGLISH,
                "%s: shows %,d words, %,d of them in the booklet; %,d words of running text left out%s", tally.file(),
                tally.words(), tally.read(), tally.prose(), doubtful);
    }

    /** Keeps what the publisher's own selectors leave out, so that new text there is told. */
    private void confirm(Publication publication, PrintWriter out) throws IOException {
        Optional<Path> folder = publication.tallies().stream().map(Tally::file).map(Path::getParent)
                .filter(Objects::nonNull).findFirst();
        if (folder.isEmpty()) {
            return;
        }
        Path base = source.map(Path::of).filter(path -> path.getNameCount() > 1 || path.isAbsolute())
                .map(path -> path.toAbsolutePath().normalize().resolveSibling(folder.get().getFileName()))
                .orElseGet(() -> places.content().resolve(folder.get()));
        if (Files.isDirectory(base)) {
            try {
                if (LeftOutRecord.of(base).write(publication.leftOut(), confirm)) {
                    out.println(publication.id() + ": what its selectors leave out is kept in "
                            + folder.get().resolve(LeftOutRecord.FILE));
                }
            } catch (AccessDeniedException readOnly) {
                out.println(publication.id() + ": what its selectors leave out cannot be kept, for "
                        + folder.get().resolve(LeftOutRecord.FILE) + " cannot be written");
            }
        }
    }

    private static void unspoken(Completeness completeness, PrintWriter out) {
        for (Account account : completeness.accounts()) {
            account.lines().stream().filter(line -> !line.isSpoken())
                    .forEach(line -> out.println(completeness.publication().id() + "/" + account.section()
                            + ": not spoken" + rules(line) + ": " + excerpt(line.text())));
        }
    }

    private static String rules(Account.Line line) {
        return line.isLost()
                ? ", and by no rule"
                : line.leftOut().stream().map(Account.Omission::rule).distinct().collect(joining(", ", " (", ")"));
    }

    /** A guess may well be right: this is for ears to judge, and no problem. */
    private static void unknownWords(Publication publication, List<UnknownWord> words, Speech speech,
            PrintWriter out) {
        if (words.isEmpty()) {
            return;
        }
        Voice voice = speech.voices().standard(publication.metadata().language());
        out.println(publication.id() + ": " + words.size() + (words.size() == 1 ? " word is" : " words are")
                + " in no lexicon and unknown to the voice " + voice.name() + ", which would say:");
        words.stream().limit(UNKNOWN_WORDS).forEach(unknown -> out.println(String.format(Locale.ROOT, "%6d × %-24s %s",
                unknown.times(), unknown.word(), unknown.guess())));
        if (words.size() > UNKNOWN_WORDS) {
            out.println("       and " + (words.size() - UNKNOWN_WORDS) + " more");
        }
    }

    private static void leftOut(Publication publication, PrintWriter out) {
        for (LeftOut part : publication.leftOut()) {
            out.println(part.file() + ":" + part.line() + ": left out (" + part.rule() + "): " + excerpt(part.text()));
        }
    }

    private static String excerpt(String words) {
        String text = words.strip();
        return text.length() > EXCERPT ? text.substring(0, EXCERPT) + " …" : text;
    }
}
