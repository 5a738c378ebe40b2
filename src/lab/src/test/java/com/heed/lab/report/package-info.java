/** Tests, read as specifications. */
@NullMarked
package com.heed.lab.report;

import org.jspecify.annotations.NullMarked;
