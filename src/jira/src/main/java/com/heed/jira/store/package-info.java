/** What Heed keeps, in insert-only tables. ActiveObjects is known here and nowhere else. */
@NullMarked
package com.heed.jira.store;

import org.jspecify.annotations.NullMarked;
