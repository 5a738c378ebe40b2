@NullMarked
package com.heed.jira.intake;

import org.jspecify.annotations.NullMarked;
