@NullMarked
package com.heed.sandbox.plugin;

import org.jspecify.annotations.NullMarked;
