package com.heed.sandbox.project;

/** A person's part in a project; each includes what the ones before may do. */
public enum Role {
    CUSTOMER,
    AGENT,
    ADMINISTRATOR
}
