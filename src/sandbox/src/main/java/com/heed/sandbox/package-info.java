/** A host made of the engines Jira is made of. */
@NullMarked
package com.heed.sandbox;

import org.jspecify.annotations.NullMarked;
