package com.heed.jira.store;

/**
 * A customer had an item.
 *
 * @param customer key of the person, or {@code organisation:7} for what an organisation had that belongs to no person
 * @param item     id in the catalogue
 * @param at       seconds
 */
public record CatalogueEvent(String customer, String item, long at) {}
