package com.heed.jira.rest;

import java.util.List;

/**
 * What every refusal says.
 *
 * @param key     stable name of the fault, an i18n key of the app
 * @param message the same in the reader's language
 * @param args    the values in the message; for wrong input the field comes first
 */
public record Problem(String key, String message, List<String> args) {}
