package com.heed.sandbox.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import com.heed.sandbox.database.Database;
import com.heed.sandbox.database.DatabaseKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.Transaction;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * One app's ActiveObjects. Tables are made or widened when it opens. Until then every call is refused: a Jira has no
 * tables for an app that is still being wired, and waits for the first {@code onStart}.
 */
public final class AppObjects implements ActiveObjects {
    private final Database database;
    private final String namespace;
    private final ThreadLocal<Boolean> inTransaction = new ThreadLocal<>();
    private volatile @Nullable EntityManager manager;

    /** @param namespace of the descriptor's {@code ao} module */
    public AppObjects(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    /**
     * Makes the tables of these entities and opens for use.
     *
     * @throws ActiveObjectsException if an entity breaks a rule of the library; its message says which
     */
    public void open(List<Class<? extends RawEntity<?>>> entities) {
        EntityManager next = new EntityManager(provider(), new Settings(new TableNames(namespace)));
        try {
            next.migrate(array(entities));
        } catch (SQLException e) {
            throw failed(e);
        }
        manager = next;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library asks for a generic array
    private static Class<? extends RawEntity<?>>[] array(List<Class<? extends RawEntity<?>>> entities) {
        return entities.toArray(new Class[0]);
    }

    private DatabaseProvider provider() {
        DisposableDataSource source = new PooledSource(database.dataSource());
        return database.kind() == DatabaseKind.H2
                ? new H2DatabaseProvider(source, "PUBLIC")
                : new PostgreSQLDatabaseProvider(source, "public");
    }

    /** Forgets what it cached; later calls are refused. */
    public void close() {
        EntityManager open = manager;
        manager = null;
        if (open != null) {
            open.flushAll();
        }
    }

    private EntityManager open() {
        EntityManager open = manager;
        if (open == null) {
            throw new ActiveObjectsException(
                    "ActiveObjects is not open: the app is not enabled yet or no longer; first use it in onStart");
        }
        return open;
    }

    private static ActiveObjectsException failed(SQLException e) {
        return new ActiveObjectsException("database: " + e.getMessage(), e);
    }

    @Override
    @SuppressWarnings("NullAway") // as the library: null when there is no such row
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        try {
            return open().get(type, key);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        try {
            return open().create(type, params);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        try {
            return open().create(type, params);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        try {
            open().delete(entities);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        try {
            return open().deleteWithSQL(type, criteria, parameters);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        try {
            return open().find(type);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        try {
            return open().find(type, query);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        try {
            open().stream(type, query, callback);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        try {
            return open().count(type);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        try {
            return open().count(type, query);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Commits when the callback returns, rolls back when it throws; one inside another joins it. */
    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        if (inTransaction.get() != null) {
            return callback.doInTransaction();
        }
        inTransaction.set(Boolean.TRUE);
        try {
            return new Transaction<T>(open()) {
                @Override
                protected T run() {
                    return callback.doInTransaction();
                }
            }.execute();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            inTransaction.remove();
        }
    }

    @Override
    public void flushAll() {
        open().flushAll();
    }

    /** The library touches tables of this app only. */
    private record Settings(TableNames names) implements EntityManagerConfiguration {
        @Override
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(names.prefix() + "_");
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
