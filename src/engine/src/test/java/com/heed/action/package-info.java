@NullMarked
package com.heed.action;

import org.jspecify.annotations.NullMarked;
