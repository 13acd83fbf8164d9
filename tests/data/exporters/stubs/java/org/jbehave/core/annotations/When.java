package org.jbehave.core.annotations;

public @interface When {
    String value();
}
