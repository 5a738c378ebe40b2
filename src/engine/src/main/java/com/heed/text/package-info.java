/** Language, cleaning, masking, tokens and sentence vectors for English and Chinese. ONNX Runtime is known here and in {@code com.heed.picture}, and nowhere else. */
@NullMarked
package com.heed.text;

import org.jspecify.annotations.NullMarked;
