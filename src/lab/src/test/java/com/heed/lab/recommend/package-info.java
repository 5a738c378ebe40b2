@NullMarked
package com.heed.lab.recommend;

import org.jspecify.annotations.NullMarked;
