/**
 * The vocabulary shared by all features: contacts, messages, languages.
 * Nothing here knows where a contact is stored or how it is shown.
 */
@NullMarked
package com.heed;

import org.jspecify.annotations.NullMarked;
