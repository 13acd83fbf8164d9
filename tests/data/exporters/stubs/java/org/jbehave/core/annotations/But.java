package org.jbehave.core.annotations;

public @interface But {
    String value();
}
