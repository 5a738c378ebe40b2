package com.heed.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path home;

    @Test
    void whatWasWrittenIsThereAfterTheDatabaseWasClosedAndOpenedAgain() {
        try (Database database = Database.open(DatabaseKind.H2, home)) {
            database.jdbc().sql("create table greeting (said varchar(20))").update();
            database.jdbc().sql("insert into greeting values ('你好 👋')").update();
        }

        try (Database database = Database.open(DatabaseKind.H2, home)) {
            assertThat(database.jdbc()
                            .sql("select said from greeting")
                            .query(String.class)
                            .single())
                    .isEqualTo("你好 👋");
        }
    }
}
