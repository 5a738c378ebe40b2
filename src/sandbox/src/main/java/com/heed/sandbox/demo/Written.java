package com.heed.sandbox.demo;

/**
 * What a customer wrote first.
 *
 * @param personalData whether it holds personal data that was put in on purpose
 */
record Written(String summary, String description, boolean personalData) {}
