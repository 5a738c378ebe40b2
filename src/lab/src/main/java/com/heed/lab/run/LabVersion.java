package com.heed.lab.run;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
public final class LabVersion implements IVersionProvider {
    /** Such as {@code 0.1.0}; {@code unpacked} when the classes do not come from the jar. */
    public static String text() {
        String version = LabVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"heed-lab " + text()};
    }
}
