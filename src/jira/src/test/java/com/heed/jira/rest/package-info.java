@NullMarked
package com.heed.jira.rest;

import org.jspecify.annotations.NullMarked;
