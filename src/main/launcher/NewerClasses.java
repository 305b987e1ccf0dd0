import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of a jar that are older than the JDK's ahead-of-time cache takes, as classes of Java 8: the JDK
 * checks old ones in another way, and reads them anew at each start. Their code stays as it is; frames for the newer check
 * are added. The build runs it, by {@code java NewerClasses.java JAR}.
 */
final class NewerClasses {
    private static final int OLDEST_THAT_IS_CACHED = ClassFile.JAVA_6_VERSION;
    private static final int MAGIC_AND_MINOR = 6;

    private NewerClasses() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path rewritten = jar.resolveSibling(jar.getFileName() + ".part");
        try (ZipFile in = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(rewritten))) {
            ClassFile newer = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver
                            .ofResourceParsing(name -> of(in, name.descriptorString()))
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().endsWith(".class") && isOld(bytes) ? renew(newer, bytes) : bytes);
            }
        }
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A class of the jar, for what it extends; null says that it is elsewhere. */
    private static InputStream of(ZipFile jar, String descriptor) {
        ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOld(byte[] bytes) {
        return ((bytes[MAGIC_AND_MINOR] & 0xff) << 8 | bytes[MAGIC_AND_MINOR + 1] & 0xff) < OLDEST_THAT_IS_CACHED;
    }

    private static byte[] renew(ClassFile newer, byte[] bytes) {
        return newer.transformClass(newer.parse(bytes),
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(
                        ClassTransform.endHandler(end -> end.with(ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0)))));
    }
}
