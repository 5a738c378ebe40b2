package com.heed.jira.desk;

/** A company that customers belong to, as Service Management knows it. */
public record Organisation(int id, String name) {}
