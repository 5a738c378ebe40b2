package com.heed.jira.rest;

import java.util.List;

/**
 * What every refusal says.
 *
 * @param key     stable name of the fault, an i18n key of the app
 * @param message the same in the reader's language
 * @param args    the values in the message; for wrong input the field comes first
 * @param faults  of wrong input everything that is wrong, the first of them being the message; else empty
 */
public record Problem(String key, String message, List<String> args, List<Fault> faults) {
    public Problem {
        args = List.copyOf(args);
        faults = List.copyOf(faults);
    }

    /** One wrong input. @param rule in the reader's language */
    public record Fault(String field, String rule) {}
}
