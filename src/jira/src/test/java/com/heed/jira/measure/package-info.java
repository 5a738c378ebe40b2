@NullMarked
package com.heed.jira.measure;

import org.jspecify.annotations.NullMarked;
