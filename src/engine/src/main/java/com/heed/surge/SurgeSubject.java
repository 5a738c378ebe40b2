package com.heed.surge;

/** What an alarm is about. */
public sealed interface SurgeSubject {

    /** Contacts of one topic. */
    record Topic(String name) implements SurgeSubject {
        public Topic {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a topic needs a name");
            }
        }
    }

    /** Contacts of one type of request, as the customer picked it. */
    record RequestType(String name) implements SurgeSubject {
        public RequestType {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a request type needs a name");
            }
        }
    }

    /** Contacts of any topic whose mood is negative. */
    record Negative() implements SurgeSubject {}
}
