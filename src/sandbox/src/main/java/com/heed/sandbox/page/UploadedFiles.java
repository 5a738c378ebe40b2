package com.heed.sandbox.page;

import com.heed.sandbox.issue.DeskAttachment;
import com.heed.sandbox.issue.NewAttachment;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Files that were sent with a form, the field that takes them, and the list of those at an issue. */
public final class UploadedFiles {
    /** How a form that takes files is sent. */
    public static final String ENCODING = "multipart/form-data";

    private static final String FIELD = "attachment";

    private UploadedFiles() {}

    /** Files that were chosen; none where the form has no files in it. */
    public static List<NewAttachment> of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        List<NewAttachment> files = new ArrayList<>();
        if (type == null || !type.startsWith(ENCODING)) {
            return files;
        }
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (part.getName().equals(FIELD) && name != null && !name.isBlank()) {
                    try (InputStream content = part.getInputStream()) {
                        files.add(new NewAttachment(NewAttachment.plainName(name), content.readAllBytes()));
                    }
                }
            }
        } catch (ServletException e) {
            throw new IOException("the files of the form cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    /** The field in which files are chosen. */
    public static void field(Html html, String label) {
        html.open("div", "class", "field-group")
                .element("label", label, "for", FIELD)
                .open("input", "type", "file", "id", FIELD, "name", FIELD, "multiple", "", "class", "upfile")
                .close("div");
    }

    /** Small pictures and names, each leading to the file. */
    public static void list(Html html, List<DeskAttachment> files) {
        html.open("ul", "class", "site-attachments");
        for (DeskAttachment file : files) {
            html.open("li").open("a", "href", file.address());
            if (AttachmentPage.isShown(file)) {
                html.open("img", "src", file.address(), "alt", "", "loading", "lazy");
            }
            html.element("span", file.name(), "dir", "auto").close("a").close("li");
        }
        html.close("ul");
    }
}
