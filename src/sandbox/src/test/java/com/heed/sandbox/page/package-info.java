/** Tests of the site's own pages. */
@NullMarked
package com.heed.sandbox.page;

import org.jspecify.annotations.NullMarked;
