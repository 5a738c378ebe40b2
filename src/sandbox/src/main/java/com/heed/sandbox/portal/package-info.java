/** The customers' portal: forms of each project, one's own requests and their public conversation. */
@NullMarked
package com.heed.sandbox.portal;

import org.jspecify.annotations.NullMarked;
