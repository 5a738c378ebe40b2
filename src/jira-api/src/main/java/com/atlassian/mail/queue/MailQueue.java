package com.atlassian.mail.queue;

// Evidence: USAGE (addItem)
public interface MailQueue {
    void addItem(MailQueueItem item);
}
