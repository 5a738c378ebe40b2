@NullMarked
package com.heed.sandbox.services;

import org.jspecify.annotations.NullMarked;
