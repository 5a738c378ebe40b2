package com.heed.sandbox.plugin;

import com.heed.sandbox.database.Database;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Visitors;
import com.heed.sandbox.services.Texts;
import jakarta.servlet.ServletContext;
import java.util.function.Supplier;

/** What an app finds around it while it is enabled. */
record Surroundings(
        BundleFrame frame,
        Database database,
        Texts texts,
        Supplier<Visitors> visitors,
        Supplier<PageFrame> pageFrame,
        Supplier<ServletContext> servletContext) {}
