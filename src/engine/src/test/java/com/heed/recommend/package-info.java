@NullMarked
package com.heed.recommend;

import org.jspecify.annotations.NullMarked;
