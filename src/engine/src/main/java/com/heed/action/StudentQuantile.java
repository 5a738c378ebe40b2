package com.heed.action;

/** The 0.975 quantile of Student's t distribution by its expansion about the normal one, to the fourth term (Abramowitz and Stegun 26.7.5). Within 0.001 from five degrees of freedom on. */
final class StudentQuantile {
    private static final double Z = 1.959963984540054;

    private StudentQuantile() {}

    /** @param freedom degrees of freedom, at least 5 */
    static double upper975(int freedom) {
        double n = Math.max(5, freedom);
        double z2 = Z * Z;
        double first = Z * (z2 + 1) / 4;
        double second = Z * ((5 * z2 + 16) * z2 + 3) / 96;
        double third = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        double fourth = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
        return Z + first / n + second / (n * n) + third / (n * n * n) + fourth / (n * n * n * n);
    }
}
