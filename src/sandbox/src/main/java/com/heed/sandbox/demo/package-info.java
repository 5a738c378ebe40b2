/**
 * A customer-service project of our own invention: its people, their words and ninety days of work, made anew from a seed. No text, name, number or
 * company in it is real; addresses, telephone numbers, cards and identity numbers are reserved for tests or cannot exist.
 */
@NullMarked
package com.heed.sandbox.demo;

import org.jspecify.annotations.NullMarked;
