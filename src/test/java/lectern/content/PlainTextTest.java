package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.content.importer.TextImporter;
import lectern.content.source.Findings;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text becomes the model, which knows the lines that an editor broke from those of the author. */
class PlainTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "Ring the ward on 0300 123\n4567 if you bleed. Take 10\nmg of morphine every 4\nhours. Come back on 5\nMay 2026 at 9.30\nam.",
            "Take one tablet of warfarin every\nday at 6 in the evening",
            "Nehmen Sie die Tablette mit\nWasser. Essen Sie dazu\netwas Brot.",
            "Do not drive or use machines until the doctor who looks after\nDr Smith's patients says so. Ask at the\nclinic.",
            "The tablets are 5\nmg each. Keep them\ndry.",
            "Your nurse will give you the first tablet of the new course on\nMonday 5 May.",
            "\u062e\u0630 \u062d\u0628\u0629 \u0648\u0627\u062d\u062f\u0629 \u0643\u0644. \u064a\u0648\u0645 \u0628\u0639\u062f\n\u0627\u0644\u0637\u0639\u0627\u0645."})
    void wrappedLinesJoin(String text) {
        assertEquals(List.of(), breaks(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paracetamol 1 g\nIbuprofen 400 mg", "paracetamol 1 g\nibuprofen 400 mg\naspirin 75 mg",
            "The Royal Hospital\n12 High Street\nLeeds\nLS1 3EX",
            "The Royal Melbourne Hospital, Department of Clinical Oncology\n300 Grattan Street\nParkville VIC 3050",
            "Dr. Smith\n12 High St.\nLeeds.", "Phone 0300 123 4567\nemail help@example.org\nwww.example.org",
            "Monday 9.30 am\nTuesday 10 am\nFriday closed", "Morning: 2 tablets\nnight: 1 tablet",
            "2 tablets in the morning\n1 tablet at night", "Rest in bed\nDrink plenty of water\nSee your doctor.",
            "You need\nmilk\nbread\nbutter", "Vitamin A\nVitamin B\nVitamin C",
            "Bring\nyour red book\nyour blood test results\nyour list of medicines",
            "Flat 4\n12 High Street\nLeeds", "Dose\nparacetamol 1 g\nibuprofen 400 mg"})
    void itemsAndAddressesKeepTheirLines(String text) {
        assertEquals(List.of(text.split("\n")), breaks(text));
    }

    @Test
    void anItemGoesOnAtTheMargin() {
        Imported.write(folder, "guide/a.txt", "Doses\n\n- Take 10\nmg at night.\n- Take none\n  by day.\nAsk us.");
        assertEquals("# Doses\nul(li(p(Take 10 mg at night.)) li(p(Take none by day.)))\np(Ask us.)\n",
                Imported.folder(folder).model());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a. Rest;b. Drink | ola(li(p(Rest)) li(p(Drink)))",
            "(a) Rest;(b) Drink | ola(li(p(Rest)) li(p(Drink)))",
            "A) Rest;B) Drink | olA(li(p(Rest)) li(p(Drink)))",
            "i. Rest;ii. Drink;iii. Walk | oli(li(p(Rest)) li(p(Drink)) li(p(Walk)))",
            "(1) Rest;(2) Drink | ol1(li(p(Rest)) li(p(Drink)))",
            "\u0661. One;\u0662. Two | ol1(li(p(One)) li(p(Two)))",
            "o Rest;o Drink | ul(li(p(Rest)) li(p(Drink)))", "\u25cf Rest;\u25cf Drink | ul(li(p(Rest)) li(p(Drink)))",
            "\u25aa Rest;\u25aa Drink | ul(li(p(Rest)) li(p(Drink)))",
            "1. Rest;   a. in bed;   b. at home;2. Drink | ol1(li(p(Rest) ola(li(p(in bed)) li(p(at home)))) li(p(Drink)))",
            "1. Rest;a) in bed;b) at home;2. Drink | ol1(li(p(Rest) ola(li(p(in bed)) li(p(at home)))) li(p(Drink)))",
            "- Rest;  - in bed;- Drink | ul(li(p(Rest) ul(li(p(in bed)))) li(p(Drink)))",
            "1. Take;   1. morning;   2. evening;2. Rest | ol1(li(p(Take) ol1(li(p(morning)) li(p(evening)))) li(p(Rest)))",
            "1. Take;    1. morning;2. Rest | ol1(li(p(Take) ol1(li(p(morning)))) li(p(Rest)))",
            "a. Take;   a. morning;   b. evening;b. Rest | ola(li(p(Take) ola(li(p(morning)) li(p(evening)))) li(p(Rest)))",
            "1. Take;  a. morning;    1. early;  b. evening;2. Rest | ol1(li(p(Take) ola(li(p(morning) ol1(li(p(early)))) li(p(evening)))) li(p(Rest)))",
            "1.\tRest;2.\tDrink | ol1(li(p(Rest)) li(p(Drink)))", "o\trest;o\tdrink | ul(li(p(rest)) li(p(drink)))",
            "Ring if:;o Fever rises;o It hurts | p(Ring if:)/ul(li(p(Fever rises)) li(p(It hurts)))",
            "o  fever;o  pain | ul(li(p(fever)) li(p(pain)))",
            "- Rest;  o In bed;  o At home | ul(li(p(Rest) ul(li(p(In bed)) li(p(At home)))))",
            "h. Rest;i. Drink;j. Walk | olh(li(p(Rest)) li(p(Drink)) li(p(Walk)))"})
    void listsOfAllKindsAreLists(String text, String model) {
        Imported.write(folder, "guide/a.txt", "Advice\n\n" + text.replace(";", "\n"));
        assertEquals("# Advice\n" + model.replace("/", "\n") + "\n", Imported.folder(folder).model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. Smith is here", "I. Newton wrote it\nwith care.", "o yes", "a) alone",
            "C. Jones\nB. Smith",
            "Llame si tiene fiebre\no v\u00f3mitos. Tome paracetamol 500 mg\no ibuprofeno 400 mg",
            "Llame si tiene\no Paracetamol en casa\no Ibuprofeno en casa", "Tome 5 mg.\no 10 mg\no 20 mg",
            "Ring us on\n(0161) 496 0000", "Ring us on\n(020) 7946 0000\n(021) 7946 0000", "(555) 123-4567",
            "As Smith\n(2019) found that", "As Smith,\n2019) found that", "Ring\n(16) 496 000", "(0161) 496 0000",
            "(1) alone", "Am\n05. Mai"})
    void aMarkAloneBeginsNoList(String text) {
        Imported.write(folder, "guide/a.txt", "Advice\n\n" + text);
        String model = Imported.folder(folder).model();
        assertFalse(model.contains("li("), model);
        for (String word : text.split("\\s")) {
            assertTrue(model.contains(word), model);
        }
    }

    /** Each line may begin a list within that of the line before, of which so many would be more than a thread can hold. */
    @ParameterizedTest
    @ValueSource(strings = {"1. x\n1) x\n", "1. x\n1) x\n1. x\n1) x\n1. x\n1) x\n1. x\n1) x\n2. x\n2) x\n"})
    void listsWithinListsAreBounded(String lines) {
        String html = new TextImporter().html(lines.repeat(20_000 / (int) lines.lines().count()),
                new Findings(Path.of("a.txt")));
        assertEquals(20_000, html.split("<li ").length - 1);
        assertTrue(depth(html) <= 8);
    }

    @Test
    void anItemOfVeryManyLinesIsReadInLittleTime() {
        String lines = "- Rest\n" + "and rest\n".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(1,
                new TextImporter().html(lines, new Findings(Path.of("a.txt"))).split("<li ").length - 1));
    }

    @Test
    void deepListsAreBounded() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            lines.append(" ".repeat(2 * i)).append("1. x\n");
        }
        String html = new TextImporter().html(lines.toString(), new Findings(Path.of("a.txt")));
        assertTrue(depth(html) <= 8, html);
    }

    private static int depth(String html) {
        int deepest = 0;
        int depth = 0;
        for (String tag : html.split("<")) {
            depth += tag.startsWith("ol") ? 1 : tag.startsWith("/ol") ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Age          Dose\n6-11 years   5 ml\n12+ years    10 ml", "Age\tDose\nadults\t5 ml",
            "1.  Aspirin   75 mg\n2.  Warfarin  3 mg",
            "Day  Time\nMon  9 am\nTue  8 am", "Name of it      Dose\n\nAspirin      75 mg\nWarfarin     3 mg"})
    void columnsAreReported(String text) {
        Imported.write(folder, "guide/a.txt", "Doses\n\n" + text);
        assertTrue(Imported.folder(folder).problem(Problem.Code.COLUMNS_LOST).line() > 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rest in bed.  Drink plenty.\nSee us.  Ring us.",
            "We  have set  this so  that\nboth margins are  even, as\nold programs  did it, and no\nmore.",
            "   Indented as in a book\n   on every line.", "One  gap\nand no more."})
    void otherGapsAreNoColumns(String text) {
        Imported.write(folder, "guide/a.txt", "Doses\n\n" + text);
        assertFalse(Imported.folder(folder).codes().contains(Problem.Code.COLUMNS_LOST));
    }

    @Test
    void dotsThatLeadToAValueEndNeitherASentenceNorKeepTheNextLine() {
        Imported.write(folder, "guide/a.txt",
                "Oxygen\n\nSettings\nFlow rate ......... 2 L/min\nHours per day ..... 15\nRing us.");
        assertEquals("# Oxygen\np(Settings)\np(Flow rate ......... 2 L/min)\np(Hours per day ..... 15)\np(Ring us.)\n",
                Imported.folder(folder).model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Take one Para-\ncetamol with water", "an ibu-  \n  profen in the morning",
            "- Para-\n  cetamol",
            "Nehmen Sie Blut-\ndrucksenker", "an up-to-\ndate list", "Take Para\u00ad\ncetamol",
            "Cet medica\u2010\nment"})
    void aWordThatMayBeDividedIsTold(String text) {
        Imported.write(folder, "guide/a.txt", "Doses\n\nTwice a day, all of these.\n" + text);
        Problem told = Imported.folder(folder).problem(Problem.Code.WORD_DIVIDED);
        assertEquals(4, told.line());
        assertEquals(Problem.Severity.NOTICE, told.code().severity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Take it -\nnever more", "pre-\nand post-natal care", "Vor-\noder Nachsorge",
            "5-\nmg tablets",
            "Anti-\nD injection", "Smith-\nJones clinic", "Stop --\nring us", "Doses:\n-\nnone", "take it-\n\nnever",
            "Vitamin-\n1 tablet", "well-known\nthings", "Group-\na) adults"})
    void aHyphenBehindNoPartOfAWordIsNotTold(String text) {
        Imported.write(folder, "guide/a.txt", "Doses\n\nTwice a day, all of these.\n" + text);
        assertFalse(Imported.folder(folder).codes().contains(Problem.Code.WORD_DIVIDED));
    }

    /** The lines that are left, or nothing if all are one. */
    private List<String> breaks(String text) {
        Imported.write(folder, "guide/a.txt", "Heading\n\n" + text);
        String model = Imported.folder(folder).model().lines().skip(1).reduce("", (one, next) -> one + "/" + next);
        List<String> lines = List.of(model.replaceAll("^/|p\\(|\\)$|\\)(?=/)", "").split("/"));
        return lines.size() == 1 ? List.of() : lines;
    }

    @Test
    void aDrawnTableIsATable() {
        for (String drawn : List.of("+-----+------+\n| Age | Dose |\n+=====+======+\n| 5   | 2 ml |\n+-----+------+",
                "| Age | Dose |\n|-----|:----:|\n| 5 | 2 ml |")) {
            Imported.write(folder, "guide/a.txt", "Doses\n\n" + drawn);
            assertEquals(List.of("Doses", "Age", "Dose", "5", "2 ml"), Imported.folder(folder).sentences());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+-----+------+", "+=====+======+"})
    void aDrawnTableNeedsNoLinesBetweenItsRows(String below) {
        Imported.write(folder, "guide/a.txt", "Doses\n\n+-----+------+\n| Age | Dose |\n" + below
                + "\n| 5   | 2 ml |\n| 6   | 4 ml |\n| 7   |      |\n+-----+------+");
        assertEquals(List.of("Doses", "Age", "Dose", "5", "2 ml", "6", "4 ml", "7"),
                Imported.folder(folder).sentences());
    }

    @Test
    void aCellOfADrawnTableMayHaveSeveralLines() {
        Imported.write(folder, "guide/a.txt", "Doses\n\n+-----+------+\n| Age | Dose |\n+=====+======+\n"
                + "| 5   | 2 ml |\n|     | at 8 |\n+-----+------+");
        assertEquals(List.of("Doses", "Age", "Dose", "5", "2 ml at 8"), Imported.folder(folder).sentences());
    }

    @Test
    void boxesToTickSayWhetherTheyAre() {
        Imported.write(folder, "guide/a.txt", "Doses\n\n[ ] Ring\n[x] Rest");
        assertEquals("# Doses\nul(li(p(Not done: Ring)) li(p(Done: Rest)))\n", Imported.folder(folder).model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*****", "~~~~", "^^^^^", "######", "______"})
    void aLineThatIsUnderlinedIsAHeading(String underline) {
        Imported.write(folder, "guide/a.txt", "Knees\n" + underline + "\nBend them.");
        assertEquals("# Knees\np(Bend them.)\n", Imported.folder(folder).model());
    }

    /** Office programs and old computers break lines in ways of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"Take 5 mg\u000bnow", "Take 5 mg\u0085now"})
    void otherBreaksOfLinesPartWordsToo(String text) {
        Imported.write(folder, "guide/a.txt", "Doses\n\n" + text);
        Imported page = Imported.folder(folder);
        assertEquals("Doses|Take 5 mg now", String.join("|", page.sentences()).replaceAll("\\s+", " "));
        assertEquals(List.of(), page.codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Bring:¶+ glasses¶+ tablets | ul(li(p(glasses)) li(p(tablets)))",
            "+ glasses¶+ tablets | ul(li(p(glasses)) li(p(tablets)))",
            "Take paracetamol¶+ codeine¶+ laxatives | p(Take paracetamol + codeine + laxatives)",
            "Take 10 mg:¶+ 5 mg at night¶+ 5 mg at noon | p(Take 10 mg:/+ 5 mg at night/+ 5 mg at noon)"})
    void aPlusIsABulletWhereNoSumIs(String text, String model) {
        Imported.write(folder, "guide/a.txt", "Flu\n\n" + text.replace('¶', '\n') + "\n");
        assertTrue(Imported.folder(folder).model().replaceAll("[/\\n]", " ").contains(model.replace('/', ' ')),
                Imported.folder(folder).model());
    }

    /** Each sign within another would be a call within another. */
    @ParameterizedTest
    @ValueSource(strings = {">", "> ", ">\t"})
    void anyNumberOfSignsIsOneQuotation(String sign) {
        Imported.write(folder, "guide/a.txt", "Flu\n\n" + sign.repeat(200_000) + "Rest.\n");
        assertEquals("# Flu quote(p(Rest.)) ", Imported.folder(folder).model().replace('\n', ' '));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"> Do not eat¶> after midnight. | quote(p(Do not eat after midnight.))",
            "> Rest.¶>¶> Drink water. | quote(p(Rest.) p(Drink water.))",
            "> 65 years or > 3 falls | p(> 65 years or > 3 falls)",
            "> five days | p(> five days)", "> Rest.¶Drink water. | p(> Rest.) p(Drink water.)"})
    void signsBeforeEachLineMakeAQuotation(String text, String model) {
        Imported.write(folder, "guide/a.txt", "Flu\n\n" + text.replace('¶', '\n') + "\n\nAsk us.");
        assertEquals("# Flu " + model.replace('/', ' ') + " p(Ask us.) ",
                Imported.folder(folder).model().replaceAll("[/\\n]", " "));
    }

    @Test
    void whatStandsOnEveryPageIsLeftOutAndParagraphsGoOnBehindIt() {
        Imported.write(folder, "guide/a.txt", """
                Knee leaflet        Trust

                You will be asleep. Do not eat after midnight and

                          Page 1 of 3
                \fKnee leaflet        Trust

                do not drink after six. Take 2 tablets.

                          Page 2 of 3
                \fKnee leaflet        Trust

                Rest.

                          Page 3 of 3
                \f""");
        Imported imported = Imported.folder(folder);
        assertEquals(List.of("Knee leaflet Trust", "You will be asleep.",
                "Do not eat after midnight and do not drink after six.",
                "Take 2 tablets.", "Rest."), imported.sentences());
        assertEquals("Page 1 of 3 Page 2 of 3 Page 3 of 3",
                imported.leftOut("running-head").replaceAll("Knee leaflet +Trust ?", "").strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Iron\n\nRest.\n\fIron\n\nRest.", "Iron\n\nA.\n\fIron\n\nB.\n\fZinc\n\nC.",
            "Week 1\n\nA.\n\fWeek 2\n\nB.\n\fWeek 3\n\nC.", "Iron 1\n\nA.\n\fIron 5\n\nB.\n\fIron 2\n\nC.",
            "Drug  Dose\nIron  5\n\fDrug  Dose\nIron  6\n\fDrug  Dose\nIron  7"})
    void linesThatAreNotSurelyAHeadOfPagesStay(String text) {
        Imported.write(folder, "guide/a.txt", text);
        assertEquals("", Imported.folder(folder).leftOut("running-head"));
    }
}
