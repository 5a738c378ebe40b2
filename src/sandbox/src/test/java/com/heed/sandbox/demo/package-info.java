@NullMarked
package com.heed.sandbox.demo;

import org.jspecify.annotations.NullMarked;
