package org.junit.jupiter.api;

public @interface Tags {
    Tag[] value();
}
