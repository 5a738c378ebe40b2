@NullMarked
package com.heed.lab.lstm;

import org.jspecify.annotations.NullMarked;
