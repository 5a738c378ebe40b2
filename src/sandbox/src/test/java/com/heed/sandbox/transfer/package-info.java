@NullMarked
package com.heed.sandbox.transfer;

import org.jspecify.annotations.NullMarked;
