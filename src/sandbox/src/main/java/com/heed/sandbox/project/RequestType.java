package com.heed.sandbox.project;

import java.util.Locale;

/**
 * A form of the portal.
 *
 * @param name        English name, unique in the project; what {@code Customer Request Type} holds
 * @param chineseName name on Chinese pages
 */
public record RequestType(
        long id, long projectId, String name, String chineseName, String help, String chineseHelp, long issueTypeId) {
    /** Name on pages of that language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? chineseName : name;
    }

    /** What it is for, on pages of that language. */
    public String help(Locale locale) {
        return locale.getLanguage().equals("zh") ? chineseHelp : help;
    }
}
