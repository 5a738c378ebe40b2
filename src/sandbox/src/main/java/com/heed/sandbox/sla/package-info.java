/** SLA clocks of an issue, worked out from its past. No database and no clock of its own: the same past gives the same figures. */
@NullMarked
package com.heed.sandbox.sla;

import org.jspecify.annotations.NullMarked;
