/** The commands {@code replies} and {@code train-replies}: which answer fits a conversation, and how right is that? */
@NullMarked
package com.heed.lab.ranking;

import org.jspecify.annotations.NullMarked;
