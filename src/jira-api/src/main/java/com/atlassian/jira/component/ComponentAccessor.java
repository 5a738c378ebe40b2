package com.atlassian.jira.component;

import com.atlassian.mail.queue.MailQueue;

// Evidence: JAVADOC 11.3 (names), USAGE (getMailQueue)
/** The host installs a {@link Worker} at start; here as in the product, what is not there is null. */
public class ComponentAccessor {
    private static volatile Worker worker;

    private ComponentAccessor() {}

    public static <T> T getComponent(Class<T> type) {
        return require().getComponent(type);
    }

    public static <T> T getOSGiComponentInstanceOfType(Class<T> type) {
        return require().getOSGiComponentInstanceOfType(type);
    }

    public static MailQueue getMailQueue() {
        return getComponent(MailQueue.class);
    }

    private static Worker require() {
        Worker found = worker;
        if (found == null) {
            throw new IllegalStateException("the host has not started: no component can be looked up yet");
        }
        return found;
    }
    /** Host side; not part of the API an app may use. */
    public static Worker initialiseWorker(Worker next) {
        Worker before = worker;
        worker = next;
        return before;
    }
    /** Host side; not part of the API an app may use. */
    public interface Worker {
        <T> T getComponent(Class<T> type);

        <T> T getOSGiComponentInstanceOfType(Class<T> type);
    }
}
