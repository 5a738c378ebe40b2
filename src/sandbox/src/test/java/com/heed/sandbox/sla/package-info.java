@NullMarked
package com.heed.sandbox.sla;

import org.jspecify.annotations.NullMarked;
