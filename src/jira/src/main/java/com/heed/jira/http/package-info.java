/** The one network client of the app. Who may use it is a rule of {@code ArchitectureTest}: lookups, and the shared index of a cluster; both are off until an administrator types an address. */
@NullMarked
package com.heed.jira.http;

import org.jspecify.annotations.NullMarked;
