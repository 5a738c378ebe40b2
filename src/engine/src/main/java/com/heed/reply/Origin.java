package com.heed.reply;

import java.util.Objects;

/** Where the text of an answer stands, so that whoever reads it can look there. */
public sealed interface Origin {

    /**
     * An approved text.
     *
     * @param response identity of the canned response
     * @param name     what agents call it
     */
    record Canned(long response, String name) implements Origin {
        public Canned {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * What an agent once said to a customer. Shown only to those who may browse the issue.
     *
     * @param issue   identity of the issue in the host
     * @param message identity of the message within the issue
     */
    record Past(String issue, String message) implements Origin {
        /** Stands for the message where nothing that was said can be said again: then the answer's text is the request, and only likeness is looked for. */
        public static final String REQUEST_ALONE = "request";

        public Past {
            Objects.requireNonNull(issue, "issue");
            Objects.requireNonNull(message, "message");
        }

        /** Whether this stands for a request and for nothing that was said to it. */
        public boolean isRequestAlone() {
            return message.equals(REQUEST_ALONE);
        }
    }

    /**
     * A page of help.
     *
     * @param page    identity of the page where it was imported from
     * @param title   its heading
     * @param address where a reader finds it, possibly empty
     * @param open    whether customers may read it
     */
    record Article(String page, String title, String address, boolean open) implements Origin {
        public Article {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(address, "address");
        }
    }
}
