package com.heed.sandbox.issue;

import java.util.Locale;
import java.util.Map;

/**
 * A file to be attached to an issue.
 *
 * @param name    of the file without folders, 1 to 255 characters
 * @param content its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewAttachment(String name, byte[] content) {
    /** Bytes of a file that a form takes: Jira's own limit unless an administrator changes it. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 255;
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "bmp", "image/bmp",
            "txt", "text/plain",
            "pdf", "application/pdf",
            "html", "text/html",
            "svg", "image/svg+xml");

    public NewAttachment {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.matches(".*[/\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a file: 1 to 255 characters without / and \\");
        }
    }

    /** The last part of a path some browsers send. Characters no file may have in its name become '_'. */
    public static String plainName(String submitted) {
        String last = submitted
                .substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "_")
                .strip();
        return last.isEmpty() ? "file" : last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME);
    }

    /** By the ending of its name, as Jira does where the browser says nothing; what the file holds is not looked at. */
    String type() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
