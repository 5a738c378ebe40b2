package com.heed.sandbox.services;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail queue that sends nothing: each mail is a file in the folder {@code outbox} of the home, to be looked at. */
public final class Outbox implements MailQueue {
    private final Path folder;
    private final List<Email> mails = new CopyOnWriteArrayList<>();

    public Outbox(Path home) {
        this.folder = home.resolve("outbox");
    }

    @Override
    public synchronized void addItem(MailQueueItem item) {
        if (!(item instanceof SingleMailQueueItem single)) {
            throw new IllegalArgumentException("the sandbox takes single mails only, not " + item.getClass());
        }
        Email mail = single.email();
        mails.add(mail);
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%04d.txt", mails.size())),
                    "To: " + mail.getTo() + "\nSubject: " + mail.getSubject() + "\nContent-Type: " + mail.getMimeType()
                            + "\n\n" + mail.getBody() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("mail to " + mail.getTo() + " cannot be kept: " + e.getMessage(), e);
        }
    }

    /** What was to be sent since the start, oldest first. */
    public List<Email> mails() {
        return List.copyOf(mails);
    }
}
