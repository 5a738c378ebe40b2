package com.heed.sandbox.transfer;

import java.util.List;

/**
 * One project with everybody and everything that ever happened in it.
 *
 * @param key          project key, such as {@code SUP}
 * @param name         name for people
 * @param demo         whether its contents are invented; every page of the project says so
 * @param people       everybody who is named below, once each
 * @param requestTypes what a customer may ask for on the portal; empty for a project without a portal
 * @param issues       oldest first
 */
public record ProjectArchive(
        String key,
        String name,
        boolean demo,
        List<ArchivedPerson> people,
        List<ArchivedRequestType> requestTypes,
        List<ArchivedIssue> issues) {
    public ProjectArchive {
        people = List.copyOf(people);
        requestTypes = List.copyOf(requestTypes);
        issues = List.copyOf(issues);
    }
}
