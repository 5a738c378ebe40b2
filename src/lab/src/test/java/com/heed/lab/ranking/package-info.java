@NullMarked
package com.heed.lab.ranking;

import org.jspecify.annotations.NullMarked;
