@NullMarked
package com.heed.lab.similarity;

import org.jspecify.annotations.NullMarked;
