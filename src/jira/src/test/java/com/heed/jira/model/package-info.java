/** Tests of the models of projects. */
@NullMarked
package com.heed.jira.model;

import org.jspecify.annotations.NullMarked;
