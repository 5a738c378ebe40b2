package com.heed.sandbox.services;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Locks by name over all nodes of one PostgreSQL: its advisory locks, each held by a connection of its own, so that a lock falls when its node dies. Among the threads of a node a lock of the process comes first. */
public final class DatabaseLocks implements ClusterLockService {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final DataSource database;
    private final Map<String, DatabaseLock> byName = new ConcurrentHashMap<>();

    /** @param database PostgreSQL */
    public DatabaseLocks(DataSource database) {
        this.database = database;
    }

    @Override
    public ClusterLock getLockForName(String lockName) {
        return byName.computeIfAbsent(lockName, name -> new DatabaseLock(database, name));
    }

    private static final class DatabaseLock implements ClusterLock {
        private final DataSource database;
        private final String name;
        private final ReentrantLock threads = new ReentrantLock();
        /** Of the thread that holds the lock. */
        private @Nullable Connection held;

        private DatabaseLock(DataSource database, String name) {
            this.database = database;
            this.name = name;
        }

        @Override
        public boolean tryLock() {
            if (!threads.tryLock()) {
                return false;
            }
            if (threads.getHoldCount() > 1) {
                return true;
            }
            boolean locked = false;
            try {
                locked = lockDatabase();
                return locked;
            } finally {
                if (!locked) {
                    threads.unlock();
                }
            }
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(time);
            while (!tryLock()) {
                if (System.nanoTime() >= end) {
                    return false;
                }
                Thread.sleep(LOOK_EVERY);
            }
            return true;
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            while (!tryLock(1, TimeUnit.MINUTES)) {
                // The other one takes long.
            }
        }

        @Override
        public void lock() {
            boolean interrupted = false;
            while (true) {
                try {
                    lockInterruptibly();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void unlock() {
            if (threads.getHoldCount() == 1) {
                unlockDatabase();
            }
            threads.unlock();
        }

        @Override
        public boolean isHeldByCurrentThread() {
            return threads.isHeldByCurrentThread();
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("a lock of a cluster has no conditions");
        }

        private boolean lockDatabase() {
            try {
                Connection connection = database.getConnection();
                if (ask(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
                    held = connection;
                    return true;
                }
                connection.close();
                return false;
            } catch (SQLException e) {
                throw new IllegalStateException("lock '" + name + "' cannot be asked for: " + e.getMessage(), e);
            }
        }

        private void unlockDatabase() {
            Connection connection = held;
            held = null;
            if (connection == null) {
                return;
            }
            try (connection) {
                ask(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))");
            } catch (SQLException e) {
                throw new IllegalStateException("lock '" + name + "' cannot be given back: " + e.getMessage(), e);
            }
        }

        private boolean ask(Connection connection, String sql) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, name);
                try (ResultSet answer = statement.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        }
    }
}
