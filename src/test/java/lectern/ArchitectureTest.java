package lectern;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of packages in ARCHITECTURE.md, kept true. */
@AnalyzeClasses(packages = "lectern", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheTableAllows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("table").definedBy("lectern.table")
            .layer("failure").definedBy("lectern.failure")
            .layer("yaml").definedBy("lectern.yaml")
            .layer("document").definedBy("lectern.document..")
            .layer("content").definedBy("lectern.content..")
            .layer("audio").definedBy("lectern.audio")
            .layer("speech").definedBy("lectern.speech..")
            .layer("store").definedBy("lectern.store")
            .layer("cluster").definedBy("lectern.cluster..")
            .layer("narration").definedBy("lectern.narration")
            .layer("edition").definedBy("lectern.edition")
            .layer("dots").definedBy("lectern.edition.dots")
            .layer("drawing").definedBy("lectern.edition.drawing")
            .layer("page").definedBy("lectern.edition.page..")
            .layer("print").definedBy("lectern.edition.print..")
            .layer("sound").definedBy("lectern.edition.sound..")
            .layer("zip").definedBy("lectern.edition.zip")
            .layer("book").definedBy("lectern.edition.book")
            .layer("epub").definedBy("lectern.edition.epub")
            .layer("daisy").definedBy("lectern.edition.daisy")
            .layer("word").definedBy("lectern.edition.word")
            .layer("markdown").definedBy("lectern.edition.markdown")
            .layer("search").definedBy("lectern.search")
            .layer("feed").definedBy("lectern.edition.feed..")
            .layer("web").definedBy("lectern.web..")
            .layer("admin").definedBy("lectern.admin")
            .layer("app").definedBy("lectern.app..")
            .whereLayer("table").mayNotAccessAnyLayer()
            .whereLayer("failure").mayNotAccessAnyLayer()
            .whereLayer("yaml").mayNotAccessAnyLayer()
            .whereLayer("document").mayOnlyAccessLayers("table")
            .whereLayer("content").mayOnlyAccessLayers("document", "failure", "table", "yaml")
            .whereLayer("audio").mayNotAccessAnyLayer()
            .whereLayer("speech").mayOnlyAccessLayers("document", "audio", "table", "yaml")
            .whereLayer("store").mayNotAccessAnyLayer()
            .whereLayer("cluster").mayOnlyAccessLayers("store")
            .whereLayer("narration").mayOnlyAccessLayers("document", "speech", "audio", "store")
            .whereLayer("edition").mayOnlyAccessLayers("document", "store")
            .whereLayer("dots").mayNotAccessAnyLayer()
            .whereLayer("drawing").mayOnlyAccessLayers("edition")
            .whereLayer("search").mayOnlyAccessLayers("document", "table")
            .whereLayer("page").mayOnlyAccessLayers("edition", "document", "store", "search")
            .whereLayer("print").mayOnlyAccessLayers("edition", "dots", "drawing", "document", "store")
            .whereLayer("sound")
            .mayOnlyAccessLayers("edition", "zip", "document", "narration", "audio", "speech", "store")
            .whereLayer("zip").mayOnlyAccessLayers("store")
            .whereLayer("book").mayOnlyAccessLayers("edition", "document", "audio")
            .whereLayer("epub")
            .mayOnlyAccessLayers("edition", "page", "sound", "zip", "book", "document", "narration", "audio", "speech",
                    "store")
            .whereLayer("daisy")
            .mayOnlyAccessLayers("edition", "dots", "drawing", "page", "sound", "zip", "book", "document", "narration",
                    "audio", "speech", "store")
            .whereLayer("word")
            .mayOnlyAccessLayers("edition", "dots", "drawing", "page", "print", "zip", "document", "store")
            .whereLayer("markdown").mayOnlyAccessLayers("edition", "page", "document", "store")
            .whereLayer("feed").mayOnlyAccessLayers("edition", "dots", "drawing", "document", "store")
            .whereLayer("web")
            .mayOnlyAccessLayers("failure", "document", "edition", "page", "feed", "store", "speech", "search")
            .whereLayer("admin").mayOnlyAccessLayers("web");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("lectern.(**)").should().beFreeOfCycles();

    /** A package that holds more wants to be two. Templates are compiled into that of the pages and are not counted. */
    @ArchTest
    static void noPackageHoldsMoreThanTwentyFiveClasses(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream().filter(each -> each.isTopLevelClass())
                .filter(each -> !each.getSimpleName().matches("Jte.*Generated|package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertTrue(sizes.size() > 20, sizes::toString);
        sizes.values().removeIf(size -> size <= 25);
        assertEquals(Map.of(), sizes);
    }

    @ArchTest
    static final ArchRule librariesStayInTheirRooms = noClasses().that().resideOutsideOfPackages("lectern.content..")
            .should().dependOnClassesThat().resideInAnyPackage("org.jsoup..", "org.commonmark..");

    @ArchTest
    static final ArchRule yamlStaysWhereFilesAreRead = noClasses().that()
            .resideOutsideOfPackages("lectern.yaml", "lectern.content..", "lectern.speech")
            .should().dependOnClassesThat().resideInAnyPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule encodersStayInAudio = noClasses().that().resideOutsideOfPackage("lectern.audio")
            .should().dependOnClassesThat().resideInAnyPackage("de.sciss..", "com.mpatric..");

    @ArchTest
    static final ArchRule enginesStayInSpeech = noClasses().that().resideOutsideOfPackage("lectern.speech..")
            .should().dependOnClassesThat().resideInAnyPackage("com.sun.speech..", "io.github.givimad..");

    @ArchTest
    static final ArchRule pdfStaysInPrint = noClasses().that().resideOutsideOfPackage("lectern.edition.print..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.xmpbox..");

    @ArchTest
    static final ArchRule luceneStaysInSearch = noClasses().that().resideOutsideOfPackage("lectern.search")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule jteStaysInPage = noClasses().that().resideOutsideOfPackage("lectern.edition.page..")
            .should().dependOnClassesThat().resideInAnyPackage("gg.jte..");

    @ArchTest
    static final ArchRule codesAreMadeInEdition = noClasses().that().resideOutsideOfPackage("lectern.edition")
            .should().dependOnClassesThat().resideInAnyPackage("com.google.zxing..");

    @ArchTest
    static final ArchRule drawingsAreDrawnInOneRoom = noClasses().that()
            .resideOutsideOfPackage("lectern.edition.drawing")
            .should().dependOnClassesThat().resideInAnyPackage("com.github.weisj..");

    /** By itself AWT wants fonts of the machine, which a small server has none of. */
    @ArchTest
    static final ArchRule awtReadsFontsInOneWay = noClasses().that()
            .doNotHaveFullyQualifiedName("lectern.edition.AwtFonts")
            .should().callMethodWhere(target(owner(name("java.awt.Font"))).and(target(name("createFont"))));

    @ArchTest
    static final ArchRule webpIsReadInOneRoom = noClasses().that().resideOutsideOfPackage("lectern.edition.dots")
            .should().dependOnClassesThat().resideInAnyPackage("com.twelvemonkeys..");

    @ArchTest
    static final ArchRule javalinStaysInWeb = noClasses().that().resideOutsideOfPackage("lectern.web..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule micrometerStaysInAdmin = noClasses().that().resideOutsideOfPackage("lectern.admin")
            .should().dependOnClassesThat().resideInAnyPackage("io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule natsStaysInCluster = noClasses().that().resideOutsideOfPackage("lectern.cluster..")
            .should().dependOnClassesThat().resideInAnyPackage("io.nats..");

    @ArchTest
    static final ArchRule picocliStaysInApp = noClasses().that().resideOutsideOfPackage("lectern.app..")
            .should().dependOnClassesThat().resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule icuStaysWhereTextIsReadSpokenOrSet = noClasses().that()
            .resideOutsideOfPackages("lectern.content..", "lectern.speech..", "lectern.edition",
                    "lectern.edition.print..")
            .should().dependOnClassesThat().resideInAnyPackage("com.ibm.icu..");

    @ArchTest
    static final ArchRule cachesInMemoryStayBeforeWhatIsMade = noClasses().that()
            .resideOutsideOfPackages("lectern.edition..", "lectern.narration", "lectern.speech.script",
                    "lectern.web")
            .should().dependOnClassesThat().resideInAnyPackage("com.github.benmanes.caffeine..");

    @ArchTest
    static final ArchRule jsonIsWrittenAndReadAtTheEdges = noClasses().that()
            .resideOutsideOfPackages("lectern.edition", "lectern.edition.sound", "lectern.speech.piper",
                    "lectern.app.operation")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson..");
}
