package com.atlassian.mail.queue;

// Evidence: SOURCE (name only)
public interface MailQueueItem {}
