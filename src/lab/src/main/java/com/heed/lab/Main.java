package com.heed.lab;

import java.lang.reflect.InvocationTargetException;

/** Entry of the jar. Compiled for Java 8, so that an old Java can say what is missing. */
public final class Main {
    private static final int NEEDED = 21;

    private Main() {}

    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        int feature = version.startsWith("1.") ? Integer.parseInt(version.substring(2)) : Integer.parseInt(version);
        if (feature < NEEDED) {
            refuse("heed-lab needs Java " + NEEDED + " or later; this is Java " + version
                    + ". Start it with a newer java.");
        }
        try {
            Class.forName("com.heed.lab.Lab").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof NoClassDefFoundError)) {
                throw e;
            }
            withoutLibraries();
        } catch (NoClassDefFoundError e) {
            withoutLibraries();
        }
    }

    private static void withoutLibraries() {
        refuse(
                "heed-lab.jar does not find its libraries. Keep the folder lib, which the build writes, beside the jar.");
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }
}
