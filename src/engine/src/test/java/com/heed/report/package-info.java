@NullMarked
package com.heed.report;

import org.jspecify.annotations.NullMarked;
