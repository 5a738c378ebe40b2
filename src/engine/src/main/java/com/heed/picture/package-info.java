/** Text in pictures, English and Chinese: decoding within limits, finding lines of text, reading them, through ONNX Runtime and a model pack that lies beside the app. */
@NullMarked
package com.heed.picture;

import org.jspecify.annotations.NullMarked;
