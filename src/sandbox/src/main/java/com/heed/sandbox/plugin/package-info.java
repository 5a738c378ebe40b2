/** The installed app: its table of contents, its modules and its life from install to disable. */
@NullMarked
package com.heed.sandbox.plugin;

import org.jspecify.annotations.NullMarked;
