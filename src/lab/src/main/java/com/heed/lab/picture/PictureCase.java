package com.heed.lab.picture;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture to be read.
 *
 * @param name   of the file, or number of the made picture
 * @param file   content of an image file
 * @param truth  the lines in it, in any order; null where nobody knows
 * @param traits what it is like, by kind of trait, for the tables; empty for pictures of a folder
 */
record PictureCase(String name, byte[] file, @Nullable List<String> truth, Map<String, String> traits) {}
