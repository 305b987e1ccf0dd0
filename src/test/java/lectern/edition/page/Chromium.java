package lectern.edition.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.InstalledTools;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests this machine's Chromium: started once for all of them, ended after the last. */
public final class Chromium implements ParameterResolver {
    private static final List<String> QUIETLY = List.of("--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Chromium.class)).getOrComputeIfAbsent(Running.class,
                _ -> new Running(), Running.class).browser;
    }

    /** A browser of its own, to be closed. */
    static Browser launched(BrowserType type, String... options) {
        return type.launch(new BrowserType.LaunchOptions()
                .setExecutablePath(InstalledTools.find("chromium").map(Path::toAbsolutePath).orElseThrow())
                .setArgs(Stream.concat(QUIETLY.stream(), Stream.of(options)).toList()));
    }

    /**
     * A person whose browser's settings block cookies and all that sites store; to be closed.
     *
     * @param profile an empty folder
     */
    public static BrowserContext blockingCookies(Browser browser, Path profile) throws IOException {
        Files.writeString(Files.createDirectories(profile.resolve("Default")).resolve("Preferences"),
                "{\"profile\": {\"default_content_setting_values\": {\"cookies\": 2}}}");
        return browser.browserType().launchPersistentContext(profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(InstalledTools.find("chromium").map(Path::toAbsolutePath).orElseThrow())
                        .setArgs(QUIETLY));
    }

    private static final class Running implements AutoCloseable {
        private final Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = launched(playwright.chromium());

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
