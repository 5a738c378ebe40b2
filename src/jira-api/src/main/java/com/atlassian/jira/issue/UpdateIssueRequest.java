package com.atlassian.jira.issue;

import com.atlassian.jira.event.type.EventDispatchOption;

// Evidence: USAGE 11 (builder().build()), USAGE (the rest)
public class UpdateIssueRequest {
    private final EventDispatchOption eventDispatchOption;
    private final boolean sendMail;

    private UpdateIssueRequest(EventDispatchOption eventDispatchOption, boolean sendMail) {
        this.eventDispatchOption = eventDispatchOption;
        this.sendMail = sendMail;
    }

    public static UpdateIssueRequestBuilder builder() {
        return new UpdateIssueRequestBuilder();
    }

    public EventDispatchOption getEventDispatchOption() {
        return eventDispatchOption;
    }

    public boolean isSendMail() {
        return sendMail;
    }

    public static class UpdateIssueRequestBuilder {
        private EventDispatchOption eventDispatchOption = EventDispatchOption.ISSUE_UPDATED;
        private boolean sendMail = true;

        public UpdateIssueRequestBuilder eventDispatchOption(EventDispatchOption option) {
            this.eventDispatchOption = option;
            return this;
        }

        public UpdateIssueRequestBuilder sendMail(boolean send) {
            this.sendMail = send;
            return this;
        }

        public UpdateIssueRequest build() {
            return new UpdateIssueRequest(eventDispatchOption, sendMail);
        }
    }
}
