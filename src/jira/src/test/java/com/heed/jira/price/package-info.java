@NullMarked
package com.heed.jira.price;

import org.jspecify.annotations.NullMarked;
