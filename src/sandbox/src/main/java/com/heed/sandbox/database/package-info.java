/** The one database behind the sandbox: an H2 file, or a PostgreSQL started for the purpose. Shared by ActiveObjects and by the service desk's own tables. */
@NullMarked
package com.heed.sandbox.database;

import org.jspecify.annotations.NullMarked;
