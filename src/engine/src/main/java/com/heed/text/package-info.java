/** Language, cleaning, masking, tokens and sentence vectors for English and Chinese. ONNX Runtime is known here and nowhere else. */
@NullMarked
package com.heed.text;

import org.jspecify.annotations.NullMarked;
