/** Tests of the customers' portal. */
@NullMarked
package com.heed.sandbox.portal;

import org.jspecify.annotations.NullMarked;
