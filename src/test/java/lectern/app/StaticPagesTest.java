package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.edition.Json;
import lectern.edition.page.Axe;
import lectern.edition.page.Chromium;
import lectern.search.Search;
import lectern.search.SearchFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person can do on an exported site: in a real browser, from a real nginx. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticPagesTest {
    @TempDir
    private static Path folder;
    private SiteServer server;
    private Library library;
    private Search search;
    private Browser browser;
    private BrowserContext context;
    private Page page;
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    /** What a test itself makes go wrong. A browser may tell of it when the test is over. */
    private Predicate<String> isMeant = each -> false;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeAll
    @Tool("nginx")
    void export(Browser chromium) throws IOException {
        browser = chromium;
        Exported exported = new Exported(folder);
        copy(Path.of("content/immunotherapy"), exported.content.resolve("immunotherapy"));
        assertEquals(0, exported.run("--format", "txt,pdf,epub", "--size", "18"), exported::complaint);
        library = new ContentFolder(exported.content).read();
        search = new Search(() -> library, Runnable::run);
        server = SiteServer.nginx(folder.resolve("nginx"), exported.site, "");
    }

    @AfterAll
    void close() throws IOException {
        server.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @BeforeEach
    void sitDown() {
        open(true);
    }

    private void open(boolean scripts) {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 640).setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onRequest(request -> asked.add(request.url()));
        page.onPageError(wrong::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add(message.text() + " " + message.location());
            }
        });
    }

    @AfterEach
    void leave() {
        context.close();
        List<String> all = wrong.stream().filter(isMeant.negate()).toList();
        wrong.clear();
        isMeant = each -> false;
        asked.clear();
        assertEquals(List.of(), all);
    }

    private Page visit(String address) {
        page.navigate("http://127.0.0.1:" + server.port + address);
        return page;
    }

    private List<String> found() {
        page.locator(".found h2").waitFor();
        page.waitForFunction("() => !document.querySelector('.found h2').textContent.match(/[1-9]/)"
                + " || document.querySelectorAll('.hits .hit').length");
        return page.locator(".hit h3 a").all().stream().map(link -> link.getAttribute("href")).toList();
    }

    /** The same sections, whatever is typed: forms, accents, other words for it, parts of words, typing errors, other scripts. */
    @Test
    void findsWhatAServerFinds() {
        // A new browser's window for each would take longer than all of the rest.
        List.of("tired", "tiredness", "fever", "exhausted", "short of breath", "side effects", "infusions",
                "noon tablet", "10mg", "TEMPERATURE", "immunotherpy", "Müdigkeit", "mudigkeit", "Wirkung",
                "Nebenwirkung",
                "größe", "الراحة", "راحة", "noone wrote thisword", "doctor", "phone", "skin rash", "aspirin 10 mg",
                "eating", "F.28", "ORT/0214.v6", "thrombosis").forEach(this::findsWhatAServerFinds);
    }

    private void findsWhatAServerFinds(String typed) {
        List<String> theirs = search.find(library, library.language(), typed, Optional.empty(), 1).hits().stream()
                .map(hit -> "/" + hit.publication().id() + hit.section().map(each -> "/" + each.id()).orElse("#_about"))
                .toList();
        visit("/");
        page.getByLabel("Words to look for").fill(typed);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
        assertEquals(new TreeSet<>(theirs), new TreeSet<>(found()), typed);
    }

    @Test
    void aResultLeadsToItsSentence() {
        visit("/search#q=meal+rest&in=dose");
        assertEquals(List.of("/dose/when"), found());
        assertEquals("Only in “Your dose”", page.locator(".in").innerText().strip());
        page.locator(".hit li a mark").first().waitFor();
        page.locator(".hit li a").last().click();
        page.locator(":target").waitFor();
        assertTrue(page.url().contains("/dose/when#"), page.url());
        assertFalse(asked.stream().anyMatch(each -> each.contains("meal")), asked::toString);
    }

    @Test
    void whatNothingHasIsSaid() {
        visit("/search#q=xyzzyq");
        assertEquals(List.of(), found());
        assertTrue(page.locator(".found h2").innerText().contains("xyzzyq"));
        assertFalse(page.locator(".further").isVisible());
        page.locator("input[name=q]").fill("<b>10&20%");
        page.keyboard().press("Enter");
        page.waitForURL("**/search#q=*b*");
    }

    /** A library of so many sections that nobody waits for its sound. */
    private void lookThroughMany(Path content) throws IOException {
        lookThroughMany(content, "many");
    }

    /** @param mark of all files but the index */
    private void lookThroughMany(Path content, String mark) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int section = 0; section < 505; section++) {
            text.append("# Section ").append(section).append("\n\nTake the tablet")
                    .append(section < 20 ? " with a spoon, one spoon, this spoon.\n\n" : ".\n\n");
        }
        lookThrough(content, text + "# Last\n\nNothing, with a spoon.\n", mark);
    }

    private void lookThrough(Path content, String text, String mark) throws IOException {
        Files.writeString(content.resolve("many.md"), text);
        SearchFiles.of(new ContentFolder(content).read(), _ -> mark).forEach((name, told) -> page.route(
                "**/search/" + name + ".json", route -> {
                    ByteArrayOutputStream json = new ByteArrayOutputStream();
                    try {
                        Json.write(told, json);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                    route.fulfill(new Route.FulfillOptions().setBodyBytes(json.toByteArray())
                            .setContentType("application/json"));
                }));
        page.route("**/many/*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
                .setBody("<p class=text lang=en dir=ltr><span id=s>Take the tablet.</span></p>")));
    }

    /** As on a server: most sections have "is", but few in their titles. */
    @Test
    void aWordThatMostHaveCountsLittle(@TempDir Path content) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int section = 0; section < 20; section++) {
            text.append("# Part ").append(section).append("\n\nThis is a part.\n\n");
        }
        lookThrough(content,
                text + "# Is this for me\n\nThis is for adults.\n\n# Medicines\n\nMetformin is the first.\n", "many");
        visit("/search#q=what+is+metformin+exactly");
        assertEquals("/many/medicines", found().getFirst());
    }

    @Test
    void aWordThatMostHaveIsFoundInThem(@TempDir Path content) throws IOException {
        lookThroughMany(content);
        visit("/search#q=the");
        assertEquals(20, found().size());
        assertTrue(page.locator(".found h2").innerText().contains("505"), page.locator(".found h2").innerText());
        visit("/search#q=the+last");
        // It is the same page, with the hits of before.
        page.reload();
        page.waitForFunction("() => document.querySelectorAll('.hits .hit').length === 20");
        // One has both words in no place; each has one of them.
        assertTrue(page.locator(".found h2").innerText().contains("506"), page.locator(".found h2").innerText());
    }

    @Test
    void moreResultsComeOnceAndCanBeTriedAgain(@TempDir Path content) throws IOException {
        lookThroughMany(content);
        visit("/search#q=tablet");
        assertEquals(20, found().size());
        page.evaluate("() => { const more = document.querySelector('.further button'); more.click(); more.click(); }");
        page.waitForFunction("() => document.querySelectorAll('.hits .hit').length > 20");
        List<String> shown = found();
        assertEquals(40, shown.size());
        assertEquals(40, Set.copyOf(shown).size());
        AtomicBoolean isCut = new AtomicBoolean(true);
        isMeant = each -> each.contains("ERR_FAILED");
        page.route("**/search/sections-1.many.json", route -> {
            if (isCut.getAndSet(false)) {
                route.abort();
            } else {
                route.fallback();
            }
        });
        visit("/search#q=spoon");
        page.reload();
        assertEquals(20, found().size());
        page.locator(".further button").click();
        page.locator(".further [role=status]:has-text('try again')").waitFor();
        page.locator(".further button").click();
        page.waitForFunction("() => document.querySelectorAll('.hits .hit').length === 21");
        assertEquals("/many/last", found().getLast());
        assertTrue(page.locator(".further").isHidden());
    }

    /** The files of before are taken away when those of a newer site are all there. */
    @Test
    void whoLooksWhileTheSiteIsReplacedFindsWhatIsNewer(@TempDir Path content) throws IOException {
        lookThroughMany(content);
        visit("/search#q=tablet");
        page.reload();
        assertEquals(20, found().size());
        page.route("**/search/*.many.json", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        lookThroughMany(content, "newer");
        isMeant = each -> each.contains(".many.json") || each.contains("404");
        page.locator("input[name=q]").fill("spoon");
        page.keyboard().press("Enter");
        page.locator(".found h2:has-text('spoon')").waitFor();
        assertEquals(20, found().size());
    }

    @Test
    void readsAlongFromAnySentence() {
        visit("/dose/when");
        page.locator(".player").waitFor();
        page.locator("button.from").first().click();
        page.locator(".spoken:has-text('After a meal')").waitFor();
        assertFalse(asked.stream().anyMatch(each -> each.contains("?")), asked::toString);
        assertEquals("", page.locator(".told").first().innerText());
        page.locator("[data-do=after]").first().click();
        page.locator(".spoken:has-text('Wait an hour')").waitFor();
    }

    @Test
    void playGoesOnWhereSomebodyStopped() {
        visit("/dose/when");
        page.locator("button.from").first().click();
        page.locator(".spoken:has-text('Wait an hour')").waitFor();
        page.locator("[data-do=play]").first().click();
        visit("/dose/when");
        page.locator(".resume").waitFor();
        page.locator(".player [data-do=play]").click();
        page.locator(".spoken").waitFor();
        assertFalse(page.locator(".spoken").innerText().contains("Take one tablet"));
        assertFalse(asked.stream().anyMatch(each -> each.contains("?")), asked::toString);
    }

    @Test
    void pagesLookAsTheirReaderHasChosen() {
        visit("/dose/when");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Size and colours")).click();
        page.getByLabel("200%").check();
        page.getByLabel("Yellow on black").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this and go back")).first().click();
        page.waitForURL("**/dose/when");
        assertEquals("200 yellow", page.evaluate(
                "() => document.documentElement.dataset.size + ' ' + document.documentElement.dataset.colours"));
        visit("/preferences");
        assertTrue(page.getByLabel("200%").isChecked());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Easier to read with dyslexia")).click();
        page.locator(".told[data-saved]").waitFor();
        assertEquals("200 cream wide", page.evaluate("() => [document.documentElement.dataset.size,"
                + " document.documentElement.dataset.colours, document.documentElement.dataset.typeface].join(' ')"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to the normal look")).click();
        page.waitForFunction("() => document.cookie === ''");
        assertEquals(0, page.evaluate("() => Object.keys(document.documentElement.dataset).length"));
    }

    @Test
    void aBrowserThatKeepsNoChoiceSaysSo(@TempDir Path profile) throws IOException {
        try (BrowserContext blocking = Chromium.blockingCookies(browser, profile)) {
            Page other = blocking.newPage();
            other.onPageError(wrong::add);
            other.navigate("http://127.0.0.1:" + server.port + "/preferences#back=/dose/when");
            other.getByLabel("200%").check();
            other.locator("button[value=back]").first().click();
            other.getByText("this choice cannot be kept").waitFor();
            assertEquals("200", other.evaluate("document.documentElement.dataset.size"));
            assertTrue(other.getByLabel("200%").isChecked());
        }
    }

    /** Browsers keep what was chosen in a form when a page is loaded again; nobody has said yet that it is to be used. */
    @Test
    void whatWasNotUsedIsNotTheUsual() {
        visit("/preferences");
        page.getByLabel("200%").check();
        page.reload();
        page.getByLabel("150%").check();
        page.locator("button[value=stay]").first().click();
        page.locator(".told[data-saved]").waitFor();
        page.getByLabel("200%").check();
        page.reload();
        assertTrue(page.getByLabel("150%").isChecked());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to the normal look")).click();
        page.waitForFunction("() => document.cookie === ''");
        assertTrue(page.locator("#_size-100").isChecked());
    }

    /** The library's further pages have an ending. */
    @Test
    void theWayBackIsAnyPageOfTheSite() {
        // The library here has one page.
        isMeant = each -> each.contains("/index.page-2.html");
        for (String there : List.of("/index.page-2.html", "/dose/when", "/")) {
            visit("/preferences#back=" + there);
            page.reload();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this and go back")).first()
                    .click();
            page.waitForURL("http://127.0.0.1:" + server.port + there);
        }
        for (String elsewhere : List.of("//evil.example", "/..//evil.example", "/%5Cevil.example",
                "javascript:alert(1)")) {
            visit("/preferences#back=" + elsewhere);
            page.reload();
            page.locator("button[value=back]").first().click();
            page.waitForURL("http://127.0.0.1:" + server.port + "/");
        }
    }

    @Test
    void whatIsKeptIsHeardWithoutANet() {
        visit("/dose");
        page.locator("details.fold summary").click();
        page.locator(".keep [data-do=keep]").click();
        page.locator(".keep [data-do=remove]").waitFor();
        // A lock screen's picture is not kept: it is for that screen alone.
        isMeant = each -> each.contains("ERR_FAILED") && each.contains("/cover.");
        context.setOffline(true);
        visit("/dose/when");
        page.locator("button.from").first().click();
        page.locator(".spoken:has-text('After a meal')").waitFor();
        context.setOffline(false);
    }

    @Test
    void withoutScriptsNothingIsOfferedThatNeedsThem() {
        context.close();
        open(false);
        for (String address : List.of("/", "/search", "/preferences", "/dose", "/dose/when")) {
            visit(address);
            assertEquals(0, page.locator("form:visible, input:visible, select:visible").count(), address);
        }
        visit("/search");
        assertTrue(page.locator("noscript").innerText().contains("scripts"));
        assertTrue(visit("/dose/when").locator("audio").isVisible());
    }

    @Test
    void axeFindsNothingWrong() {
        List.of("/", "/search#q=tired", "/preferences", "/search", "/dose", "/immunotherapy/side-effects", "/404.html")
                .forEach(this::axeFindsNothingWrong);
    }

    private void axeFindsNothingWrong(String address) {
        visit(address);
        if (address.contains("q=")) {
            found();
        }
        Axe.load(page);
        assertEquals(List.of(), Axe.everything(page));
        assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"), address);
    }
}
