/** The host's own pages for administrators: what runs here, the installed app, workflows with their drafts, people. */
@NullMarked
package com.heed.sandbox.admin;

import org.jspecify.annotations.NullMarked;
