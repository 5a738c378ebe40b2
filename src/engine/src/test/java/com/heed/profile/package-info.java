@NullMarked
package com.heed.profile;

import org.jspecify.annotations.NullMarked;
