@NullMarked
package com.heed.jira.catalogue;

import org.jspecify.annotations.NullMarked;
