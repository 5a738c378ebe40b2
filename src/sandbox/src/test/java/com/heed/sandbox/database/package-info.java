@NullMarked
package com.heed.sandbox.database;

import org.jspecify.annotations.NullMarked;
