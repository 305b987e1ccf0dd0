package lectern.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least a Javalin server can be: what Lectern's own start and pages are measured against. Prints its address. */
public final class BareJavalin {
    private BareJavalin() {}

    /** @param arguments the file of its one page; a very short one where none is given */
    public static void main(String[] arguments) throws IOException {
        byte[] page = arguments.length == 0
                ? "<!doctype html><title>Bare</title><h1>Bare</h1>".getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(Path.of(arguments[0]));
        String length = Integer.toString(page.length);
        Javalin server = Javalin.create(configuration -> {
            configuration.concurrency.useVirtualThreads = true;
            configuration.startup.showJavalinBanner = false;
            configuration.routes.get("/",
                    context -> context.contentType("text/html").header("Content-Length", length).result(page));
        }).start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + server.port() + "/");
    }
}
