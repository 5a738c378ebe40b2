package com.heed.sandbox.field;

import com.atlassian.servicedesk.api.organization.CustomerOrganization;

/** A company that customers belong to. */
public record DeskOrganisation(int id, String name) implements CustomerOrganization {
    @Override
    public int getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }
}
