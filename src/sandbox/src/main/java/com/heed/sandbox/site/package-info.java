/** All pages of the site together, as a part of the host. */
@NullMarked
package com.heed.sandbox.site;

import org.jspecify.annotations.NullMarked;
