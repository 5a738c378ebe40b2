package com.heed.sandbox.desk;

import com.heed.sandbox.database.DatabaseKind;

/** The service desk in an H2 file. */
class DeskOnH2IT extends DeskBehaviour {
    DeskOnH2IT() {
        super(DatabaseKind.H2);
    }
}
