package com.heed.jira.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AssetsObjectTest {
    /** What others may call, where the class behind it is hidden. */
    public interface Bean {
        String getObjectKey();

        String getLabel();
    }

    private record Hidden(String key, String label) implements Bean {
        @Override
        public String getObjectKey() {
            return key;
        }

        @Override
        public String getLabel() {
            return label;
        }
    }

    /** A bean that is a class. */
    public static class Open {
        public String getObjectKey() {
            return "CRM-12";
        }

        public Object getLabel() {
            return "Laptop";
        }
    }

    /** Something with a label that is no object of Assets. */
    public static final class Labelled {
        public String getLabel() {
            return "Laptop";
        }
    }

    private static final class Broken extends Open {
        @Override
        public String getObjectKey() {
            throw new IllegalStateException("the object is gone");
        }
    }

    @Test
    void anObjectIsKnownByTheNamesOfItsGetters() {
        assertThat(AssetsObject.of(new Open())).contains(new AssetsObject("CRM-12", "Laptop"));
        assertThat(AssetsObject.of(new Hidden("CRM-7", "Screen"))).contains(new AssetsObject("CRM-7", "Screen"));
    }

    @Test
    void anythingElseIsNone() {
        assertThat(AssetsObject.of("CRM-12")).isEmpty();
        assertThat(AssetsObject.of(new Labelled())).isEmpty();
        assertThat(AssetsObject.of(new Broken())).isEmpty();
    }
}
