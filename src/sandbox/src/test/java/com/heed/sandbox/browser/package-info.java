/** What people see and do, tried in a real browser. */
@NullMarked
package com.heed.sandbox.browser;

import org.jspecify.annotations.NullMarked;
