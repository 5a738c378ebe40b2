/** Who is about to leave, as a calibrated probability with its reasons: logistic regression by maximum likelihood beside trees, what gives the answer away, and survival. */
@NullMarked
package com.heed.risk;

import org.jspecify.annotations.NullMarked;
