/** Projects with their past as values: made by the demo project or read from an export of a Jira, written into the desk by one loader. */
@NullMarked
package com.heed.sandbox.transfer;

import org.jspecify.annotations.NullMarked;
