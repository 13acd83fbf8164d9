package org.junit.jupiter.api;

import java.lang.annotation.Repeatable;

@Repeatable(Tags.class)
public @interface Tag {
    String value();
}
