/** Tests of what the build of the sandbox runs. */
@NullMarked
package com.heed.sandbox.tools;

import org.jspecify.annotations.NullMarked;
