package com.heed.sandbox.transfer;

/**
 * A form of the portal.
 *
 * @param name          name in English, unique in the project
 * @param chineseName   name in Chinese
 * @param help          what it is for, in English
 * @param chineseHelp   the same in Chinese
 * @param issueType     type of the issues it makes
 */
public record ArchivedRequestType(String name, String chineseName, String help, String chineseHelp, String issueType) {}
