/**
 * Signatures of the host types the app compiles against, and nothing else. Each type names how well its shape is known:
 *
 * <ul>
 *   <li>{@code USAGE 11}: compiled against Jira 11 in a published app</li>
 *   <li>{@code JAVADOC x}: read on the published documentation of version x</li>
 *   <li>{@code JAR}: read from byte code</li>
 *   <li>{@code USAGE}: call sites in published apps for older or unknown versions</li>
 *   <li>{@code DOCUMENTED}, {@code SOURCE}: named in prose or in an old copy of the source</li>
 * </ul>
 *
 * Members marked "Host side" exist so that the sandbox can fill a type; an app never calls them.
 */
package com.atlassian;
