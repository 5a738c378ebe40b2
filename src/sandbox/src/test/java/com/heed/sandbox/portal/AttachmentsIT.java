package com.heed.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.attachment.Attachment;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskAttachment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewAttachment;
import com.heed.sandbox.page.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files at requests: who attaches them, who sees them, and how they are served. */
final class AttachmentsIT {
    private static final SmallDesk SMALL = new SmallDesk();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set by start
    private static SandboxHost host;

    @BeforeAll
    static void start() {
        host = SmallDesk.startedIn(folder, SMALL);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static DeskIssue newest() {
        return SMALL.desk().issues().reportedBy(SMALL.person("mei")).getFirst();
    }

    @Test
    void aPictureSentWithARequestIsThereWhenTheAppReadsIt() throws IOException {
        byte[] png = picture();
        String form = "/portal/SUP/create/" + SMALL.problemWithAnOrder().id();
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            HttpResponse<String> sent =
                    mei.sendFile(form, form, "pictures/screen.png", png, "summary", "It says no", "details", "");

            assertThat(sent.statusCode()).isEqualTo(302);
            DeskIssue made = newest();
            AttachmentManager manager = host.services().get(AttachmentManager.class);
            List<Attachment> attachments = manager.getAttachments(made);
            assertThat(attachments).hasSize(1);
            Attachment one = attachments.getFirst();
            assertThat(one.getFilename()).isEqualTo("screen.png");
            assertThat(one.getMimetype()).isEqualTo("image/png");
            assertThat(one.getAuthorKey()).isEqualTo("mei");
            assertThat(one.getFilesize()).isEqualTo(png.length);
            assertThat(one.getCreated()).isEqualTo(made.getCreated());
            assertThat(manager.streamAttachmentContent(one, InputStream::readAllBytes))
                    .isEqualTo(png);
            assertThat(mei.page(RequestPage.address(made))).contains("/secure/attachment/" + one.getId(), "screen.png");
            HttpResponse<String> served = mei.open("/secure/attachment/" + one.getId());
            assertThat(served.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        try (Visitor wang = Visitor.loggedIn(host.baseUrl(), "wang");
                Visitor visitor = new Visitor(host.baseUrl())) {
            String address =
                    SMALL.desk().attachments().of(newest().getId()).getFirst().address();
            assertThat(wang.open(address).statusCode()).isEqualTo(404);
            assertThat(visitor.open(address).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aCommentMayBeAFileAlone() throws IOException {
        DeskIssue issue = SMALL.request("mei", "Only a file", "");
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            String address = RequestPage.address(issue);

            assertThat(mei.sendFile(address, address, "second.png", picture(), "comment", " ")
                            .statusCode())
                    .isEqualTo(302);

            assertThat(SMALL.desk().comments().of(issue))
                    .singleElement()
                    .satisfies(comment -> assertThat(comment.body()).isEqualTo("!second.png|thumbnail!"));
        }
    }

    @Test
    void aPageIsNeverShownInPlaceAndAFileOfANoteNotToCustomers() {
        DeskIssue issue = SMALL.request("mei", "Hostile file", "");
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        SMALL.desk()
                .conversation()
                .comment(issue, SMALL.person("mei"), "See", false, List.of(new NewAttachment("page.html", page)));
        SMALL.desk()
                .conversation()
                .comment(issue, SMALL.person("ana"), "Careful", true, List.of(new NewAttachment("note.png", page)));
        List<DeskAttachment> files = SMALL.desk().attachments().of(issue.getId());
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            HttpResponse<String> html = mei.open(files.get(0).address());

            assertThat(html.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(html.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
            assertThat(mei.open(files.get(1).address()).statusCode()).isEqualTo(404);
            assertThat(mei.page(RequestPage.address(issue))).doesNotContain("note.png");
            assertThat(ana.open(files.get(1).address()).statusCode()).isEqualTo(200);
            assertThat(ana.page("/browse/" + issue.getKey())).contains("note.png", "page.html");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithASentence() {
        DeskIssue issue = SMALL.request("mei", "Large file", "");
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            String address = RequestPage.address(issue);

            HttpResponse<String> refused = mei.sendFile(
                    address, address, "large.png", new byte[NewAttachment.LARGEST + 1], "comment", "Here it is");

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("up to 10 MB", "Nothing was stored");
            assertThat(SMALL.desk().comments().of(issue)).isEmpty();
            assertThat(SMALL.desk().attachments().of(issue.getId())).isEmpty();
        }
    }
}
