package com.heed.intent;

import com.heed.attention.HalfRows;

/** A text to learn from on the heap: about 60 kB for 60 words. */
record HeldText(String clean, float[] sentence, float[] inner, float[] last, HalfRows tokens) implements IntentText {}
