@NullMarked
package com.heed.jira.reply;

import org.jspecify.annotations.NullMarked;
