/** Actions behind addresses that end in {@code .jspa}, as webwork runs them in Jira. */
@NullMarked
package com.heed.sandbox.webwork;

import org.jspecify.annotations.NullMarked;
