package com.heed.sandbox.desk;

import com.heed.sandbox.database.DatabaseKind;

/** The service desk in PostgreSQL 17. */
class DeskOnPostgresIT extends DeskBehaviour {
    DeskOnPostgresIT() {
        super(DatabaseKind.POSTGRES);
    }
}
