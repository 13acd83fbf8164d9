package org.jbehave.core.annotations;

public @interface Given {
    String value();
}
