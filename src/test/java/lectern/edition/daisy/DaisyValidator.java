package lectern.edition.daisy;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamResult;

/**
 * The official validator of DAISY 2.02, with libraries of its own: they would replace ours. It takes seconds to begin, so
 * tests share one.
 */
public final class DaisyValidator {
    private static final Path WHERE = Path.of("target/daisy-validator");
    private static final String SCRIPT = "xml/xproc/daisy202-validator.xpl";
    private static final Pattern RESULT = Pattern.compile("result=\"(?<result>[a-z]+)\"");
    private static final Pattern MARKUP = Pattern.compile("<style.*?</style>|<script.*?</script>|<[^>]+>",
            Pattern.DOTALL);

    private static final class Shared {
        private static final ClassLoader LIBRARIES = libraries();

        private static ClassLoader libraries() {
            try (var jars = Files.list(WHERE)) {
                List<URL> urls = new ArrayList<>();
                for (Path jar : jars.sorted().toList()) {
                    urls.add(jar.toUri().toURL());
                }
                return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            } catch (MalformedURLException broken) {
                throw new IllegalStateException(broken);
            } catch (IOException missing) {
                throw new IllegalStateException(WHERE + " is filled by Maven before tests", missing);
            }
        }

        private static Class<?> type(String name) throws ClassNotFoundException {
            return LIBRARIES.loadClass("org.daisy.common." + name);
        }
    }

    /** Its parts find each other by the thread's class loader, so that has to be theirs before. */
    private static final class Loaded {
        private static final Object PIPELINE = pipeline();

        private static Object pipeline() {
            try {
                Class<?> engines = Shared.type("xproc.XProcEngine");
                Object engine = ServiceLoader.load(engines, Shared.LIBRARIES).iterator().next();
                URI script = Objects.requireNonNull(Shared.LIBRARIES.getResource(SCRIPT)).toURI();
                return engines.getMethod("load", URI.class).invoke(engine, script);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private DaisyValidator() {}

    /**
     * All that it says of a book that is not valid; empty of one that is.
     *
     * @param folder that the book was unpacked into
     */
    public static synchronized String complaints(Path folder) {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Shared.LIBRARIES);
        try {
            StringWriter status = new StringWriter();
            StringWriter report = new StringWriter();
            run(folder.resolve(NccFile.NAME), Map.of("validation-status", status, "html-report", report));
            Matcher result = RESULT.matcher(status.toString());
            return result.find() && result.group("result").equals("ok")
                    ? ""
                    : status + MARKUP.matcher(report.toString()).replaceAll(" ").replaceAll("\\s+", " ");
        } catch (InvocationTargetException refused) {
            return String.valueOf(refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }
    }

    /** By reflection, for none of its classes is known here. */
    private static void run(Path ncc, Map<String, StringWriter> ports) throws ReflectiveOperationException {
        Class<?> inputs = Shared.type("xproc.XProcInput$Builder");
        Object input = inputs.getConstructor().newInstance();
        inputs.getMethod("withOption", QName.class, Object.class).invoke(input, new QName("source"),
                ncc.toUri().toString());
        Object result = Shared.type("xproc.XProcPipeline").getMethod("run", Shared.type("xproc.XProcInput"))
                .invoke(Loaded.PIPELINE, inputs.getMethod("build").invoke(input));
        Class<?> outputs = Shared.type("xproc.XProcOutput$Builder");
        Object output = outputs.getConstructor().newInstance();
        Class<?> supplier = Shared.LIBRARIES.loadClass("com.google.common.base.Supplier");
        for (Map.Entry<String, StringWriter> port : ports.entrySet()) {
            Object written = Proxy.newProxyInstance(Shared.LIBRARIES, new Class<?>[]{supplier},
                    (proxy, method, _) -> switch (method.getName()) {
                        case "get" -> new StreamResult(port.getValue());
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> false;
                        default -> port.getKey();
                    });
            outputs.getMethod("withOutput", String.class, supplier).invoke(output, port.getKey(), written);
        }
        Shared.type("xproc.XProcResult").getMethod("writeTo", Shared.type("xproc.XProcOutput")).invoke(result,
                outputs.getMethod("build").invoke(output));
    }
}
