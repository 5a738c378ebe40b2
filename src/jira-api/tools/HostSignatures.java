import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the app uses of its host, read from the app's byte code, and whether a class path has it.
 *
 * <pre>
 *   java HostSignatures.java list APP_JAR
 *   java HostSignatures.java compare APP_JAR JAR_OR_CLASS_PATH...
 * </pre>
 *
 * {@code list} prints one line for each host type, method and field that the app's own classes name. {@code compare} looks each of them up
 * on the given class path with its exact descriptor, and looks for abstract methods of the host that the app's classes leave open.
 * Exit code 0 if all is there, 1 if something differs, 2 for wrong use. A class path is what
 * {@code mvn dependency:build-classpath} prints.
 */
public final class HostSignatures {

    private static final List<String> HOST = List.of(
            "com/atlassian/", "com/opensymphony/", "net/java/ao/", "org/ofbiz/");

    /** A member as the byte code names it; a type alone has an empty name. */
    record Member(String owner, String name, String descriptor) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return name.isEmpty() ? owner : owner + "#" + name + descriptor;
        }

        boolean isMethod() {
            return descriptor.startsWith("(");
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("list")) {
            used(new File(args[1])).forEach(System.out::println);
        } else if (args.length >= 3 && args[0].equals("compare")) {
            List<File> classPath = new ArrayList<>();
            for (int i = 2; i < args.length; i++) {
                for (String part : args[i].split(File.pathSeparator)) {
                    classPath.add(new File(part));
                }
            }
            System.exit(compare(new File(args[1]), classPath));
        } else {
            System.err.println("usage: java HostSignatures.java list APP_JAR | compare APP_JAR CLASS_PATH...");
            System.exit(2);
        }
    }

    private static int compare(File app, List<File> classPath) throws Exception {
        TreeSet<Member> used = used(app);
        List<URL> urls = new ArrayList<>();
        for (File file : classPath) {
            if (!file.exists()) {
                System.err.println("no such file on the class path: " + file);
                return 2;
            }
            urls.add(file.toURI().toURL());
        }
        List<String> differences = new ArrayList<>();
        try (URLClassLoader host = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (Member member : used) {
                String missing = look(member, host);
                if (missing != null) {
                    differences.add(missing);
                }
            }
        }
        for (String difference : differences) {
            System.out.println(difference);
        }
        System.out.println(used.size() + " signatures used, " + differences.size() + " not found");
        return differences.isEmpty() ? 0 : 1;
    }

    /** Null if the class path has the member, else a sentence. */
    private static String look(Member member, ClassLoader host) {
        try {
            Class<?> owner = Class.forName(member.owner().replace('/', '.'), false, host);
            if (member.name().isEmpty() || member.name().equals("<init>") && hasConstructor(owner, member, host)) {
                return null;
            }
            if (member.isMethod() ? hasMethod(owner, member, host) : hasField(owner, member)) {
                return null;
            }
            return "differs: " + member + "\n    there: " + alternatives(owner, member);
        } catch (ClassNotFoundException e) {
            return "no such type: " + member.owner();
        } catch (LinkageError | TypeNotPresentException e) {
            // A type mentioned by this signature is not on the class path: the reader gave too little of it.
            return "cannot be read: " + member + " (" + e + "); add the missing jar to the class path";
        }
    }

    private static boolean hasConstructor(Class<?> owner, Member member, ClassLoader host) {
        MethodType type = MethodType.fromMethodDescriptorString(member.descriptor(), host);
        for (var constructor : owner.getDeclaredConstructors()) {
            if (List.of(constructor.getParameterTypes()).equals(type.parameterList())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMethod(Class<?> owner, Member member, ClassLoader host) {
        MethodType type = MethodType.fromMethodDescriptorString(member.descriptor(), host);
        for (Class<?> at : withSuperTypes(owner)) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(member.name())
                        && !Modifier.isPrivate(method.getModifiers())
                        && method.getReturnType() == type.returnType()
                        && List.of(method.getParameterTypes()).equals(type.parameterList())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasField(Class<?> owner, Member member) {
        for (Class<?> at : withSuperTypes(owner)) {
            for (var field : at.getDeclaredFields()) {
                if (field.getName().equals(member.name()) && field.getType().descriptorString().equals(member.descriptor())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Class<?>> withSuperTypes(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            all.add(at);
            for (Class<?> each : at.getInterfaces()) {
                all.addAll(withSuperTypes(each));
            }
        }
        if (type.isInterface()) {
            all.add(Object.class);
        }
        return all;
    }

    private static String alternatives(Class<?> owner, Member member) {
        List<String> found = new ArrayList<>();
        for (Class<?> at : withSuperTypes(owner)) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(member.name())) {
                    found.add(method.toString());
                }
            }
        }
        return found.isEmpty() ? "nothing of this name" : String.join(", ", found);
    }

    /** All host types and members named in the constant pools of the app's own classes (not of its nested libraries). */
    private static TreeSet<Member> used(File app) throws IOException {
        TreeSet<Member> members = new TreeSet<>();
        try (JarFile jar = new JarFile(app)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        readConstantPool(new DataInputStream(in), members);
                    }
                }
            }
        }
        return members;
    }

    /** The constant pool of a class file (JVM specification 4.4). */
    private static void readConstantPool(DataInputStream in, TreeSet<Member> members) throws IOException {
        if (in.readInt() != 0xCAFEBABE) {
            throw new IOException("not a class file");
        }
        in.readInt();
        int count = in.readUnsignedShort();
        String[] utf8 = new String[count];
        int[] first = new int[count];
        int[] second = new int[count];
        int[] tag = new int[count];
        for (int i = 1; i < count; i++) {
            tag[i] = in.readUnsignedByte();
            switch (tag[i]) {
                case 1 -> utf8[i] = in.readUTF();
                case 3, 4 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++;
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                default -> throw new IOException("unknown constant pool tag " + tag[i]);
            }
        }
        for (int i = 1; i < count; i++) {
            if (tag[i] == 7) {
                String name = utf8[first[i]].replaceAll("^\\[+L?|;$", "");
                if (ofHost(name)) {
                    members.add(new Member(name, "", ""));
                }
            } else if (tag[i] >= 9 && tag[i] <= 11) {
                String owner = utf8[first[first[i]]];
                if (ofHost(owner)) {
                    int nameAndType = second[i];
                    members.add(new Member(owner, utf8[first[nameAndType]], utf8[second[nameAndType]]));
                }
            }
        }
    }

    private static boolean ofHost(String internalName) {
        return HOST.stream().anyMatch(internalName::startsWith);
    }
}
