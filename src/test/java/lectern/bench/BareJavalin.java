package lectern.bench;

import io.javalin.Javalin;

/** The least a Javalin server can be: what Lectern's own start is measured against. Prints its port. */
public final class BareJavalin {
    private BareJavalin() {}

    public static void main(String[] arguments) {
        Javalin server = Javalin.create(configuration -> {
            configuration.concurrency.useVirtualThreads = true;
            configuration.startup.showJavalinBanner = false;
            configuration.routes.get("/", context -> context.html("<!doctype html><title>Bare</title><h1>Bare</h1>"));
        }).start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + server.port() + "/");
    }
}
