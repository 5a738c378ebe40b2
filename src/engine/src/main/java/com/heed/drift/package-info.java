/** Whether what comes in today still looks like what a model was measured on. */
@NullMarked
package com.heed.drift;

import org.jspecify.annotations.NullMarked;
