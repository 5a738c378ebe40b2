package com.atlassian.mail.queue;

import com.atlassian.mail.Email;

// Evidence: SOURCE (constructor), USAGE
public class SingleMailQueueItem implements MailQueueItem {
    private final Email email;

    public SingleMailQueueItem(Email email) {
        this.email = email;
    }

    /** Host side; not part of the API an app may use. */
    public Email email() {
        return email;
    }
}
