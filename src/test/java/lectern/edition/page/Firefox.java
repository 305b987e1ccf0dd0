package lectern.edition.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.InstalledTools;
import org.jspecify.annotations.Nullable;

/**
 * This machine's Firefox with one window, led by WebDriver BiDi, the W3C's protocol that it speaks itself. (The library
 * that leads Chromium here needs a Firefox of its own, which no distribution has.) For one thread.
 */
public final class Firefox implements AutoCloseable {
    /** The command of Debian's package. */
    public static final String COMMAND = "firefox-esr";

    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final long MOST_SECONDS = 30;
    /** What a browser would do of its own accord: ask its maker for news and for lists. */
    private static final String QUIETLY = """
            user_pref("app.update.enabled", false);
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("media.autoplay.default", 0);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "data:,#none");
            user_pref("toolkit.telemetry.enabled", false);
            """;

    /** What pages write to the console as errors, and what their scripts throw. */
    public final List<String> wrong = new CopyOnWriteArrayList<>();

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicLong commands = new AtomicLong();
    private String person;
    private String window;

    /** @param folder for its profile */
    public Firefox(Path folder) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("firefox"));
        Files.writeString(profile.resolve("user.js"), QUIETLY);
        ProcessBuilder start = new ProcessBuilder(InstalledTools.find(COMMAND).orElseThrow().toString(), "--headless",
                "--no-remote", "--profile", profile.toString(), "--remote-debugging-port", "0", "about:blank")
                .redirectErrorStream(true);
        // A home of its own: nothing is left in that of whoever runs the tests.
        start.environment().put("HOME", folder.toString());
        process = start.start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String address = listening(said);
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        socket = client.newWebSocketBuilder().buildAsync(URI.create(address + "/session"), new Answers()).join();
        call("session.new", Map.of("capabilities", Map.of()));
        call("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        person = somebody();
        window = window(person);
    }

    private String somebody() {
        return call("browser.createUserContext", Map.of()).path("userContext").asText();
    }

    private String window(String person) {
        return call("browsingContext.create", Map.of("type", "window", "userContext", person)).path("context").asText();
    }

    /** Closes the window, and opens one for somebody of whom the browser remembers nothing. */
    public void changeHands() {
        String before = person;
        person = somebody();
        window = window(person);
        call("browser.removeUserContext", Map.of("userContext", before));
        wrong.clear();
    }

    private static String listening(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        String line = said.readLine();
        while (line != null) {
            Matcher found = LISTENING.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
            all.append(line).append('\n');
            line = said.readLine();
        }
        throw new IOException("Firefox ended by itself: " + all);
    }

    /** Loads a page, and waits until it is all there. */
    public void open(String address) {
        call("browsingContext.navigate", Map.of("context", window, "url", address, "wait", "complete"));
    }

    public void reload() {
        call("browsingContext.reload", Map.of("context", window, "wait", "complete"));
    }

    /** Sets how large the window is, in CSS pixels. */
    public void resize(int width, int height) {
        call("browsingContext.setViewport",
                Map.of("context", window, "viewport", Map.of("width", width, "height", height)));
    }

    /** What an expression is in the page, as JSON. */
    public JsonNode evaluate(String expression) {
        JsonNode result = call("script.evaluate", Map.of("expression", "JSON.stringify(" + expression + ")", "target",
                Map.of("context", window), "awaitPromise", false));
        if (!"success".equals(result.path("type").asText())) {
            throw new AssertionError(expression + ": " + result.at("/exceptionDetails/text").asText());
        }
        try {
            return json.readTree(result.at("/result/value").asText("null"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Waits until a condition holds in the page, or in the one that follows it. */
    public void await(String condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        // A promise that waits would be lost with its page.
        while (!evaluate("Boolean(document.body && (" + condition + "))").asBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never so: " + condition + " in "
                        + evaluate("document.body.innerText.slice(0, 2000)"));
            }
        }
    }

    /** Presses and releases a key. */
    public void press(String key) {
        call("input.performActions",
                Map.of("context", window, "actions", List.of(Map.of("type", "key", "id", "keyboard",
                        "actions",
                        List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key))))));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        long id = commands.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        try {
            socket.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
            JsonNode said = answer.orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
            if ("error".equals(said.path("type").asText())) {
                throw new AssertionError(method + ": " + said.path("message").asText());
            }
            return said.path("result");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                take(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            try {
                JsonNode said = json.readTree(message);
                if (said.has("id")) {
                    CompletableFuture<JsonNode> answer = asked.remove(said.path("id").asLong());
                    if (answer != null) {
                        answer.complete(said);
                    }
                } else if ("error".equals(said.at("/params/level").asText())) {
                    wrong.add(said.at("/params/text").asText());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        client.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
