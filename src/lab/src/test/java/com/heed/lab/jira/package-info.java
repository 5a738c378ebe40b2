/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.jira;

import org.jspecify.annotations.NullMarked;
