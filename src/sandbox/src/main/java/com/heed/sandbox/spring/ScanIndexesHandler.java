package com.heed.sandbox.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;
import org.springframework.beans.factory.xml.ParserContext;
import org.w3c.dom.Element;

/** The element {@code scan-indexes}: beans are read from the index files only where an app's XML asks for it. Made by Spring. */
public final class ScanIndexesHandler extends NamespaceHandlerSupport {
    @Override
    public void init() {
        registerBeanDefinitionParser("scan-indexes", new Parser());
    }

    private static final class Parser implements BeanDefinitionParser {
        @Override
        public @Nullable BeanDefinition parse(Element element, ParserContext context) {
            if (context.getReaderContext().getReader().getResourceLoader() instanceof BundleBeans beans) {
                beans.registerIndexed();
                return null;
            }
            throw new IllegalStateException("scan-indexes is read by the sandbox only");
        }
    }
}
