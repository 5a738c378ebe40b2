/** What every learned thing shares: model packs, their registry and provenance, measures and calibration. */
@NullMarked
package com.heed.learn;

import org.jspecify.annotations.NullMarked;
