/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.route;

import org.jspecify.annotations.NullMarked;
