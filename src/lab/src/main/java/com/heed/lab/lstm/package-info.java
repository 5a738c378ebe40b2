/** What next, by a recurrent network: a baseline beside which the other recommenders are measured. */
@NullMarked
package com.heed.lab.lstm;

import org.jspecify.annotations.NullMarked;
